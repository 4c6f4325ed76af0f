import type { Comparison } from '../comparison.ts';
import type { Quantity } from './quantity.ts';
import { isRoundedBetween, scaleOf } from './quantity-conversion.ts';
import { sameCounted } from './same-counted.ts';

/** "Rund 200" covers what lies this share to either side. */
const vagueTolerance = 0.1;
/** Rounding to the digits written does not reach further than this share: "3 Prozent" are not 3.4. */
const roundingLimit = 0.05;
/** "Mehr als 200" may be 300; whoever means more than ten times as much does not write so. */
const boundReach = 10;
const sameValue = 1e-9;

/**
 * How two quantities relate. Units of one dimension are converted; others are not comparable. Bounds, hedges and rounding to the digits written
 * make values compatible. What is counted is not compared: "Raketen" and "Geschosse" may be the same. `relateQuantities` compares it.
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  const [first, second] = [placed(a), placed(b)];
  if (first === undefined || second === undefined || first.base !== second.base) return 'not-comparable';
  if (a.bound === b.bound && a.vague === b.vague && isClose(first.low, second.low) && isClose(first.high, second.high)) return 'equal';
  if (isPlain(a) && isPlain(b)) return isRounding(a, b) ? 'compatible' : 'different';
  return meet(reachOf(a, b), reachOf(b, a)) ? 'compatible' : 'different';
}

/** The same, and other things counted are not comparable: "200 Raketen", "200 Panzer". What one of the two leaves open may be the other's. */
export function relateQuantities(a: Quantity, b: Quantity): Comparison {
  const counts = a.unit === undefined && b.unit === undefined && a.counted !== undefined && b.counted !== undefined;
  return counts && !sameCounted(a.counted ?? '', b.counted ?? '') ? 'not-comparable' : compareQuantities(a, b);
}

type Placed = { base: string; low: number; high: number };

/** On the scale of its dimension. */
function placed({ unit, value, upper = value }: Quantity): Placed {
  const { base, factor, offset } = scaleOf(unit);
  return { base, low: value * factor + offset, high: upper * factor + offset };
}

function isClose(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= sameValue * Math.max(Math.abs(a), Math.abs(b));
}

/** One value, neither hedged nor a bound. */
function isPlain({ bound, vague, upper }: Quantity): boolean {
  return bound === 'exact' && !vague && upper === undefined;
}

/** Whether one plain value is the other, rounded to the digits written: "3,2 Millionen" and 3,214,000, 450 kg and 992 pounds. */
function isRounding(a: Quantity, b: Quantity): boolean {
  const [first, second] = [placed(a).low, placed(b).low];
  return Math.abs(first - second) <= Math.max(roundingOf(a, b), roundingOf(b, a)) + sameValue * Math.abs(first);
}

/** Half of what the last digit stands for, on the scale of the dimension; of the last that is not zero where another measure was turned into this one. */
function roundingOf(quantity: Quantity, other: Quantity): number {
  const { factor } = scaleOf(quantity.unit);
  const step = isRoundedBetween(quantity.unit, other.unit) ? Math.max(quantity.step, lastDigitOf(quantity.value)) : quantity.step;
  return Math.min((step * factor) / 2, roundingLimit * Math.abs(quantity.value * factor));
}

/** What the last digit that is not zero stands for: 100 in 200, 10 in 250. */
function lastDigitOf(value: number): number {
  if (value === 0) return 0;
  const [mantissa, exponent] = Math.abs(value).toExponential(10).split('e');
  const decimals = (mantissa ?? '').replace(/0+$/, '').replace(/^\d\.?/, '').length;
  return 10 ** (Number(exponent) - decimals);
}

/** The values a writer may have meant; `open` ends do not belong to them. */
type Reach = { from: number; to: number; openFrom: boolean; openTo: boolean };

function reachOf(quantity: Quantity, other: Quantity): Reach {
  const { low, high } = placed(quantity);
  const rounding = isRoundedBetween(quantity.unit, other.unit) ? roundingOf(quantity, other) : 0;
  const slackAt = (end: number) => Math.max(quantity.vague ? vagueTolerance * Math.abs(end) : 0, rounding);
  const [from, to] = [low - slackAt(low), high + slackAt(high)];
  const isOpen = rounding === 0 && !quantity.vague;
  switch (quantity.bound) {
    case 'exact':
      return { from, to, openFrom: false, openTo: false };
    case 'at-least':
      return { from, to: upwards(high), openFrom: false, openTo: false };
    case 'more-than':
      return { from: low - rounding, to: quantity.vague ? to : upwards(high), openFrom: isOpen, openTo: false };
    case 'at-most':
      return { from: Number.NEGATIVE_INFINITY, to, openFrom: false, openTo: false };
    case 'less-than':
      return { from: quantity.vague ? from : Number.NEGATIVE_INFINITY, to: high + rounding, openFrom: false, openTo: isOpen };
  }
}

function upwards(value: number): number {
  return value > 0 ? value * boundReach : Number.POSITIVE_INFINITY;
}

function meet(a: Reach, b: Reach): boolean {
  return startsBefore(a, b) && startsBefore(b, a);
}

/** Whether `a` begins before `b` ends. */
function startsBefore(a: Reach, b: Reach): boolean {
  if (isClose(a.from, b.to)) return !a.openFrom && !b.openTo;
  return a.from < b.to;
}
