import { cosine } from '../retrieval/cosine.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import type { ReadWord } from '../retrieval/read-words.ts';
import { areOfOneCompound, OF_ONE_COMPOUND, OF_ONE_VERB } from '../retrieval/word-forms.ts';
import type { WordVectors } from '../retrieval/word-vectors.ts';
import type { Asked } from './asked.ts';
import type { SentenceReading } from './read-candidate.ts';

/** How well a term is met in a sentence, 0..1, and by which of its words (index; −1 where none is near). */
export type Met = { strength: number; at: number };

/** Two words below this cosine have nothing to do with each other, above the other one they are one word or as good as. */
const LEAST_ALIKE = 0.35;
const MOST_ALIKE = 0.9;
/** A likeness of vectors counts less than the word itself. */
const ALIKE_SHARE = 0.8;

/** Per term of the question the word of the sentence that meets it best: the word itself in any form, else the nearest in meaning. */
export function meetTerms({ terms }: Asked, reading: SentenceReading, vectors: WordVectors): Met[] {
  return terms.map((term) => {
    let best: Met = { strength: 0, at: -1 };
    for (const [at, word] of reading.words.entries()) {
      if (word.isFunctionWord) continue;
      const strength = strengthOf(term, word, vectors);
      if (strength > best.strength) best = { strength, at };
    }
    // A prefix that stands apart, a model or a place in another spelling is known to the bag only.
    const whole = matchTerm(term, reading.bag);
    return whole > best.strength ? { strength: whole, at: best.at } : best;
  });
}

function strengthOf(term: Term, word: ReadWord, vectors: WordVectors): number {
  if (word.stem === term.stem || (term.key !== undefined && word.key === term.key)) return 1;
  if (word.root !== undefined && term.roots.includes(word.root)) return OF_ONE_VERB;
  const [one, other] = [vectors.get(term.folded), vectors.get(word.folded)];
  const alike = one && other ? (cosine(one, other) - LEAST_ALIKE) / (MOST_ALIKE - LEAST_ALIKE) : 0;
  return Math.max(areOfOneCompound(term, word) ? OF_ONE_COMPOUND : 0, ALIKE_SHARE * Math.min(1, Math.max(0, alike)));
}
