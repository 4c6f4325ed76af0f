import type { Comparison } from '../../../ingest/language/comparison.ts';
import { compareDates, type DateMention, dayWithoutTime } from '../../../ingest/language/dates/dates.ts';
import { compareQuantities, type Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** Numbers and dates that the two give otherwise. Rounding, bounds, other units and a less exact date agree. */
export function figuresDiffer({ a, b, across }: ComparedPair): Differing[] {
  const numbers = rivalsOf(a.read.quantities, b.read.quantities, (one, other) => relate(one, other, across));
  const dates = rivalsOf(a.read.dates, b.read.dates, relateDates);
  const ordinals =
    numbers.length > 0
      ? []
      : rivalsOf(ordinalsIn(a.read), ordinalsIn(b.read), (one, other) => (one.rank === other.rank ? 'equal' : 'different'));
  return [...numbers.map(toDiffering('number')), ...dates.map(toDiffering('date')), ...ordinals.map(toDiffering('number'))];
}

function toDiffering(kind: DifferenceKind): (pair: [Span, Span]) => Differing {
  return ([a, b]) => ({ kind, a: bare(a), b: bare(b) });
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/**
 * Which of the one answers which of the other. A value that has its like in the other statement is no rival; of what is left over, one and one answer each other, and as
 * many as there are on the other side do so in their order ("neun dafür, zwei dagegen"). Where that cannot be told, none does.
 */
function rivalsOf<Kind extends Mention>(
  here: readonly Kind[],
  there: readonly Kind[],
  relate: (a: Kind, b: Kind) => Comparison,
): [Kind, Kind][] {
  const agrees = (one: Kind, other: Kind) => /^(?:equal|compatible)$/.test(relate(one, other));
  const openHere = here.filter((one) => !there.some((other) => agrees(one, other)));
  const openThere = there.filter((other) => !here.some((one) => agrees(one, other)));
  const pairs = openHere.flatMap((one): [Kind, Kind][] => {
    const rivals = openThere.filter((other) => relate(one, other) === 'different');
    const [rival] = rivals;
    const contenders = openHere.filter((another) => rival && relate(another, rival) === 'different');
    return rival && rivals.length === 1 && contenders.length === 1 ? [[one, rival]] : [];
  });
  if (pairs.length > 0 || openHere.length !== openThere.length) return pairs;
  const inOrder = openHere.map((one, at): [Kind, Kind | undefined] => [one, openThere[at]]);
  return inOrder.flatMap(([one, other]): [Kind, Kind][] => (other && relate(one, other) === 'different' ? [[one, other]] : []));
}

/** Words for human beings that reports use for one another: "61 Personen" and "83 Menschen" count the same. */
const PEOPLE =
  /^(?:menschen|personen|leuten?|people|persons?|\p{L}*(?:tote[nr]?|todesopfer|opfern?|leichen?|verletzten?|dead|victims?))$/iu;

function relate(a: Quantity, b: Quantity, across: boolean): Comparison {
  if (isArticle(a) || isArticle(b)) return 'not-comparable';
  const isCount = a.unit === undefined && b.unit === undefined;
  if ((a.unit === undefined) !== (b.unit === undefined)) return 'not-comparable';
  const [one, other] = [a.counted, b.counted];
  if (
    isCount &&
    one !== undefined &&
    other !== undefined &&
    !across &&
    !sameCounted(one, other) &&
    !(PEOPLE.test(one) && PEOPLE.test(other))
  )
    return /^(?:equal|compatible)$/.test(compareQuantities(a, b)) ? 'compatible' : 'not-comparable';
  return compareQuantities(a, b);
}

/** "Eine Frau", "one woman". */
function isArticle({ value, unit, text }: Quantity): boolean {
  return value === 1 && unit === undefined && !/\d/.test(text);
}

function relateDates(a: DateMention, b: DateMention): Comparison {
  // "Gestern" means another day in each report, and "am Abend" one of any day.
  if (isOpen(a) || isOpen(b)) return 'not-comparable';
  const order = compareDates(a, b);
  if (order !== 'different') return order;
  // "Dienstag um 6 Uhr" and "Dienstagmorgen".
  const [one, other] = [dayWithoutTime(a), dayWithoutTime(b)];
  if ((one === undefined) === (other === undefined)) return order;
  return compareDates(one ?? a, other ?? b);
}

function isOpen({ countedFrom, interval, clock, weekday }: DateMention): boolean {
  return countedFrom !== undefined && interval === undefined && clock === undefined && weekday === undefined;
}

type Ordinal = Mention & { rank: number };
const ORDINALS: [RegExp, number][] = [
  [/^(?:erste|erst|first)/u, 1],
  [/^(?:zweit|second)/u, 2],
  [/^(?:dritt|third)/u, 3],
  [/^(?:vierte|fourth)/u, 4],
  [/^(?:fünft|fifth)/u, 5],
  [/^(?:sechst|sixth)/u, 6],
  [/^(?:siebte|seventh)/u, 7],
  [/^(?:achte|eighth)/u, 8],
];
const ORDINAL =
  /(?<!\p{L})(?:(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht)(?:e[nmrs]?|mals)|first|second|third|fourth|fifth|sixth|seventh|eighth)(?!\p{L})/giu;

function ordinalsIn({ text, quantities, dates }: ComparedPair['a']['read']): Ordinal[] {
  return [...text.matchAll(ORDINAL)].flatMap((match): Ordinal[] => {
    const [written] = match;
    const rank = ORDINALS.find(([form]) => form.test(written.toLowerCase()))?.[1];
    const span = { start: match.index, end: match.index + written.length };
    const isRead = [...quantities, ...dates].some(({ start, end }) => start < span.end && span.start < end);
    return rank === undefined || isRead ? [] : [{ ...span, text: written, rank }];
  });
}
