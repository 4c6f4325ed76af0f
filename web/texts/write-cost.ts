import type { Usage } from '../../server/contract/answer.ts';

/** "0,0012 €", "12,35 $": a single answer costs fractions of a cent. An unknown code of a currency is written as it is. */
export function writeCost({ amount, currency }: NonNullable<Usage['cost']>, language: 'de' | 'en'): string {
  const digits = amount > 0 && amount < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
  return amount.toLocaleString(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits });
}
