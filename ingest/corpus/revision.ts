import { createHash } from 'node:crypto';

/** Hash of a text, by which citations name it: 128 bits of SHA-256, hex. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
