import { flagBits, type NetWords, netWords, type WordLikenesses } from '../../../../retrieval/nets/net-words.ts';
import type { WordVectors } from '../../../../retrieval/word-vectors.ts';
import { pairedWords, pairLikenesses, type StatementPair } from '../../pair-statements.ts';

type WrittenWords = { words: number[]; flags: number[] };
/** `i`, `j`: places among the statements of either report. `forms`, `kin`: word of the one, word of the other, likeness; of kin below 0 where they tell another matter; where none, nothing. */
type WrittenPair = { i: number; j: number; right: boolean; candidate: boolean; forms: number[]; kin: number[]; features: number[] };
export type PairRecord = { left: WrittenWords[]; right: WrittenWords[]; pairs: WrittenPair[] };

/** `isCandidate`: the product holds them against each other. */
export type LabelledPair = StatementPair & { isRight: boolean; isCandidate: boolean };

const DIGITS = 4;

/** Writes pairs of the statements of two reports as the numbers that the product's net is given. Words are counted from 0, in order of first sight. */
export function createPairRecords() {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const written = (words: NetWords): WrittenWords => ({
    words: words.read.map(({ folded }) => idOf(folded)),
    flags: words.read.map((_, at) => flagBits(words, at)),
  });
  return {
    words: (): string[] => [...ids.keys()],
    record(pairs: readonly LabelledPair[], vectors: WordVectors): PairRecord {
      const sides = { left: [] as WrittenWords[], right: [] as WrittenWords[] };
      const places = new Map<StatementPair['one'], { words: NetWords; place: number }>();
      const placeOf = (statement: StatementPair['one'], side: WrittenWords[]) => {
        const known = places.get(statement);
        if (known) return known;
        const words = netWords(pairedWords(statement), vectors);
        if (!words) return undefined;
        const found = { words, place: side.push(written(words)) - 1 };
        places.set(statement, found);
        return found;
      };
      const held = pairs.flatMap(({ one, other, features, isRight, isCandidate }): WrittenPair[] => {
        const [here, there] = [placeOf(one, sides.left), placeOf(other, sides.right)];
        if (!here || !there) return [];
        const likenesses = pairLikenesses(here.words, there.words);
        return [
          {
            i: here.place,
            j: there.place,
            right: isRight,
            candidate: isCandidate,
            forms: placed(likenesses.forms, there.words.read.length),
            kin: placed(signedKin(likenesses), there.words.read.length),
            features: features.map(rounded),
          },
        ];
      });
      return { ...sides, pairs: held };
    },
  };
}

function signedKin({ kin, others }: WordLikenesses): Float32Array {
  return kin.map((same, at) => same - (others[at] ?? 0));
}

function placed(values: Float32Array, width: number): number[] {
  return [...values].flatMap((value, at) => (value === 0 ? [] : [Math.floor(at / width), at % width, rounded(value)]));
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
