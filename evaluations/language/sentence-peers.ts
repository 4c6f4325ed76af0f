import { z } from 'zod';
import type { Span } from '../../ingest/language/span.ts';
import { installPeers } from '../install-peers.ts';

export type SentencePeer = { name: string; split(text: string): Span[] };

/** The best of the splitters on npm that were tried in November 2026 (sbd, sentence-splitter, sentencex, @stdlib/nlp-sentencize). */
const PACKAGES = { sbd: '1.0.19' };

const sbdModule = z.object({
  default: z.object({
    sentences: z.custom<(text: string, options: { newline_boundaries: boolean }) => string[]>((value) => typeof value === 'function'),
  }),
});

/** Rejects as `installPeers` does. */
export async function loadSentencePeers(): Promise<SentencePeer[]> {
  const { importPeer } = await installPeers(PACKAGES);
  const sbd = sbdModule.parse(await importPeer('sbd')).default;
  return [{ name: `sbd ${PACKAGES.sbd}`, split: (text) => located(text, sbd.sentences(text, { newline_boundaries: true })) }];
}

/** Where the sentences stand in the text; one that was changed is looked for without its blanks, and left out where it is not found. */
function located(text: string, sentences: readonly string[]): Span[] {
  let from = 0;
  return sentences.flatMap((sentence) => {
    const written = sentence.trim();
    const pattern = written.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = written === '' ? null : new RegExp(pattern.join('\\s+'), 'u').exec(text.slice(from));
    if (match === null) return [];
    const start = from + match.index;
    from = start + match[0].length;
    return [{ start, end: from }];
  });
}
