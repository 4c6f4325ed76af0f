import { createPieceTrie } from './piece-trie.ts';

/** How much less likely than the least likely piece a sign is that no piece names. As in SentencePiece and Transformers.js. */
const UNKNOWN_PENALTY = 10;

/** Appends to `into` the ids of the likeliest pieces of `text` from `start` to `end`. Neighbouring unknown signs are one id. */
export type CutWord = (text: string, start: number, end: number, into: number[]) => void;

/**
 * Cuts a word into the pieces whose logarithmic probabilities have the highest sum (Kudo 2018, arXiv:1804.10959), by Viterbi's algorithm.
 * Sums are made and ties decided as in Transformers.js 4.3.1, so that the ids are the same to the last: of equal sums the longer last piece counts.
 * `vocabulary`: piece and logarithm, the index is the id. `unknown`: the id of what no piece names. The text must be well-formed.
 */
export function createUnigram(vocabulary: readonly (readonly [string, number])[], unknown: number): CutWord {
  const trie = createPieceTrie(vocabulary.map(([piece]) => piece));
  const scores = Float64Array.from(vocabulary, ([, score]) => score);
  const unknownScore = scores.reduce((least, score) => Math.min(least, score), Infinity) - UNKNOWN_PENALTY;
  scores[unknown] = unknownScore;

  // One entry a candidate, in the order of their starts. They are kept between words, so that none is made anew.
  const ids: number[] = [];
  const sums: number[] = [];
  /** The candidate before this one on the best way here; -1 at the word's start. */
  const previous: number[] = [];
  /** The next candidate that ends where this one does; -1 if none. */
  const nextEnding: number[] = [];
  /** By place: the first and the last candidate that ends there. */
  const firstEnding: number[] = [];
  const lastEnding: number[] = [];
  let count = 0;

  function add(start: number, end: number, id: number, score: number): void {
    let best = -1;
    let bestSum = score;
    for (let before = firstEnding[start] ?? -1; before !== -1; before = nextEnding[before] ?? -1) {
      const sum = (sums[before] ?? 0) + score;
      if (best === -1 || sum > bestSum) {
        best = before;
        bestSum = sum;
      }
    }
    ids[count] = id;
    sums[count] = bestSum;
    previous[count] = best;
    nextEnding[count] = -1;
    const last = lastEnding[end] ?? -1;
    if (last === -1) firstEnding[end] = count;
    else nextEnding[last] = count;
    lastEnding[end] = count++;
  }

  return (text, start, end, into) => {
    const length = end - start;
    count = 0;
    firstEnding.fill(-1, 0, length + 1);
    lastEnding.fill(-1, 0, length + 1);
    for (let at = firstEnding.length; at <= length; at++) firstEnding[at] = lastEnding[at] = -1;

    for (let at = 0, width = 1; at < length; at += width) {
      width = isHighSurrogate(text.charCodeAt(start + at)) ? 2 : 1;
      let isKnown = false;
      let node = 0;
      for (let to = at; to < length; to++) {
        node = trie.step(node, text.charCodeAt(start + to));
        if (node === 0) break;
        const id = trie.pieceAt(node);
        if (id === -1) continue;
        add(at, to + 1, id, scores[id] ?? unknownScore);
        if (to + 1 === at + width) isKnown = true;
      }
      if (!isKnown) add(at, at + width, unknown, unknownScore);
    }
    add(length, length, unknown, 0); // the end: the best of what ends there leads to it

    const from = into.length;
    for (let at = previous[count - 1] ?? -1; at !== -1; at = previous[at] ?? -1) {
      const id = ids[at] ?? unknown;
      if (!(id === unknown && into.length > from && into.at(-1) === unknown)) into.push(id);
    }
    reverse(into, from);
  };
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

function reverse(list: number[], from: number): void {
  for (let left = from, right = list.length - 1; left < right; left++, right--) {
    [list[left], list[right]] = [list[right] ?? 0, list[left] ?? 0];
  }
}
