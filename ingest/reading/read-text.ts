import { decodeText } from './decode-text.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** A plain text file: all of it is the report. Whether its first line is a title only shows after repair. */
export function readText(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'rejected') return decoded;
  return { kind: 'read', original: decoded.text, marks: [], titled: false, problems: decoded.problems };
}
