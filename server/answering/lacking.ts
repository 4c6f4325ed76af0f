import { findDates } from '../../ingest/language/dates/dates.ts';
import { isOffice } from '../../ingest/language/names/gazetteer/offices.ts';
import { findNames, sameName } from '../../ingest/language/names/names.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import { matchTerm } from '../retrieval/match-words.ts';
import type { TermKind } from './asked.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { measureAsked } from './measures-asked.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import { toldBy } from './told-by.ts';

/** A sentence with a price is about what is asked when it and its neighbours hold this share of the question's words. */
export const LEAST_ABOUT = 0.3;

/** Kinds with so plain a form that without it nothing answers, whatever else fits: no price without an amount of money. */
const UNMISTAKABLE: ReadonlySet<ExpectedAnswer> = new Set(['money', 'age', 'distance']);

/** Sentences whose years are held against the one asked about. */
const NEAREST_YEARS = 10;

/** A price, an age or another plain measure is asked for, and no sentence about it tells any: all but prices and distances beside a name of the question, where it has one. */
export function lacksForm(evidence: Evidence): boolean {
  const measure = measureAsked(evidence.asked.own);
  if (!measure && !UNMISTAKABLE.has(evidence.expected)) return false;
  const isOfName = measure !== undefined || evidence.expected === 'age';
  const isOfPerson = evidence.asked.names.some(({ kind }) => kind === 'person' || kind === 'unknown');
  const holds = ({ text, features }: RankedSentence) =>
    measure?.tells(text) ?? (features.formLacking === 0 || (evidence.expected === 'age' && perhapsTellsAge(text, isOfPerson)));
  return !evidence.sentences.some((sentence) => holds(sentence) && isAbout(sentence, evidence, isOfName));
}

/** How old somebody is follows from the year of birth, and from no other. */
const BORN = /(?<!\p{L})(?:geb(?:oren|\.)|Geburts\p{L}+|Jahrgang|born|birth\p{L}*)(?!\p{L})/u;

/** "Im Alter von zwölf Jahren", "4,6 Milliarden Jahre", "1897 erbaut": how old something is, or was when, may follow from it. */
function perhapsTellsAge(text: string, isOfPerson: boolean): boolean {
  if (findQuantities(text).some(({ unit }) => unit === 'year')) return true;
  return (!isOfPerson || BORN.test(text)) && findDates(text).some(({ year }) => year !== undefined);
}

/** By its words, or by their kin: "Ausfälle" where money that was lost is asked for. */
function isNear({ coveredNearby, told }: SentenceFeatures): boolean {
  return Math.max(coveredNearby, told) >= LEAST_ABOUT;
}

function isAbout({ features, window }: RankedSentence, { terms, asked, translated }: Evidence, isOfName: boolean): boolean {
  if (!isNear(features)) return false;
  const names = translated || !isOfName ? [] : terms.filter((_, at) => asked.kinds[at] === 'name');
  return names.length === 0 || names.some((term) => window.some((bag) => matchTerm(term, bag) > 0));
}

/** Sentences that are held against what a question says of its names. */
const NEAREST_MATTERS = 5;

/** Of "Wer gewann die Bürgermeisterwahl in Orkul?" the nearest sentences have the place alone: neither the verb nor the noun. */
export function lacksMatter({ asked, terms, sentences, translated }: Evidence): boolean {
  const matter = terms.filter((_, at) => asked.kinds[at] !== 'name');
  if (matter.length < 2 || matter.length === terms.length) return false;
  // Across languages only a word whose translations are known can be told to be missing.
  if (translated && matter.some((term) => term.translated === undefined)) return false;
  const windows = sentences.slice(0, NEAREST_MATTERS).flatMap(({ window }) => window);
  return matter.every((term) => windows.every((bag) => matchTerm(term, bag) === 0));
}

