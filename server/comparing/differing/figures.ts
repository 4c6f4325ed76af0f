import type { Comparison } from '../../../ingest/language/comparison.ts';
import { compareDates, type DateMention, dayWithoutTime } from '../../../ingest/language/dates/dates.ts';
import { clauseOf } from '../../../ingest/language/quantities/measured-clause.ts';
import { compareQuantities, type Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import { findWords } from '../../../ingest/language/words.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { FARTHEST, isAnybody, measureStanding, timeStanding } from './one-measure.ts';

/** Numbers and dates that the two give otherwise. Rounding, other units and a less exact date agree. */
export function figuresDiffer(pair: ComparedPair): Differing[] {
  const { a, b } = pair;
  const [here, there] = [wholesOf(a.read), wholesOf(b.read)];
  const numbers = rivalsOf(here, there, { relate: (one, other) => relate(one, other, pair), sureness: surenessOf }).map(
    ([one, other]): Differing => ({
      ...toDiffering('number', [one, other]),
      by: NUMBER_RULES[surenessOf(one, other)] ?? 'number-open',
      standing: measureStanding(pair, one, other),
    }),
  );
  const dates = rivalsOf(datesOf(a.read), datesOf(b.read), {
    relate: relateDates,
    sureness: (one, other) => (one.precision === other.precision ? 1 : 0),
  }).map(
    ([one, other]): Differing => ({
      ...toDiffering('date', [one, other]),
      by: one.precision === other.precision ? 'date-same' : 'date-other',
      standing: timeStanding(pair, one, other),
    }),
  );
  const loose =
    numbers.length > 0
      ? []
      : [...loosely(here, there, pair), ...instead(here, there, b.read.text), ...instead(there, here, a.read.text).map(turned)].slice(0, 1);
  return [...numbers, ...loose, ...dates];
}

const NUMBER_RULES = ['number-open', 'number-measure', 'number-same'] as const;

function toDiffering<Kind extends DifferenceKind>(kind: Kind, [a, b]: [Span, Span]): { kind: Kind; a: Span; b: Span } {
  return { kind, a: bare(a), b: bare(b) };
}

function turned({ a, b, ...rest }: Differing): Differing {
  return { ...rest, a: b, b: a };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/** The one number that each gives beside what both give: of things named otherwise ("90 Frachter", "180 Schiffe"), or farther up than "mindestens" says. */
function loosely(here: readonly Quantity[], there: readonly Quantity[], compared: ComparedPair): Differing[] {
  const open = (own: readonly Quantity[], others: readonly Quantity[]) =>
    own.filter((one) => !isArticle(one) && !others.some((other) => measuresAlike(one, other) && one.value === other.value));
  const [own, others] = [open(here, there), open(there, here)];
  const pairs = own.flatMap((one) =>
    others.flatMap((other) => (measuresAlike(one, other) && areApart(one, other) ? [{ one, other }] : [])),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return [];
  const [low = 0, high = 0] = [pair.one.value, pair.other.value].sort((one, other) => one - other);
  const isOneThing =
    pair.one.unit !== undefined || surenessOf(pair.one, pair.other) !== 1 || sameCounted(pair.one.counted ?? '', pair.other.counted ?? '');
  if (!isOneThing && (high > low * FARTHEST || countOthers(pair.one, pair.other, compared))) return [];
  const standing = measureStanding(compared, pair.one, pair.other);
  return [{ ...toDiffering('number', [pair.one, pair.other]), by: isOneThing ? 'number-beyond' : 'number-otherwise', standing }];
}

function measuresAlike(a: Quantity, b: Quantity): boolean {
  return (a.unit === undefined) === (b.unit === undefined) && compareQuantities(a, b) !== 'not-comparable';
}

/** Apart by more than a hedge covers, though a bound would let them be one; what lies below "weniger als" says nothing else. */
function areApart(a: Quantity, b: Quantity): boolean {
  if (a.bound === 'less-than' || b.bound === 'less-than') return false;
  return compareQuantities({ ...a, bound: 'exact', vague: false }, { ...b, bound: 'exact', vague: true }) === 'different';
}

const INSTEAD =
  /(?<!\p{L})(?:statt|anstelle|doch|jedoch|nicht|zunächst|zuvor|ursprünglich|bisher|erhöht\p{L}*|angehoben|gestiegen|instead|not|but)(?!\p{L})/iu;

/** "Statt der 1.100 Soldaten sollen jetzt 5.000 helfen" beside "1.100 Soldaten". */
function instead(own: readonly Quantity[], others: readonly Quantity[], text: string): Differing[] {
  if (!INSTEAD.test(text)) return [];
  return own.flatMap((one) => {
    const repeated = others.filter((other) => measuresAlike(one, other) && one.value === other.value);
    const rest = others.filter(
      (other) => !repeated.includes(other) && measuresAlike(one, other) && surenessOf(one, other) !== 0 && areApart(one, other),
    );
    const [other] = rest;
    return repeated.length === 1 && other && rest.length === 1
      ? [{ ...toDiffering('number', [one, other]), by: 'number-instead' as const }]
      : [];
  });
}

/**
 * Which of the one answers which of the other. A value that has its like in the other statement is no rival; what is left over is paired by how surely it is of one sort, and in
 * order ("neun dafür, zwei dagegen").
 */
function rivalsOf<Kind extends Mention>(
  here: readonly Kind[],
  there: readonly Kind[],
  { relate, sureness }: { relate: (a: Kind, b: Kind) => Comparison; sureness: (a: Kind, b: Kind) => number },
): [Kind, Kind][] {
  const agrees = (one: Kind, other: Kind) => /^(?:equal|compatible)$/.test(relate(one, other));
  const openHere = here.filter((one) => !there.some((other) => agrees(one, other)));
  const openThere = there.filter((other) => !here.some((one) => agrees(one, other)));
  const rivals = openHere.flatMap((one, first) =>
    openThere.flatMap((other, second) =>
      relate(one, other) === 'different' ? [{ one, other, sure: sureness(one, other), apart: Math.abs(first - second) }] : [],
    ),
  );
  const taken = new Set<Kind>();
  return rivals
    .sort((a, b) => b.sure - a.sure || a.apart - b.apart)
    .flatMap(({ one, other, sure }, _, all): [Kind, Kind][] => {
      if (taken.has(one) || taken.has(other)) return [];
      // "Von 3 auf 5 Prozent" and "7 Prozent": which stands for which is not known.
      const equals = all.filter((rival) => rival.sure === sure && !taken.has(rival.one) && !taken.has(rival.other));
      const isOpen = equals.some((rival) => (rival.one === one) !== (rival.other === other));
      if (isOpen && (openHere.length !== openThere.length || sure === 0)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

const PART_BEHIND = /^ (?:von (?:ihnen|denen)|davon|of (?:them|whom)|more|fewer|less|mehr|weniger|weitere)(?!\p{L})/iu;
const PART_BEFORE = /(?<!\p{L})(?:davon|darunter|unter ihnen|including|among them)(?: (?:waren|sind|were|are))? $/iu;
const BEFORE = 24;

/** "Sieben der zwölf Geschütze", "die übrigen fünf": of how many, and what is left, is not what is told. */
const OF_HOW_MANY = /\p{L} (?:der|von|of the|out of) $/u;
const LEFT_OVER = /(?<!\p{L})(?:übrigen|restlichen|verbleibenden|remaining|other) $/iu;
/** Characters between "sieben" and "zwölf". */
const MOST_BETWEEN = 8;

function isBesideOther(quantity: Quantity, at: number, all: readonly Quantity[], text: string): boolean {
  const before = text.slice(0, quantity.start);
  const part = all[at - 1];
  return LEFT_OVER.test(before) || (part !== undefined && quantity.start - part.end <= MOST_BETWEEN && OF_HOW_MANY.test(before));
}

/** "61 Personen, 14 von ihnen schwer", "six more than two days earlier": a part or what was added is no rival of the whole. */
function wholesOf({ quantities, text }: ComparedPair['a']['read']): Quantity[] {
  const wholes = quantities.filter(
    (quantity, at) =>
      !isBesideOther(quantity, at, quantities, text) &&
      !PART_BEHIND.test(text.slice(quantity.end, quantity.end + BEFORE)) &&
      !PART_BEFORE.test(text.slice(Math.max(0, quantity.start - BEFORE), quantity.start)),
  );
  return wholes.length > 0 ? wholes : [...quantities];
}

function relate(a: Quantity, b: Quantity, pair: ComparedPair): Comparison {
  if (isArticle(a) || isArticle(b)) return 'not-comparable';
  const isCount = a.unit === undefined && b.unit === undefined;
  if ((a.unit === undefined) !== (b.unit === undefined)) return 'not-comparable';
  if (isBoundOf(a, b) || isBoundOf(b, a) || isShareOf(a, b) || isShareOf(b, a)) return 'compatible';
  const [one, other] = [a.counted, b.counted];
  if (
    isCount &&
    one !== undefined &&
    other !== undefined &&
    !sameCounted(one, other) &&
    !(isAnybody(one) && isAnybody(other)) &&
    !(pair.across && isTranslation(one, other, pair))
  )
    return /^(?:equal|compatible)$/.test(compareQuantities(a, b)) ? 'compatible' : 'not-comparable';
  return compareQuantities(a, b);
}

/** "Über 50 Millionen" and "50 Millionen": the one rounds what the other does not. */
function isBoundOf(a: Quantity, b: Quantity): boolean {
  return a.bound !== 'exact' && b.bound === 'exact' && compareQuantities({ ...a, bound: 'exact' }, b) === 'equal';
}

/** Percentage points by which a share in words may miss the one in figures: "zwei Drittel" and "66,4 Prozent". */
const SHARE_MISSES = 1.5;

function isShareOf(a: Quantity, b: Quantity): boolean {
  if (a.unit !== 'percent' || b.unit !== 'percent' || /\d/.test(a.text) || !/\d/.test(b.text)) return false;
  return Math.abs(a.value - b.value) <= SHARE_MISSES;
}

/** Two languages, and each statement counts what the other perhaps does not: whether that is one thing is not known. */
export function countsAreOpen(pair: ComparedPair): boolean {
  const [here, there] = [wholesOf(pair.a.read), wholesOf(pair.b.read)];
  return here.some((one) => there.some((other) => measuresAlike(one, other) && areApart(one, other) && countOthers(one, other, pair)));
}

/** "45 Auerochsen" and "nine cars": in two languages, and no word of the one name translates one of the other. */
function countOthers({ counted: one }: Quantity, { counted: other }: Quantity, pair: ComparedPair): boolean {
  return pair.across && one !== undefined && other !== undefined && !isTranslation(one, other, pair);
}

function isTranslation(one: string, other: string, { there, b }: ComparedPair): boolean {
  const [own, others] = [one, other].map((counted) => new Set(findWords(counted).map(({ folded }) => folded)));
  return there.aligned.some(({ word, at }) => own?.has(word.folded) && others?.has(b.read.words[at]?.folded ?? ''));
}

/** Both count the same by its name; both measure in one dimension; or one leaves open what it counts. */
function surenessOf({ unit, counted }: Quantity, other: Quantity): number {
  if (unit !== undefined) return 1;
  if (counted === undefined || other.counted === undefined) return 0;
  return sameCounted(counted, other.counted) || (isAnybody(counted) && isAnybody(other.counted)) ? 2 : 1;
}

/** "Eine Frau", "one woman". */
function isArticle({ value, unit, text }: Quantity): boolean {
  return value === 1 && unit === undefined && !/\d/.test(text);
}

/** "Wie die Behörde am Dienstag mitteilte": when it was said is not when it was. */
function datesOf({ dates, attributions, text }: ComparedPair['a']['read']): DateMention[] {
  return dates.filter((date) => {
    const { start, end } = date;
    if (attributions.some((said) => said.start <= start && end <= said.end)) return false;
    return !/^\s*(?:wie|as)\s/iu.test(text.slice(clauseOf(text, date).start, start));
  });
}

function relateDates(a: DateMention, b: DateMention): Comparison {
  // "Gestern" means another day in each report, and "am Abend" one of any day.
  if (isOpen(a) || isOpen(b)) return 'not-comparable';
  const order = compareDates(a, b);
  if (order !== 'different') return order;
  if (areWeekdays(a, b) || isTwelveHoursOff(a, b)) return 'compatible';
  // Which year or week is meant is guessed from the tense: where neither names it, only what is written can differ.
  const [first, second] = [anyYear(a), anyYear(b)];
  if (first && second && compareDates(first, second) !== 'different') return 'compatible';
  // "Dienstag um 6 Uhr" and "Dienstagmorgen".
  const [one, other] = [dayWithoutTime(a), dayWithoutTime(b)];
  if ((one === undefined) === (other === undefined)) return order;
  return compareDates(one ?? a, other ?? b);
}

function isOpen({ countedFrom, interval, clock, weekday, part }: DateMention): boolean {
  if (countedFrom === 'text' && part !== undefined && clock === undefined) return true;
  return countedFrom !== undefined && interval === undefined && clock === undefined && weekday === undefined;
}

/** "Am Sonntag" in two reports of one week, and "am Wochenende". */
function areWeekdays(a: DateMention, b: DateMention): boolean {
  const bare = [a, b].filter(({ day, month }) => day === undefined && month === undefined);
  if (bare.length < 2) return false;
  if (a.weekday !== undefined && a.weekday === b.weekday) return a.part === b.part || a.part === undefined || b.part === undefined;
  const [one, other] = a.weekday === undefined ? [b, a] : [a, b];
  return one.weekday !== undefined && one.weekday >= SATURDAY && other.key.startsWith('weekend');
}

const SATURDAY = 6;

/** "17.30 Uhr" and "halb sechs". */
function isTwelveHoursOff({ clock: one }: DateMention, { clock: other }: DateMention): boolean {
  if (one === undefined || other === undefined) return false;
  return one.slice(3) === other.slice(3) && Math.abs(Number(one.slice(0, 2)) - Number(other.slice(0, 2))) === 12;
}

const WITHIN_A_YEAR: ReadonlySet<DateMention['precision']> = new Set(['day', 'month', 'season', 'quarter']);

/** A date whose year is guessed, in a year of its own choice. */
function anyYear(date: DateMention): DateMention | undefined {
  const { interval, year, kind, precision, weekday, countedFrom, key } = date;
  if (!interval || year !== undefined || kind === 'span' || !WITHIN_A_YEAR.has(precision)) return undefined;
  if (weekday !== undefined || countedFrom !== undefined || !key.endsWith('|||')) return undefined;
  const { interval: _, ...rest } = date;
  const [from, to] = [Number(interval.start.slice(0, 4)), Number(interval.end.slice(0, 4))];
  return { ...rest, yearless: { start: `2000${interval.start.slice(4)}`, end: `${2000 + to - from}${interval.end.slice(4)}` } };
}
