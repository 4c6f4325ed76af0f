import type { DateMention } from '../../../ingest/language/dates/dates.ts';
import { clauseOf, measuredNouns, periodOf, timeRoleOf } from '../../../ingest/language/quantities/measured-clause.ts';
import type { Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { findWords, type Word } from '../../../ingest/language/words.ts';
import { unnamedPlaces } from '../../answering/same-scope.ts';
import { isContent } from '../../checking/align-words.ts';
import { kinship, type ReadKin, readKin } from '../../retrieval/kin/kin.ts';
import { tellsOfDeath } from '../find-rival-figures.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

const TIME = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
/** What was, or is aimed at, is no rival of what is. */
const OTHER_STATE =
  /(?<!\p{L})(?:zuvor|damals|früher|einst|ursprünglich|im Vorjahr|Vormonat|im vergangenen Jahr|im vorigen Jahr|vor (?:\p{L}+|\d+) Jahren|bereits (?:19|20)\d\d|schon (?:19|20)\d\d|schon im|bereits im|previously|formerly|last year|a year ago|(?:\p{L}+|\d+) years ago)(?!\p{L})/iu;

/** Whether a clause tells what was at another time than its report. */
export function tellsOtherState(clause: string): boolean {
  return OTHER_STATE.test(clause);
}

/** Figures are hardly of one thing where the one is more than this many times the other. */
export const FARTHEST = 10;
/** Of what is named otherwise ("90.000 Wohnungen", "70.000 Haushalte") already from here on: of eleven pairs of the even stories and siblings it parts right from wrong. */
const NEAREST = 2.5;

/**
 * How far two figures of one kind measure one thing in one scope, so that one of them must be wrong: of two where one clause speaks of another state, amount or place than the other, and not
 * sure where they share nothing that they tell of.
 */
export function measureStanding(pair: ComparedPair, one: Quantity, other: Quantity): Differing['standing'] {
  const { a, b } = pair;
  const [here, there] = [clauseOf(a.read.text, one), clauseOf(b.read.text, other)];
  const [own, others] = [a.read.text.slice(here.start, here.end), b.read.text.slice(there.start, there.end)];
  if (tellsOtherState(own) !== tellsOtherState(others)) return 'of-two';
  const [period, otherPeriod] = [periodOf(own), periodOf(others)];
  if (period !== undefined && otherPeriod !== undefined && period !== otherPeriod) return 'of-two';
  const isTime = one.unit !== undefined && TIME.test(one.unit);
  if (isTime && timeRoleOf(a.read.text, one) !== timeRoleOf(b.read.text, other)) return 'of-two';
  if (!pair.across && areOfOtherAmounts(measuredNouns(own), measuredNouns(others))) return 'of-two';
  if (one.unit === undefined && (haveOtherFates(a, b) || isSomewhereElse(own, b) || isSomewhereElse(others, a))) return 'of-two';
  if (!pair.across && countTwo(one, other)) return areWithin(one, other, NEAREST) ? 'unsure' : 'of-two';
  // Those who died may be some of those on board.
  if (one.unit === undefined && tellsOfDeath(a.text) !== tellsOfDeath(b.text)) return 'unsure';
  if (countOne(one, other)) return undefined;
  if (!areWithin(one, other, FARTHEST)) return 'of-two';
  return shareAnything(pair, [here, there], { values: [one, other], isTime }) ? undefined : 'unsure';
}

/** Two dates, of which one is told more finely, are hardly rivals; otherwise their clauses must share what they tell of. */
export function timeStanding(pair: ComparedPair, one: DateMention, other: DateMention): Differing['standing'] {
  const clauses: [Span, Span] = [clauseOf(pair.a.read.text, one), clauseOf(pair.b.read.text, other)];
  if (isOfSaying(pair.a, clauses[0]) || isOfSaying(pair.b, clauses[1])) return 'of-two';
  if (one.precision !== other.precision) return areInYears(one, other) || [one, other].every(namesDay) ? 'unsure' : 'of-two';
  return shareAnything(pair, clauses, { values: [one, other] }) ? undefined : 'unsure';
}

const SAYS =
  /(?<!\p{L})(?:sagten?|teilten? .{0,60} mit|mitteilten?|erklärten?|berichteten?|meldeten?|said|told|confirmed|announced|reported)(?!\p{L})/iu;

/** "…, sagte sie am Dienstag": when it was said is not when it was. */
function isOfSaying({ read: { text } }: ReadStatement, { start, end }: Span): boolean {
  return end - start < text.length - 1 && SAYS.test(text.slice(start, end));
}

function areInYears({ year: one }: DateMention, { year: other }: DateMention): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function namesDay({ weekday, day }: DateMention): boolean {
  return weekday !== undefined || day !== undefined;
}

function areWithin({ value: one }: Quantity, { value: other }: Quantity, times: number): boolean {
  const [low = 0, high = 0] = [Math.abs(one), Math.abs(other)].sort((a, b) => a - b);
  return high <= low * times;
}

function areOfOtherAmounts(own: readonly Word[], others: readonly Word[]): boolean {
  const isSame = (one: Word, other: Word) => one.stem === other.stem || kinship(readKin(one), readKin(other)).same > 0;
  return own.length > 0 && others.length > 0 && !own.some((one) => others.some((other) => isSame(one, other)));
}

/** The dead of the one are not the injured of the other. */
function haveOtherFates({ fates: own }: ReadStatement, { fates: others }: ReadStatement): boolean {
  return own.length > 0 && others.length > 0 && !own.some((fate) => others.includes(fate));
}

/** "In einer Schule": a part, where the other does not speak of it. */
function isSomewhereElse(clause: string, { text }: ReadStatement): boolean {
  const low = text.toLowerCase();
  return unnamedPlaces(clause).some((place) => !low.includes(place.toLowerCase()));
}

/** Words for human beings, whatever became of them. */
const ANYBODY =
  /^(?:menschen|personen|leuten?|people|persons?|\p{L}*(?:tote[nr]?|todesopfer|opfern?|leichen?|verletzten?|dead|victims?))$/iu;

/** Whether a noun counts people without telling who they are. */
export function isAnybody(counted: string): boolean {
  return ANYBODY.test(counted);
}

/** "43 Bergleute", "51 Kumpel": the noun tells what is counted, unless it is anybody. */
function countOne({ unit, counted }: Quantity, { counted: other }: Quantity): boolean {
  return unit === undefined && counted !== undefined && other !== undefined && sameCounted(counted, other);
}

/** "13 Stimmen", "zwei Staaten": nouns that are no kin. */
function countTwo({ unit, counted }: Quantity, { counted: other }: Quantity): boolean {
  if (unit !== undefined || counted === undefined || other === undefined || sameCounted(counted, other)) return false;
  if ((isAnybody(counted) && isAnybody(other)) || ANYTHING.test(counted) || ANYTHING.test(other)) return false;
  const [one, two] = [counted, other].map((noun) => findWords(noun)[0]);
  if (!one || !two || one.folded.slice(0, SHARED_BEGINNING) === two.folded.slice(0, SHARED_BEGINNING)) return false;
  return kinship(readKin(one), readKin(two)).same === 0;
}

/** Said of whatever is counted. */
const ANYTHING = /^(?:stück|exemplare?n?|einheiten|units|pieces)$/iu;
/** Letters that "Tanker" and "Tankschiffe" share. */
const SHARED_BEGINNING = 4;

/**
 * Whether a word of the one clause is in the other, too, or tells the same; of a length of time a word for what goes on, since somebody or something may do much for some time.
 */
function shareAnything(
  pair: ComparedPair,
  clauses: [Span, Span],
  { values, isTime = false }: { values: [Span, Span]; isTime?: boolean },
): boolean {
  return (
    sharedWords(pair, { clauses, values, counts: ({ text }) => !(isTime && /^\p{Lu}/u.test(text)), least: Number.MIN_VALUE }).length > 0
  );
}

/** How many words beside names the clauses of two figures share, or words that tell the same. */
export function countShared(pair: ComparedPair, one: Quantity, other: Quantity): number {
  const { a, b } = pair;
  const names = [...a.read.names, ...b.read.names].map(({ text }) => text);
  const counts = ({ text }: Word) => !names.some((name) => name.includes(text)) && !UNIT.test(text);
  const clauses: [Span, Span] = [clauseOf(a.read.text, one), clauseOf(b.read.text, other)];
  return sharedWords(pair, { clauses, values: [one, other], counts, least: SURE_KIN }).length;
}

/** From here on one of two kin tells what the other does. */
const SURE_KIN = 0.8;
const UNIT = /^(?:Euro|Dollar|Franken|Kronen|Pfund|Prozent|Millionen|Milliarden|percent|dollars?|euros?|pounds?|[mb]illion)$/u;

type Shared = { clauses: [Span, Span]; values: [Span, Span]; counts: (word: Word) => boolean; least: number };

/** Words of the first clause that the second has, too, or of which it has kin this near. */
function sharedWords({ a, b, there: { aligned } }: ComparedPair, { clauses, values, counts, least }: Shared): Word[] {
  const isTelling = (word: Word, side: 0 | 1) => holds(clauses[side], word) && !holds(values[side], word) && counts(word);
  const others = contentOf(b).filter(({ word }) => isTelling(word, 1));
  return contentOf(a).flatMap(({ word, kin }) => {
    if (!isTelling(word, 0)) return [];
    const at = aligned.find((one) => one.word.start === word.start)?.at ?? -1;
    const met = b.read.words[at];
    const isShared = (met !== undefined && isTelling(met, 1)) || others.some((other) => kinship(kin, other.kin).same >= least);
    return isShared ? [word] : [];
  });
}

function contentOf({ read, kin }: ReadStatement): { word: Word; kin: ReadKin }[] {
  return read.words.filter(isContent).flatMap((word, at) => {
    const known = kin[at];
    return known ? [{ word, kin: known }] : [];
  });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
