import type { Comparison } from './comparison.ts';
import type { Quantity } from './quantity.ts';
import { conversion } from './units.ts';

/** "Rund 200" covers what rounds to it, at most this share to either side. */
const aboutTolerance = 0.1;
/** "5,2 Millionen" covers 5,214,000: figures with a multiplier are rounded by nature, but not by more than this share. */
const multiplierTolerance = 0.02;
/** "Mehr als 200" may be 300; whoever means more than twice as much does not write so. */
const boundReach = 2;
const multiplier = /(?:Mio|Mrd|Bio|Tsd|[Mm]illi|[Bb]illi|[Tt]rilli|tausend|thousand|bn)/;
const sameValue = 1e-9;

/**
 * How two quantities relate. Units of one dimension are converted; others are not comparable. Bounds and rounding make values compatible.
 * What is counted is not compared: "Raketen" and "Geschosse" may be the same.
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  const factor = conversion(b.unit, a.unit);
  if (factor === undefined) return 'not-comparable';
  const scaled: Quantity = { ...b, value: b.value * factor, ...(b.upper === undefined ? {} : { upper: b.upper * factor }) };
  if (a.bound === b.bound && isClose(a.value, scaled.value) && isClose(a.upper ?? a.value, scaled.upper ?? scaled.value)) return 'equal';
  const [first, second] = [rangeOf(a), rangeOf(scaled)];
  return first.from <= second.to * (1 + sameValue) && second.from <= first.to * (1 + sameValue) ? 'compatible' : 'different';
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameValue * Math.max(Math.abs(a), Math.abs(b));
}

/** The values a writer may have meant. */
function rangeOf(quantity: Quantity): { from: number; to: number } {
  const low = Math.min(quantity.value, quantity.upper ?? quantity.value);
  const high = Math.max(quantity.value, quantity.upper ?? quantity.value);
  const size = Math.max(Math.abs(low), Math.abs(high));
  switch (quantity.bound) {
    case 'at-least':
      return { from: low, to: Math.max(high, size * boundReach) };
    case 'at-most':
      return { from: Math.min(low, high / boundReach), to: high };
    case 'about': {
      const tolerance = Math.min(halfStep(high), size * aboutTolerance);
      return { from: low - tolerance, to: high + tolerance };
    }
    case 'exact': {
      const tolerance = multiplier.test(quantity.text) ? Math.min(halfStep(high), size * multiplierTolerance) : 0;
      return { from: low - tolerance, to: high + tolerance };
    }
  }
}

/** Half of the step that the last digit that is not zero stands for: 50 for 200, 5 for 250, 50,000 for 5.2 million. */
function halfStep(value: number): number {
  if (value === 0) return 0;
  const [mantissa, exponent] = Math.abs(value).toExponential(10).split('e');
  const decimals = (mantissa ?? '').replace(/0+$/, '').replace(/^\d\.?/, '').length;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}
