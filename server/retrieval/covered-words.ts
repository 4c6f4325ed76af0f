import type { Passage } from '../../ingest/corpus/passage.ts';
import type { Language } from '../contract/answer.ts';
import { keptByUse } from './kept-by-use.ts';
import { contentTerms, coverage, matchTerm, type Term, type WordBag, weighTerms, wordBag } from './match-words.ts';

/** Passages whose words are kept. */
const KEPT_PASSAGES = 4_000;

/** A word of the question that a passage has; `written`: as the passage writes a name that it spells otherwise. */
export type MatchedWord = { asked: string; isName: boolean };

/** How a question's words meet passages. `covered`: 0..1, share of their weight; rarer ones among the passages weigh more. */
export type CoveredWords = { covered(passage: Passage): number; matched(passage: Passage): MatchedWord[] };
export type CoverWords = (question: string, passages: Passage[], languageOf: (passage: Passage) => Language | undefined) => CoveredWords;

/**
 * Words as a reader takes them, where the text leg has stems only: names in any spelling and script, parts of compounds (Embargo, Waffenembargo),
 * other forms of a verb (traf, Treffen).
 */
export function createCoverWords(): CoverWords {
  const kept = keptByUse<WordBag>(KEPT_PASSAGES);
  return (question, passages, languageOf) => {
    const bagOf = (passage: Passage) => kept(passage.id, () => wordBag(passage.text, languageOf(passage), { places: false }));
    const terms = weighTerms(contentTerms(question), passages.map(bagOf));
    return {
      covered: (passage) => coverage(terms, bagOf(passage)),
      matched: (passage) => terms.filter((term) => matchTerm(term, bagOf(passage)) > 0).map((term) => toMatched(term, bagOf(passage))),
    };
  };
}

function toMatched({ written, stem, key }: Term, bag: WordBag): MatchedWord {
  return { asked: written, isName: key !== undefined && !bag.stems.has(stem) && bag.keys.has(key) };
}
