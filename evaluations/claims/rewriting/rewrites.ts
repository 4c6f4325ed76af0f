import type { Rewrite } from '../edit.ts';
import { rewriteCue, turnAttribution } from './rewrite-attribution.ts';
import { dropClause, dropSecondClause, makePassive, moveAdverbial, moveClauseFirst } from './rewrite-clauses.ts';
import { rewriteCentury, rewriteDay, rewriteYear } from './rewrite-dates.ts';
import { rewriteBody, rewritePerson } from './rewrite-names.ts';
import { rewriteBound, rewriteLargeFigure, rewriteNumberWord, rewriteShare, rewriteSmallFigure, rewriteUnit } from './rewrite-numbers.ts';
import { addFiller, rewriteWord } from './rewrite-words.ts';

/** All that says the same in other words, by name. A word is changed oftener than a clause, since most sentences have some. */
export const REWRITES: Record<string, Rewrite> = {
  'clause-first': moveClauseFirst,
  'adverbial-moved': moveAdverbial,
  passive: makePassive,
  'attribution-turned': turnAttribution,
  'attribution-cue': rewriteCue,
  day: rewriteDay,
  year: rewriteYear,
  century: rewriteCentury,
  'number-word': rewriteNumberWord,
  figure: rewriteSmallFigure,
  'large-figure': rewriteLargeFigure,
  unit: rewriteUnit,
  share: rewriteShare,
  bound: rewriteBound,
  person: rewritePerson,
  body: rewriteBody,
  word: rewriteWord,
  'word-2': rewriteWord,
  'clause-dropped': dropClause,
  'second-clause-dropped': dropSecondClause,
  filler: addFiller,
};
