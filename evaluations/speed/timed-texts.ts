import type { EvaluatedParts } from '../create-evaluated-parts.ts';
import { splitForEvaluation } from '../evaluator-sentences.ts';
import { createRandom } from '../random.ts';

/** Characters, as passages of a report have them. */
const PASSAGE_LENGTH = 900;
const SEED = 20_240_917;

/** Passages of about 900 characters from whole sentences, in the texts' order; what is left at the end is dropped. */
export function joinToPassages(texts: string[], length = PASSAGE_LENGTH): string[] {
  const passages: string[] = [];
  let open = '';
  for (const sentence of texts.flatMap(splitForEvaluation)) {
    const joined = open === '' ? sentence : `${open} ${sentence}`;
    // Closed where it is nearest to the length.
    if (open !== '' && joined.length - length > length - open.length) {
      passages.push(open);
      open = sentence;
    } else open = joined;
  }
  return open.length >= length / 2 ? [...passages, open] : passages;
}

/** As many passages as asked for, from the sample reports: their sentences in ever new orders. Their words are few, and soon known to a cache. */
export function passagesOfSamples({ corpus, articleIds }: Pick<EvaluatedParts, 'corpus' | 'articleIds'>, count: number): string[] {
  const sentences = [...articleIds.values()].flatMap((id) => splitForEvaluation(corpus.archive.get(id)?.text ?? ''));
  const random = createRandom(SEED);
  const passages: string[] = [];
  while (passages.length < count) {
    const shuffled = sentences.map((sentence) => ({ sentence, place: random() })).sort((a, b) => a.place - b.place);
    passages.push(...joinToPassages(shuffled.map(({ sentence }) => sentence)));
  }
  return passages.slice(0, count);
}
