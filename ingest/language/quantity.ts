import type { Mention } from './span.ts';

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about';

/**
 * A number that counts or measures. The span holds the number, its multiplier and its unit. `value`: in units of `unit`, multipliers applied;
 * `upper`: the higher end of a range. `unit`: normal form ('percent', 'percentage-point', 'EUR', 'USD', 'km', …).
 * `counted`: head of the counted noun phrase as written ("Raketen"); it lies outside the span.
 */
export type Quantity = Mention & { value: number; upper?: number; unit?: string; bound: Bound; counted?: string };
