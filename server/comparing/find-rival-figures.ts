import { countedNoun } from '../../ingest/language/quantities/counted-nouns.ts';
import { isPartOfOther } from '../../ingest/language/quantities/part-of-other.ts';
import { compareQuantities, findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../ingest/language/quantities/same-counted.ts';
import { createTurns } from '../retrieval/turns.ts';

/** A figure of a report. Offsets into its text; `position`: of its sentence. */
export type Figure = { articleId: string; revision: string; position: number; start: number; end: number; text: string };
/** `position`: among the sentences of its report; `start`: in the report's text. */
type FigureSentence = { articleId: string; revision: string; position: number; start: number; text: string };
/** Two reports' figures for what seems to be one thing. */
export type RivalFigures = [Figure, Figure];

/** Of each report so many figures are held against those of another: 600 pairs take a millisecond. */
const MOST_FIGURES = 80;
/** Figures farther apart than this hardly count one thing. */
const FARTHEST = 10;
/** "Vier der Verletzten", "three of the men". */
const OF_THEM = /^ (?:der|of the)(?!\p{L})/iu;
/** What was before is no rival of what is. */
const EARLIER =
  /(?<!\p{L})(?:zuletzt|zuvor|damals|früher|zwischenzeitlich|zunächst|anfangs|ursprünglich|initially|originally|im Vorjahr|im vergangenen Jahr|im vorigen Jahr|vor (?:\p{L}+|\d+) Jahren|bereits (?:19|20)\d\d|schon (?:19|20)\d\d|previously|earlier|last year|(?:\p{L}+|\d+) years ago)(?!\p{L})/iu;
/** What a sentence only rejects is no figure of its report: "Berichte, wonach 23 Menschen starben, wies die Stadt zurück". */
const REJECTED =
  /(?<!\p{L})(?:als falsch|(?:w(?:ies|eist|iesen|eisen)) [^.;:]{0,80} zurück|zurückgewiesen|dementier\p{L}+|bestr(?:itt|itten|eitet|eiten)|Falschmeldung\p{L}*|Gerücht\p{L}*|denie[sd]|dismissed|rejected|rumou?rs?)(?!\p{L})/iu;
/** Who died, however it is told. */
const DEATHS =
  /(?<!\p{L})(?:starb(?:en)?|gestorben|sterben|verstorben|tot|tote[nr]?|todesopfer|getötet|umgekommen|ums leben (?:gekommen|kamen)|das leben (?:ge)?kostet\p{L}*|kostete?n?(?!\p{L})[^.;]{0,60} das leben|(?:kam|kamen)[^.;]{0,80} (?:um(?=[,;:.!?]|$| und )|ums leben)|leichen?|erschossen|died|dead|killed|deaths?|bodies)(?!\p{L})/iu;
/** "keine Toten", "starb niemand": the figure beside it counts others. */
const NOBODY =
  /(?<!\p{L})(?:kein(?:e[nrs]?)? (?:\p{L}+ ){0,2}(?:tote[nr]?|todesopfer|leichen?)|niemand|nobody|no one|no (?:deaths?|dead))(?!\p{L})/iu;
/** Units in which a report hardly measures two things. */
const TELLING_UNITS = /^(?:l|hl|ml|m3|cm3|km3|ft3|gal|bbl|t|kg|ha|km2|m2|permille|MW|GW|kW|MWh|GWh|kWh|TWh)$/;

const UNHURT_OR_HURT = /verletz|verwund|erkrank|krank|vermiss|überleb|gerettet|injured|wounded|missing|sick|survivor/iu;
/** "61 von 240 Seiten": the first counts, the second is of how many. */
const OF_HOW_MANY = /(?:\d|\p{L}) (?:von|of) (?:insgesamt )?$/u;

const ORDINALS = ['zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte', 'elfte', 'zwölfte'];
const BODY = new RegExp(String.raw`(?<!\p{L})(${ORDINALS.join('|')}|\d{1,3}\.) (Leiche|Todesopfer|Tote|Opfer)(?!\p{L})`, 'giu');
/** Characters between "61" and "240" in "61 von 240 Seiten". */
const MOST_BETWEEN = 16;

type Read = Figure & { quantity: Quantity; isDeath: boolean };

/**
 * Figures that one report gives otherwise than another for what is plainly called the same: the dead, a counted noun, or a unit of which each report gives one figure only.
 * That they speak of one thing is likely, not sure. Rejects on an abort.
 */
export async function findRivalFigures(sentences: readonly FigureSentence[], signal?: AbortSignal): Promise<RivalFigures[]> {
  const turn = createTurns(signal);
  const read: Read[][] = [];
  for (const ofReport of Map.groupBy(sentences, ({ articleId }) => articleId).values()) {
    await turn();
    read.push(ofReport.flatMap(figuresOf).slice(0, MOST_FIGURES));
  }
  const found: RivalFigures[] = [];
  for (const [at, here] of read.entries())
    for (const there of read.slice(at + 1)) {
      await turn();
      found.push(...rivalsOf(here, there));
    }
  return found;
}

/** Whether two figures, as they are written, are too far apart to count one thing. */
export function areFarApart(one: string, other: string): boolean {
  const [a, b] = [findQuantities(one)[0], findQuantities(other)[0]];
  return a !== undefined && b !== undefined && !areNear(a, b);
}

function figuresOf({ articleId, revision, position, start, text }: FigureSentence): Read[] {
  if (EARLIER.test(text) || REJECTED.test(text)) return [];
  return [...wholesOf(text), ...bodiesIn(text)].flatMap((quantity): Read[] => {
    if (quantity.unit === undefined && (quantity.value < 2 || quantity.counted === undefined)) return [];
    const span = { start: start + quantity.start, end: start + quantity.end, text: quantity.text };
    return [{ articleId, revision, position, ...span, quantity, isDeath: isPeople(quantity) && tellsDeath(text, quantity) }];
  });
}

/** Quantities of a sentence without the parts of others and without that of which they are parts. */
function wholesOf(text: string): Quantity[] {
  const all = findQuantities(text);
  return all.flatMap((quantity, at): Quantity[] => {
    const [before, behind, next] = [text.slice(0, quantity.start), text.slice(quantity.end), all[at + 1]];
    if (isPartOfOther(text, quantity) || (quantity.unit === undefined && OF_THEM.test(behind))) return [];
    const isFirst = next !== undefined && OF_HOW_MANY.test(text.slice(0, next.start)) && next.start - quantity.end < MOST_BETWEEN;
    if (isFirst && quantity.unit === undefined) return [{ ...quantity, ...(next.counted !== undefined && { counted: next.counted }) }];
    const isOfHowMany = at > 0 && OF_HOW_MANY.test(before) && quantity.start - (all[at - 1]?.end ?? 0) < MOST_BETWEEN;
    return isOfHowMany ? [] : [quantity];
  });
}

/** "Die zwölfte Leiche", "das 14. Todesopfer": so many are dead. */
function bodiesIn(text: string): Quantity[] {
  return [...text.matchAll(BODY)].map((match): Quantity => {
    const [, ordinal = '', counted = ''] = match;
    const value = Number.parseInt(ordinal, 10) || ORDINALS.indexOf(ordinal.toLowerCase()) + 2;
    return { start: match.index, end: match.index + ordinal.length, text: ordinal, value, counted, bound: 'exact', vague: false, step: 1 };
  });
}

/** Whether a sentence tells that somebody died, however it does. */
export function tellsOfDeath(text: string): boolean {
  return DEATHS.test(text);
}

/** In its own clause, or in the sentence where its clause says nothing else of them. */
function tellsDeath(text: string, { start, end }: Quantity): boolean {
  const [from, to] = [Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)), text.slice(end).search(/[,;]/u)];
  const clause = text.slice(from + 1, to < 0 ? undefined : end + to);
  if (NOBODY.test(clause)) return false;
  return DEATHS.test(clause) || (DEATHS.test(text) && !NOBODY.test(text) && !UNHURT_OR_HURT.test(clause));
}

