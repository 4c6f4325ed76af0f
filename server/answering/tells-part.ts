import { languageOf } from '../../ingest/language/language-of.ts';
import { contentTerms } from '../retrieval/match-words.ts';
import { expectedAnswer, FORMAL_KINDS, holdsExpected } from './expected-answer.ts';
import { readCandidate } from './read-candidate.ts';
import { tellTerms } from './tell-terms.ts';

/**
 * Whether a sentence that was quoted for one part of a question can be the answer to another, too: it has the figure, date or place asked for, or one of the part's own
 * words or its kin. Across languages words hardly meet, so that there only a missing form speaks against it.
 */
export function tellsPart(question: string, sentence: string): boolean {
  const expected = expectedAnswer(question);
  if (FORMAL_KINDS.has(expected)) return holdsExpected(expected, sentence, question);
  // "von Astrowsk bis Bandar" says where it begins; but almost any report names somebody.
  if (expected === 'place' && holdsExpected(expected, sentence, question)) return true;
  const language = languageOf(sentence);
  const terms = contentTerms(question);
  if (terms.length === 0 || language !== languageOf(question)) return true;
  const reading = readCandidate({ start: 0, end: sentence.length, text: sentence, headline: false }, language);
  return tellTerms(terms, reading).some((told) => told > 0);
}
