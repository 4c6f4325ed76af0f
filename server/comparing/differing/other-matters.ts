import { knownName } from '../../../ingest/language/names/gazetteer/gazetteer.ts';
import { type Name, sameName } from '../../../ingest/language/names/names.ts';
import { isPartOfOther } from '../../../ingest/language/quantities/part-of-other.ts';
import { compareQuantities, type Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair } from './compared-pair.ts';
import { partiesOf } from './parties.ts';

/**
 * Whether two statements that seem to agree tell of two persons or states that do the like: "Großbritannien enthielt sich" and "Deutschland enthielt sich". Of the pairs told as sure to
 * agree in the even stories, siblings and affairs 8 name two persons, and all of them are false.
 */
export function tellOfOthers({ a, b }: ComparedPair): boolean {
  return nameOtherPersons(a, b) || nameOtherStates(a, b);
}

/** Whether two statements that seem to agree give figures of which none is the other's. */
export function tellOfOtherFigures({ a, b, across }: ComparedPair): boolean {
  return !across && giveOtherFigures(a, b);
}

function nameOtherPersons(a: ReadStatement, b: ReadStatement): boolean {
  return personsOnlyIn(a, b).length > 0 && personsOnlyIn(b, a).length > 0;
}

function personsOnlyIn(own: ReadStatement, { read, nearNames }: ReadStatement): Name[] {
  const others = [...read.names, ...nearNames];
  const low = read.text.toLowerCase();
  return own.read.names.filter(
    ({ kind, form, key, text }) =>
      kind === 'person' &&
      form === 'name' &&
      !others.some((other) => other.key === key || sameName(other.text, text)) &&
      !text.split(/\s+/).some((part) => part.length > 3 && low.includes(part.toLowerCase())),
  );
}

function nameOtherStates(a: ReadStatement, b: ReadStatement): boolean {
  const isOther = (own: ReadStatement, other: ReadStatement) => {
    const acting = actingStates(own);
    const named = new Set(other.read.names.map(keyOf));
    return acting.length > 0 && acting.every((key) => !named.has(key));
  };
  return isOther(a, b) && isOther(b, a) && actingStates(b).length > 0;
}

/** Keys of the states that do what a statement tells, by their governments or capitals, too. */
function actingStates({ read }: ReadStatement): string[] {
  const doers = partiesOf(read).filter(({ part }) => part === 'doer');
  return read.names.flatMap((name) => {
    const isState = name.governmentOf !== undefined || knownName(name.text)?.sort === 'country';
    return isState && doers.some(({ word }) => name.start <= word.start && word.end <= name.end) ? [keyOf(name)] : [];
  });
}

function keyOf({ key, governmentOf }: Name): string {
  return governmentOf ?? key;
}

/** Each has figures of one measure, or of one counted noun, and none of them is one of the other, or their sum or difference. */
function giveOtherFigures(a: ReadStatement, b: ReadStatement): boolean {
  const [own, others] = [figuresIn(a), figuresIn(b)];
  return own.some((one) => {
    const measured = others.filter((other) => isOfOne(one, other));
    const beside = own.filter((other) => isOfOne(one, other));
    return measured.length > 0 && !isExplained([one, ...beside], measured) && !isExplained(measured, [one, ...beside]);
  });
}

function figuresIn({ read: { quantities, text } }: ReadStatement): Quantity[] {
  return quantities.filter((quantity) => !quantity.vague && /\d|\p{Lu}?\p{L}{4,}/u.test(quantity.text) && !isPartOfOther(text, quantity));
}

function isOfOne(one: Quantity, other: Quantity): boolean {
  if ((one.unit === undefined) !== (other.unit === undefined) || compareQuantities(one, other) === 'not-comparable') return false;
  if (one.unit !== undefined) return !TIME.test(one.unit);
  return one.counted !== undefined && other.counted !== undefined && sameCounted(one.counted, other.counted);
}

/** How long something lasted is told of many things at once. */
const TIME = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;

function isExplained(some: readonly Quantity[], others: readonly Quantity[]): boolean {
  return some.some((one) =>
    others.some(
      (other, at) =>
        compareQuantities({ ...one, counted: undefined }, { ...other, counted: undefined }) !== 'different' ||
        others
          .slice(at + 1)
          .some((next) => [other.value + next.value, Math.abs(other.value - next.value)].some((sum) => isNear(sum, one.value))),
    ),
  );
}

const ROUNDING = 0.005;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
}
