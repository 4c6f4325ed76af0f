import type { Usage } from '../../contract/answer.ts';

/** What a million tokens cost, read and written, in units of the currency (ISO 4217). */
export type Prices = { input: number; output: number; currency: string };

const TOKENS = 1_000_000;

/**
 * The cost of a request. Undefined without prices, or where the provider did not count both. Providers that charge less for what they had read before are
 * reckoned at the full price.
 */
export function costOf({ input, output }: Usage, prices: Prices | undefined): Usage['cost'] {
  if (!prices || input === undefined || output === undefined) return undefined;
  return { amount: (input * prices.input + output * prices.output) / TOKENS, currency: prices.currency };
}
