import type { Mention } from '../span.ts';

export type Bound = 'exact' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/**
 * A number that counts or measures. The span holds what is said of the number ("mehr als", "rund"), the number, its multiplier and its unit. `value`: in
 * units of `unit`, multipliers applied; `upper`: the higher end of a range. `unit`: normal form ('percent', 'percentage-point', 'EUR', 'USD', 'km', …).
 * `bound`: 'exact' without one; `vague`: "rund", "knapp", "Dutzende". `step`: what one of the last digit written stands for, 0 for fractions.
 * `counted`: head of the counted noun phrase as written ("Raketen"), `countedPhrase`: with its adjectives ("ballistische Raketen"); they lie outside the
 * span, and in "12 Menschen, 30 wurden verletzt" before it.
 */
export type Quantity = Mention & {
  value: number;
  upper?: number;
  unit?: string;
  bound: Bound;
  vague: boolean;
  step: number;
  counted?: string;
  countedPhrase?: string;
};
