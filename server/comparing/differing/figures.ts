import type { Comparison } from '../../../ingest/language/comparison.ts';
import { compareDates, type DateMention, dayWithoutTime } from '../../../ingest/language/dates/dates.ts';
import { compareQuantities, type Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** Numbers and dates that the two give otherwise. Rounding, bounds, other units and a less exact date agree. */
export function figuresDiffer({ a, b, across }: ComparedPair): Differing[] {
  const numbers = rivalsOf(wholesOf(a.read), wholesOf(b.read), {
    relate: (one, other) => relate(one, other, across),
    sureness: surenessOf,
  });
  const dates = rivalsOf(datesOf(a.read), datesOf(b.read), {
    relate: relateDates,
    sureness: (one, other) => (one.precision === other.precision ? 1 : 0),
  });
  const ordinals =
    numbers.length > 0
      ? []
      : rivalsOf(ordinalsIn(a.read), ordinalsIn(b.read), {
          relate: (one, other) => (one.rank === other.rank ? 'equal' : 'different'),
          sureness: () => 0,
        });
  return [...numbers.map(toDiffering('number')), ...dates.map(toDiffering('date')), ...ordinals.map(toDiffering('number'))];
}

function toDiffering(kind: DifferenceKind): (pair: [Span, Span]) => Differing {
  return ([a, b]) => ({ kind, a: bare(a), b: bare(b) });
}

function bare({ start, end }: Span): Span {
  return { start, end };
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

/** "61 Personen, 14 von ihnen schwer", "six more than two days earlier": a part or what was added is no rival of the whole. */
function wholesOf({ quantities, text }: ComparedPair['a']['read']): Quantity[] {
  const wholes = quantities.filter(
    ({ start, end }) =>
      !PART_BEHIND.test(text.slice(end, end + BEFORE)) && !PART_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start)),
  );
  return wholes.length > 0 ? wholes : [...quantities];
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

/** Both count the same by its name; both measure in one dimension; or one leaves open what it counts. */
function surenessOf({ unit, counted }: Quantity, other: Quantity): number {
  if (unit !== undefined) return 1;
  if (counted === undefined || other.counted === undefined) return 0;
  return sameCounted(counted, other.counted) || (PEOPLE.test(counted) && PEOPLE.test(other.counted)) ? 2 : 1;
}

/** "Eine Frau", "one woman". */
function isArticle({ value, unit, text }: Quantity): boolean {
  return value === 1 && unit === undefined && !/\d/.test(text);
}

/** "Wie die Behörde am Dienstag mitteilte": when it was said is not when it was. */
function datesOf({ dates, attributions, text }: ComparedPair['a']['read']): DateMention[] {
  return dates.filter(({ start, end }) => {
    if (attributions.some((said) => said.start <= start && end <= said.end)) return false;
    const opening = text.lastIndexOf(',', start) + 1;
    return !/^\s*(?:wie|as)\s/iu.test(text.slice(opening, start));
  });
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
