import { languageOf } from '../../ingest/language/language-of.ts';
import { contentTerms, matchTerm } from '../retrieval/match-words.ts';
import { expectedAnswer, FORMAL_KINDS, holdsExpected } from './expected-answer.ts';
import { readCandidate } from './read-candidate.ts';
import { tellTerms } from './tell-terms.ts';

/** What another word of the same meaning tells less surely than the word itself: "tritt in Kraft" for "gilt". */
const OTHER_WORD = 0.9;

/** "Nach elf Tagen der Gefechte" tells when something was, and not how long another thing lasts. */
const ELAPSED =
  /(?<!\p{L})(?:nach|vor|binnen|innerhalb(?: von)?|in) (?:\p{Ll}+ )?(?:\d[\d.,]*|\p{Ll}+) (?:Sekunden|Minuten|Stunden|Tagen|Wochen|Monaten|Jahren)(?!\p{L})/giu;

/**
 * How surely a sentence that was quoted for one part of a question answers another, too, 0..1: 0 without the figure or date asked for, or where none of the part's own
 * words or their kin stands in it ("elf Tage Gefechte" is no answer to "Wie lange gilt sie?"). Across languages words hardly meet, so that there only a missing form
 * speaks against it.
 */
export function tellsPart(question: string, sentence: string): number {
  const expected = expectedAnswer(question);
  const formal = expected === 'duration' ? sentence.replace(ELAPSED, '') : sentence;
  if (FORMAL_KINDS.has(expected) && !holdsExpected(expected, formal, question)) return 0;
  // "von Astrowsk bis Bandar" says where it begins; but almost any report names somebody.
  if (expected === 'place' && holdsExpected(expected, sentence, question)) return 1;
  const language = languageOf(sentence);
  const terms = contentTerms(question);
  // Where no word can be held against it, a place that is asked for and missing speaks against it.
  if (terms.length === 0 || language !== languageOf(question)) return expected === 'place' ? 0 : 1;
  const reading = readCandidate({ start: 0, end: sentence.length, text: sentence, headline: false }, language);
  const told = tellTerms(terms, reading).map((one, at) => {
    const term = terms[at];
    return term && matchTerm(term, reading.bag) >= OTHER_WORD ? 1 : OTHER_WORD * one;
  });
  return Math.max(...told);
}