const ASKS_NAME = [
  // "Wie heißt Vandeels Sprecherin?"
  /(?<!\p{L})[Ww]ie (?:heißt|heißen|hieß|hießen|lautet der Name von) (?:\p{Lu}[\p{L}.-]+ ){0,3}\p{Lu}[\p{L}-]+(?:s|['’]) (?<noun>\p{Lu}\p{L}{2,})(?=[?,.]|$)/u,
  /(?<!\p{L})[Ww]hat (?:is|was) the name of (?:\p{Lu}[\p{L}.-]+ ){0,3}\p{Lu}[\p{L}-]+['’]s? (?:\p{Ll}+ )??(?<noun>\p{Ll}{3,})(?=[?,.]|$)/u,
  /(?<!\p{L})[Ww]ie (?:heißt|heißen|hieß|hießen|lautet der Name) (?:der|die|das|des|von|ihre?[rs]?|seine?[rs]?) (?:\p{Ll}+e[nrs]? )?(?<noun>\p{Lu}\p{L}{2,})/u,
  /(?<!\p{L})[Ww]hat (?:is|was) the name of (?:the|her|his|their) (?:\p{Ll}+ )??(?<noun>\p{Ll}{3,})(?= of|[?.,]|$)/u,
];
const QUOTED = /[„"“»][^„"“”»«]{2,60}["“”«]/u;

const NAMED =
  /(?:partei|firma|unternehmen|konzern|schiff|fähre|frachter|tanker|institut|universität|schule|gericht|behörde|bank|verein|zeitung|hotel|stadt|dorf|insel|company|party|ship|ferry|vessel|school|court|bank|club|newspaper|hotel|town|village)$/iu;

/** Of "Wie heißt der Büroleiter?" the noun of whoever or whatever has a name of its own: an alphabet may be called by a common noun. */
export function namelessNoun(question: string): string | undefined {
  const noun = ASKS_NAME.map((asks) => asks.exec(question)?.groups?.noun).find((found) => found !== undefined);
  return noun !== undefined && (isOffice(noun) || NAMED.test(noun)) ? noun : undefined;
}

/** A name is asked for, and no sentence that speaks of its bearer holds any but those of the question. */
export function lacksName({ asked, terms, sentences, translated }: Evidence): boolean {
  const noun = namelessNoun(asked.own);
  const term = terms.find(({ written }) => written === noun);
  if (!term || (translated && term.translated === undefined)) return false;
  // What stands in quotation marks may be the name of a ship; of a spokeswoman it is what she says.
  const mayBeQuoted = !isOffice(term.written);
  return !sentences.some(
    ({ text, bag }) => matchTerm(term, bag) > 0 && ((mayBeQuoted && QUOTED.test(text)) || holdsOtherName(text, asked.names)),
  );
}

function holdsOtherName(text: string, asked: Evidence['asked']['names']): boolean {
  return findNames(text).some((name) => !asked.some((other) => sameName(other.text, name.text)));
}

/** Sentences of which one must tell of what is counted. */
const NEAREST_COUNTED = 12;
/** Below it a word is told by hardly more than a part of it. */
const HARDLY_TOLD = 0.1;

/** Of "Wie viele Dromedare züchtet Norsal?" no noun is told by any of the nearest sentences, by itself or a word that says the same. */
export function lacksCounted(evidence: Evidence): boolean {
  const { asked, focusMissing, translated } = evidence;
  return (
    asked.expected === 'count' &&
    !translated &&
    focusMissing !== undefined &&
    isUntold(evidence, (kind) => kind === 'noun', NEAREST_COUNTED)
  );
}

/** As lacksMatter; nor does a word that says the same stand there. */
export function lacksAllMatter(evidence: Evidence): boolean {
  return lacksMatter(evidence) && !evidence.translated && isUntold(evidence, (kind) => kind !== 'name', NEAREST_MATTERS);
}

function isUntold({ asked, terms, sentences }: Evidence, isMeant: (kind: TermKind | undefined) => boolean, among: number): boolean {
  const told = toldBy(sentences.slice(0, among));
  return terms.every((term, at) => !isMeant(asked.kinds[at]) || told(term) < HARDLY_TOLD);
}

/** A figure is asked for, or asked about, in a currency or measure in which no sentence about it gives one. */
export function lacksUnit(evidence: Evidence): boolean {
  const { asked, sentences, translated } = evidence;
  const wanted = unitsOf(asked).filter((unit) => !translated || /^[A-Z]{3}$/.test(familyOf(unit)));
  const asksFigure = asked.namesMeasure || ['count', 'measure', 'money', 'distance'].includes(asked.expected);
  if (wanted.length === 0 || !asksFigure) return false;
  return !sentences.some((sentence) => (translated || isNear(sentence.features)) && hasUnit(sentence.text, wanted));
}

export function unitsOf({ units }: Evidence['asked']): string[] {
  return units.map(({ unit }) => unit);
}

/** Whether a figure of the text is in one of the units, or in another of the same family. */
export function hasUnit(text: string, units: readonly string[]): boolean {
  const families = units.map(familyOf);
  return findQuantities(text).some(({ unit }) => unit !== undefined && families.includes(familyOf(unit)));
}

/** Kilometres answer where miles are asked for; euros do not where crowns are. */
function familyOf(unit: string): string {
  if (/^(?:km|m|cm|mm|mile|mi|nmi|ft|foot|inch|yard)$/.test(unit)) return 'length';
  return /^(?:km|m|cm|mm|mi|ft)2$|^hectare$|^acre$/.test(unit) ? 'area' : unit;
}

/** A year is asked about, and of the sentences that tell of it, or are of it, none has a word of the matter beside it: another thing happened that year. What has no date may be of any. */
export function lacksYear({ asked, terms, sentences, translated }: Evidence): boolean {
  const date = yearAsked(asked.question);
  if (date?.year === undefined || sentences.slice(0, NEAREST_MATTERS).every(({ publishedOn }) => publishedOn === undefined)) return false;
  const { year, text: written } = date;
  const matter = terms.filter((term, at) => asked.kinds[at] !== 'name' && !written.includes(term.written));
  if (matter.length === 0 || (translated && matter.some((term) => term.translated === undefined))) return false;
  return !sentences.some(
    ({ text, window, publishedOn }) =>
      (publishedOn?.startsWith(String(year)) || tellsYear(text, year)) &&
      matter.some((term) => window.some((bag) => matchTerm(term, bag) > 0)),
  );
}

/** The first date of a question that has a year. */
function yearAsked(question: string) {
  return findDates(question).find(({ year }) => year !== undefined);
}

/** In a date, as a span that holds it, or as a bare figure. */
function tellsYear(text: string, year: number): boolean {
  if (text.includes(String(year))) return true;
  return findDates(text).some((date) => (date.year ?? year + 1) <= year && year <= (date.to?.year ?? date.year ?? 0));
}

export type YearsMissed = { asked: number; first: number; last: number };

/** A year is asked about that none of the nearest sentences tells of, nor is of, though they tell of others. */
export function yearsMissed({ asked, sentences }: Evidence): YearsMissed | undefined {
  const year = yearAsked(asked.question)?.year;
  if (year === undefined) return undefined;
  const near = sentences.slice(0, NEAREST_YEARS);
  const told = near.flatMap(({ text }) => findDates(text).flatMap((date) => [date.year ?? [], date.to?.year ?? []].flat()));
  const published = near.flatMap(({ publishedOn }) => (publishedOn === undefined ? [] : Number(publishedOn.slice(0, 4))));
  if (told.length === 0 || [...told, ...published].includes(year)) return undefined;
  const [first, last] = [Math.min(...told), Math.max(...told)];
  // "von 1939 bis 1945" tells of 1942 too.
  return first < year && year < last && near.some(({ text }) => findDates(text).some((date) => date.to?.year !== undefined))
    ? undefined
    : { asked: year, first, last };
}
