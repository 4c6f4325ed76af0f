import { dayOf } from './page-facts.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** What German programs write instead. */
const germanMonths: Record<string, string> = { mär: 'mar', mrz: 'mar', mae: 'mar', mai: 'may', okt: 'oct', dez: 'dec' };

/** A date as mails and RSS write it ("Wed, 10 Sep 2025 07:48:00 +0200", RFC 5322) as YYYY-MM-DD: the day as written, in no other time zone. */
export function dayOfMailDate(written: string | undefined): string | undefined {
  const [, day, name, year] =
    /^\s*(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})\.?[\s-]+(\p{L}{3})\p{L}*\.?[\s-]+(\d{4}|\d{2})(?!\d)/u.exec(written?.slice(0, 80) ?? '') ?? [];
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const low = name.toLowerCase();
  const month = months.indexOf(germanMonths[low] ?? low) + 1;
  // RFC 5322, 4.3: two digits from 00 to 49 are this century's.
  const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  return dayOf(`${fullYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
