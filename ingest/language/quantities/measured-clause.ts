import type { Span } from '../span.ts';
import { findWords, type Word } from '../words.ts';

/** A clause ends here, so that the noun of the next is not taken for what is measured. */
export const CLAUSE_END =
  /[,;:!?]\s|\.\s|\s[–—-]\s|\s(?:und|aber|doch|während|sowie|and|but|while|as well as|(?:bei|at)(?=\s(?:eine[mr]|de[mr]|an?|the)\s))\s(?=\p{L})/u;

/** Nouns that tell amounts of different things apart. */
const MEASURED_NOUN =
  /(?:umsatz|umsätze|gewinn|verlust|kosten|wert|schaden|schäden|preis|erlös|einnahme|ausgabe|budget|etat|kredit|darlehen|strafe|investition|schuld|steuer|miete|vermögen|beute|schadenersatz|entschädigung|honorar|lohn|gehalt|revenue|turnover|profit|loss|cost|value|damage|price|budget|loan|fine|investment|debt|tax|fortune|compensation)/iu;

/** Whether a noun says what an amount is of, alone or as the last part of a compound. */
export function isMeasuredNoun(word: string): boolean {
  return new RegExp(`${MEASURED_NOUN.source}(?:e?n|e?s|e)?$`, 'iu').test(word) && (/^\p{Lu}/u.test(word) || /^[a-z]+$/.test(word));
}

/** The clause of a sentence in which a value stands, with the value; offsets into the sentence. */
export function clauseOf(sentence: string, { start, end }: Span): Span {
  const before = sentence.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const behind = sentence.slice(end).split(CLAUSE_END)[0] ?? '';
  return { start: start - before.length, end: end + behind.length };
}

/** The nouns of a clause that say what its amounts are of. */
export function measuredNouns(clause: string): Word[] {
  return findWords(clause).filter(({ text }) => /^\p{L}{4,}$/u.test(text) && isMeasuredNoun(text));
}

const PERIODS = (
  [
    ['day', String.raw`täglich\p{L}*|(?:pro|je|am|jede[rnm]?|ein) (?:\p{L}*)tag|daily|(?:a|per|each|every) day`],
    ['week', String.raw`wöchentlich\p{L}*|(?:pro|je|jede|in der) woche|weekly|(?:a|per|each|every) week`],
    ['month', String.raw`monatlich\p{L}*|(?:pro|je|im|jeden) monat|monthly|(?:a|per|each|every) month`],
    ['year', String.raw`jährlich\p{L}*|(?:pro|je|im|jedes) jahr|annual\p{L}*|yearly|(?:a|per|each|every) year`],
  ] as const
).map(([period, words]) => [period, new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu')] as const);

/** Of how long a clause gives its amounts, where it says so: "jährlich", "je Tag". */
export function periodOf(clause: string): string | undefined {
  return PERIODS.find(([, words]) => words.test(clause))?.[0];
}

/** What a length of time is: how old somebody is, how long ago or from when on something was, for how long somebody is to be in prison, or how long something lasts. */
export type TimeRole = 'age' | 'elapsed' | 'since' | 'ahead' | 'sentence' | 'rate' | 'lasting';

const AGE_BEHIND = /^(?:[ -](?:alte?[nrsm]?|old|of age)(?!\p{L}))/iu;
const AGE_BEFORE = /(?<!\p{L})(?:im alter von|aged?|at the age of|(?:jünger|älter|younger|older|under|over|unter|über)(?: als| than)?) $/iu;
const AGE_ITSELF = /jährige?[nrsm]?$|year-old/iu;
const ELAPSED_BEHIND =
  /^ (?:nach(?!\p{L}| eigen| angab)|vor(?!\p{L})|zuvor|danach|später|früher|after|before|later|earlier|ago|previously)(?!\p{L})/iu;
const ELAPSED_BEFORE = /(?<!\p{L})(?:nach|vor|after)(?: \p{Ll}+)? $/iu;
const SINCE_BEFORE = /(?<!\p{L})(?:seit|since|in den (?:vergangenen|letzten)|(?:over|in|for) the (?:past|last))(?: \p{Ll}+)? $/iu;
const AHEAD_BEFORE = /(?<!\p{L})(?:in|binnen|innerhalb(?: von)?|within)(?: \p{Ll}+)? $/iu;
const SENTENCE =
  /(?<!\p{L})(?:haft\p{L}*|freiheitsstrafe\p{L}*|gefängnis\p{L}*|freiheitsentzug|verurteil\p{L}*|straflager\p{L}*|prison|jail\p{L}*|sentence[ds]?)(?!\p{L})/iu;
const RATE_BEFORE = /(?<!\p{L})(?:pro|je|jede[nrs]?|alle|per|every|each|an?) $/iu;

/** What a length of time in a sentence is; only of the same can two differ. */
export function timeRoleOf(sentence: string, span: Span): TimeRole {
  const [before, behind, written] = [sentence.slice(0, span.start), sentence.slice(span.end), sentence.slice(span.start, span.end)];
  if (AGE_ITSELF.test(written) || AGE_BEHIND.test(behind) || AGE_BEFORE.test(before)) return 'age';
  const clause = clauseOf(sentence, span);
  if (SENTENCE.test(sentence.slice(clause.start, clause.end))) return 'sentence';
  if (ELAPSED_BEHIND.test(behind) || ELAPSED_BEFORE.test(before)) return 'elapsed';
  if (SINCE_BEFORE.test(before)) return 'since';
  if (AHEAD_BEFORE.test(before)) return 'ahead';
  return RATE_BEFORE.test(before) ? 'rate' : 'lasting';
}
