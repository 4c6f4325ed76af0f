import type { Embedder } from '../../ingest/corpus/embedder.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';
import { cosine } from './cosine.ts';

/**
 * Passage id → how close a passage is to the question, −1..1: half the cosine of the whole passage, half that of its nearest sentence. A passage's vector
 * is the mean of all it says; among many thousand passages the one sentence that answers gets lost in it (even half of xquad.de.dev, nDCG@10 of the
 * hybrid: 0.961 → 0.970 alone, 0.824 → 0.852 among 45,000 other paragraphs).
 */
export async function closenessOf(
  question: string,
  passages: Iterable<Passage>,
  { embedder, signal }: { embedder: Pick<Embedder, 'embedQuestion' | 'embedPassages'>; signal?: AbortSignal | undefined },
): Promise<Map<string, number>> {
  const asked = await embedder.embedQuestion(question, { signal });
  const all = [...passages];
  const texts = all.flatMap(({ text, start, sentences }) => [
    text,
    ...sentences.map((sentence) => text.slice(sentence.start - start, sentence.end - start)),
  ]);
  const cosines = (await embedder.embedPassages(texts, { signal })).map((vector) => cosine(asked, vector));
  const closeness = new Map<string, number>();
  let at = 0;
  for (const { id, sentences } of all) {
    const [whole = 0, ...parts] = cosines.slice(at, at + 1 + sentences.length);
    closeness.set(id, (whole + Math.max(...parts)) / 2);
    at += 1 + sentences.length;
  }
  return closeness;
}
