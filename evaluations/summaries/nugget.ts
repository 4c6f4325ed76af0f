/** Something a good summary tells. `texts`: how the sources put it; one is enough. `weight`: how many found it worth telling. */
export type Nugget = { weight: number; texts: string[] };

/** A text is told by a sentence that has this share of its words: sentences are cut a little differently by each splitter. */
const TOLD_SHARE = 0.8;

/** Share of the nuggets' weight that these sentences tell, 0..1. A sentence tells a nugget by its words; no judgement of meaning is made. */
export function nuggetCoverage(sentences: readonly string[], nuggets: readonly Nugget[]): number {
  const told = sentences.map(wordsOf);
  const total = nuggets.reduce((sum, { weight }) => sum + weight, 0);
  const covered = nuggets.filter(({ texts }) => texts.some((text) => isTold(wordsOf(text), told)));
  return total === 0 ? 0 : covered.reduce((sum, { weight }) => sum + weight, 0) / total;
}

/** One sentence has it, or two that stand together. */
function isTold(words: Set<string>, sentences: readonly Set<string>[]): boolean {
  return sentences.some(
    (sentence, at) =>
      shareOf(words, sentence) >= TOLD_SHARE || shareOf(words, sentence.union(sentences[at + 1] ?? new Set())) >= TOLD_SHARE,
  );
}

function shareOf(words: Set<string>, sentence: Set<string>): number {
  return words.size === 0 ? 0 : words.intersection(sentence).size / words.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
