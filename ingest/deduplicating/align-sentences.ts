import type { SignedSentence } from './signature.ts';

/** Sentence `one` of the first text and `other` of the second are most like each other; `likeness` 0..1. */
export type Match = { one: number; other: number; likeness: number };
/** For each sentence of a text, by index, the most like one of the other text; undefined below `LEAST_LIKENESS`. */
export type Alignment = { ofOne: (Match | undefined)[]; ofOther: (Match | undefined)[] };

/** A word in so many sentences of one text tells none of them apart; looking through them all would cost quadratic time. */
const MOST_SENTENCES_OF_A_WORD = 30;

/**
 * Finds each sentence's like by the words in common, each weighed by how few sentences of the two texts hold it: the words of the matter stand in many,
 * in reports that are no copies too. Linear in the texts' lengths.
 */
export function alignSentences(one: readonly SignedSentence[], other: readonly SignedSentence[], leastLikeness: number): Alignment {
  const [setsOne, setsOther] = [one, other].map((sentences) => sentences.map(({ tokens }) => new Set(tokens)));
  const [holdingOne, holdingOther] = [holdersOf(setsOne ?? []), holdersOf(setsOther ?? [])];
  const weightOf = (token: number) => {
    const most = Math.max(holdingOne.get(token)?.length ?? 0, holdingOther.get(token)?.length ?? 0);
    return 1 / Math.sqrt(Math.max(1, most));
  };
  const lengthOf = (tokens: ReadonlySet<number>) => {
    let sum = 0;
    for (const token of tokens) sum += weightOf(token);
    return sum;
  };
  const lengthsOther = (setsOther ?? []).map(lengthOf);
  const ofOne: (Match | undefined)[] = one.map(() => undefined);
  const ofOther: (Match | undefined)[] = other.map(() => undefined);
  for (const [index, tokens] of (setsOne ?? []).entries()) {
    const common = new Map<number, number>();
    for (const token of tokens) {
      const holders = holdingOther.get(token) ?? [];
      if (holders.length > MOST_SENTENCES_OF_A_WORD) continue;
      for (const holder of holders) common.set(holder, (common.get(holder) ?? 0) + weightOf(token));
    }
    const length = lengthOf(tokens);
    for (const [holder, weight] of common) {
      const likeness = weight / Math.sqrt(length * (lengthsOther[holder] ?? 1));
      if (likeness < leastLikeness) continue;
      const match = { one: index, other: holder, likeness };
      if (likeness > (ofOne[index]?.likeness ?? 0)) ofOne[index] = match;
      if (likeness > (ofOther[holder]?.likeness ?? 0)) ofOther[holder] = match;
    }
  }
  return { ofOne, ofOther };
}

function holdersOf(sets: readonly ReadonlySet<number>[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, tokens] of sets.entries()) {
    for (const token of tokens) {
      const known = holders.get(token);
      if (known) known.push(index);
      else holders.set(token, [index]);
    }
  }
  return holders;
}
