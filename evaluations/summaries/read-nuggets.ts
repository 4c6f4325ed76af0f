import { z } from 'zod';
import { splitForEvaluation } from '../evaluator-sentences.ts';
import { readJsonLines } from '../read-data.ts';
import type { Half } from '../title-half.ts';
import type { Nugget } from './nugget.ts';

/** Reports to be summarised together, and what a good summary of them tells. `documents`: key and text, in order. */
export type NuggetTopic = { id: string; half: Half; documents: { key: string; text: string }[]; nuggets: Nugget[] };

const lineSchema = z.object({
  topic_id: z.string(),
  doc_id: z.string(),
  user_id: z.string(),
  position_start: z.coerce.number(),
  text: z.string().min(1),
  context: z.string(),
  redundant_cluster: z.string(),
});
type Line = z.infer<typeof lineSchema>;

const GAP = '…';

/**
 * Topics of a file in the form of the DBS nuggets (AIPHES): each nugget's text is put back into its context, the pieces of a document stand in the order of their positions,
 * each sentence once. Nuggets of one redundancy cluster are one, weighted by the annotators who marked it. Even topics (by half their number, which is
 * even for all of them) are for tuning. Rejects with UnreadableDataError.
 */
export async function readNuggets(path: string): Promise<NuggetTopic[]> {
  const lines = await readJsonLines(path, lineSchema);
  return [...Map.groupBy(lines, ({ topic_id }) => topic_id)].map(([id, ofTopic]) => ({
    id,
    half: Math.floor(Number(id) / 2) % 2 === 0 ? 'even' : 'odd',
    documents: [...Map.groupBy(ofTopic, ({ doc_id }) => doc_id)].map(([docId, ofDocument]) => ({
      key: `${id}/${docId}`,
      text: documentText(ofDocument),
    })),
    nuggets: [...Map.groupBy(ofTopic, ({ redundant_cluster }) => redundant_cluster).values()].map((cluster) => ({
      weight: new Set(cluster.map(({ user_id }) => user_id)).size,
      texts: cluster.map(({ text }) => text),
    })),
  }));
}

function documentText(lines: Line[]): string {
  const kept: { sentence: string; known: string }[] = [];
  for (const line of lines.toSorted((a, b) => a.position_start - b.position_start)) {
    for (const sentence of wholeSentences(line)) {
      const known = lettersOf(sentence);
      if (known === '' || kept.some((other) => other.known.includes(known))) continue;
      const cutShort = kept.findIndex((other) => known.includes(other.known));
      if (cutShort >= 0) kept[cutShort] = { sentence, known };
      else kept.push({ sentence, known });
    }
  }
  return kept.map(({ sentence }) => sentence).join('\n');
}

/** The sentences around a nugget; at the edges of the context only those that are whole, or hold a part of the nugget. */
function wholeSentences({ text, context }: Line): string[] {
  const spliced = splice(text, context);
  const sentences = spliced.split(/\n\s*\n/u).flatMap((paragraph) => splitForEvaluation(paragraph.replace(/\s+/gu, ' ')));
  const pieces = text
    .split(GAP)
    .map(lettersOf)
    .filter((piece) => piece !== '');
  return sentences.filter((sentence, at) => {
    const letters = lettersOf(sentence);
    if (pieces.some((piece) => letters.includes(piece) || piece.includes(letters))) return true;
    return at > 0 && (at < sentences.length - 1 || /[.!?]["“”»«)]*$/u.test(sentence));
  });
}

function splice(text: string, context: string): string {
  const pieces = text.split(GAP);
  const around = context.split(GAP);
  // The context of a nugget at the very beginning of its document has no mark for its first piece.
  if (around.length === pieces.length) return pieces.map((piece, at) => `${piece}${around[at] ?? ''}`).join('');
  if (around.length !== pieces.length + 1) return `${around[0] ?? ''}${text}${around.slice(1).join(' ')}`;
  return around.map((piece, at) => `${piece}${pieces[at] ?? ''}`).join('');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