function isPeople({ counted }: Quantity): boolean {
  const noun = nounOf(counted);
  return noun !== undefined && (noun.isPerson || noun.isAnyPerson) && !UNHURT_OR_HURT.test(counted ?? '');
}

function nounOf(counted: string | undefined): ReturnType<typeof countedNoun> {
  return counted === undefined ? undefined : countedNoun(counted, /^\p{Lu}/u.test(counted) ? 'de' : 'en');
}

/** Where both give several figures for one thing, it is not known which stands for which: then there are none. */
function rivalsOf(here: readonly Read[], there: readonly Read[]): RivalFigures[] {
  return here.flatMap((one): RivalFigures[] => {
    const others = there.filter((other) => areOne(one, other));
    const [other] = others;
    const isAlone = (many: readonly Read[]) => new Set(many.map(({ quantity }) => quantity.value)).size === 1;
    if (!other || !isAlone(others) || !isAlone(here.filter((own) => areOne(own, other)))) return [];
    if (here.find((own) => areOne(own, other)) !== one) return [];
    return areApart(one.quantity, other.quantity) ? [[bare(one), bare(other)]] : [];
  });
}

function areOne(one: Read, other: Read): boolean {
  if (one.isDeath !== other.isDeath) return false;
  if (one.isDeath) return true;
  const [a, b] = [one.quantity, other.quantity];
  if (compareQuantities(a, b) === 'not-comparable' && !(a.counted && b.counted && a.unit === undefined && b.unit === undefined))
    return false;
  if (a.unit !== undefined || b.unit !== undefined)
    return a.unit !== undefined && b.unit !== undefined && TELLING_UNITS.test(a.unit) && TELLING_UNITS.test(b.unit);
  if (a.counted === undefined || b.counted === undefined || isAnybody(a) || isAnybody(b)) return false;
  return sameCounted(a.counted, b.counted);
}

/** "Menschen", "persons": who, the noun does not say. */
function isAnybody({ counted }: Quantity): boolean {
  return nounOf(counted)?.isAnyPerson ?? false;
}

function areNear(a: Quantity, b: Quantity): boolean {
  const [low = 0, high = 0] = [a.value, b.value].sort((one, other) => one - other);
  return high <= low * FARTHEST;
}

function areApart(a: Quantity, b: Quantity): boolean {
  return areNear(a, b) && compareQuantities({ ...a, counted: undefined }, { ...b, counted: undefined }) === 'different';
}

function bare({ articleId, revision, position, start, end, text }: Read): Figure {
  return { articleId, revision, position, start, end, text };
}
