/** Written unit (one regular expression alternative) → normal form. Longer ones first where one begins another. */
const writtenUnits: readonly (readonly [string, string])[] = [
  ['Prozentpunkte?n?|percentage points?', 'percentage-point'],
  ['Prozent|percent|per cent|%|v\\. ?H\\.', 'percent'],
  ['Promille|‰', 'permille'],
  ['Euros?|euros?|EUR|€', 'EUR'],
  ['US-Dollars?|U\\.?S\\.? dollars?|Dollars?|dollars?|USD|US\\$|\\$', 'USD'],
  ['Britische Pfund|Pfund Sterling|Pfund|pounds?|GBP|£', 'GBP'],
  ['Rubel|rubles?|roubles?|RUB', 'RUB'],
  ['Schweizer Franken|Franken|francs?|CHF', 'CHF'],
  ['Yen|yen|¥|JPY', 'JPY'],
  ['Yuan|yuan|CNY', 'CNY'],
  ['Rial|rials?', 'IRR'],
  ['Lira|liras?', 'TRY'],
  ['Hrywnjas?|Hrywna|Griwna|hryvnias?', 'UAH'],
  ['Kronen|kron[ao]r?|kroner', 'crown'],
  ['Cents?|cents?', 'cent'],
  ['Quadratkilometern?|square kilomet(?:er|re)s?|km²|km2', 'km2'],
  ['Quadratmetern?|square met(?:er|re)s?|m²|qm', 'm2'],
  ['Hektar|hectares?|ha', 'ha'],
  ['Kubikmetern?|cubic met(?:er|re)s?|m³', 'm3'],
  ['Stundenkilometern?|km/h|Kilometern? pro Stunde|kilomet(?:er|re)s per hour|kph', 'km/h'],
  ['Kilometern?|kilomet(?:er|re)s?|km', 'km'],
  ['Zentimetern?|centimet(?:er|re)s?|cm', 'cm'],
  ['Millimetern?|millimet(?:er|re)s?|mm', 'mm'],
  ['Metern?|met(?:er|re)s?|m', 'm'],
  ['Seemeilen?|nautical miles?', 'nmi'],
  ['Meilen?|miles?', 'mile'],
  ['Kilogramm|Kilos?|kilograms?|kilos?|kg', 'kg'],
  ['Gramm|grams?|g', 'g'],
  ['Tonnen?|tons?|tonnes?|t', 't'],
  ['Litern?|lit(?:er|re)s?|l', 'l'],
  ['Barrels?|barrels?|Fass', 'barrel'],
  ['Sekunden?|seconds?|Sek\\.', 'second'],
  ['Minuten?|minutes?|Min\\.', 'minute'],
  ['Stunden?|hours?|Std\\.', 'hour'],
  ['Tage?n?|days?', 'day'],
  ['Wochen?|weeks?', 'week'],
  ['Monate?n?|months?', 'month'],
  ['Jahrzehnte?n?|decades?', 'decade'],
  ['Jahre?n?|years?', 'year'],
  ['Grad Celsius|degrees Celsius|°C', 'celsius'],
  ['Grad|degrees?|°', 'degree'],
  ['Kilowattstunden?|kWh', 'kWh'],
  ['Megawattstunden?|MWh', 'MWh'],
  ['Kilowatt|kW', 'kW'],
  ['Megawatt|megawatts?|MW', 'MW'],
  ['Gigawatt|gigawatts?|GW', 'GW'],
  ['Megabyte|MB', 'MB'],
  ['Gigabyte|GB', 'GB'],
  ['[Mm]al|times', 'times'],
];

const unitMatchers = writtenUnits.map(([written, normal]) => ({ expression: new RegExp(`^(?:${written})$`, 'u'), normal }));
const normalForms = new Map<string, string>();

/** All written units as one alternative, for use behind a figure. */
export const unitPattern = writtenUnits.map(([written]) => written).join('|');

/** "5 m" and "3 g" need a figure before them; a number word does not stand before such short forms. */
export const unitPatternBehindWords = writtenUnits
  .map(([written]) =>
    written
      .split('|')
      .filter((form) => form.length > 3)
      .join('|'),
  )
  .filter((forms) => forms !== '')
  .join('|');

/** Normal form of a unit as written. */
export function unitOf(written: string): string | undefined {
  const known = normalForms.get(written);
  if (known !== undefined) return known;
  const normal = unitMatchers.find(({ expression }) => expression.test(written))?.normal;
  if (normal !== undefined && normalForms.size < 500) normalForms.set(written, normal);
  return normal;
}

/** Units that measure the same: factor to the first of their row. Months and years have no fixed length and stay by themselves. */
const dimensions: Record<string, number>[] = [
  { m: 1, km: 1000, cm: 0.01, mm: 0.001, mile: 1609.344, nmi: 1852 },
  { m2: 1, km2: 1_000_000, ha: 10_000 },
  { kg: 1, g: 0.001, t: 1000 },
  { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 },
  { month: 1, year: 12, decade: 120 },
  { kW: 1, MW: 1000, GW: 1_000_000 },
  { kWh: 1, MWh: 1000 },
  { MB: 1, GB: 1000 },
];

/** The factor that turns a value in `from` into `to`; undefined where the two do not measure the same. */
export function conversion(from: string | undefined, to: string | undefined): number | undefined {
  if (from === to) return 1;
  if (from === undefined || to === undefined) return undefined;
  for (const dimension of dimensions) {
    const [first, second] = [dimension[from], dimension[to]];
    if (first !== undefined && second !== undefined) return first / second;
  }
  return undefined;
}

/** Multipliers as written → factor; "Billion" is a million millions in German and a thousand millions in English. */
export function multiplierOf(written: string, language: () => 'de' | 'en'): number {
  const low = written.toLowerCase().replace('.', '');
  if (/^(?:mio|millionen|millions?|m)$/.test(low)) return 1e6;
  if (/^(?:mrd|milliarden?|bn)$/.test(low)) return 1e9;
  if (/^(?:bio|billionen)$/.test(low)) return 1e12;
  if (/^billions?$/.test(low)) return written.startsWith('B') && language() === 'de' ? 1e12 : 1e9;
  if (low === 'trillionen') return 1e18;
  if (/^trillions?$/.test(low)) return written.startsWith('T') && language() === 'de' ? 1e18 : 1e12;
  if (/^(?:tausend|tsd|thousand|k)$/.test(low)) return 1000;
  if (/^(?:hundert|hundred)$/.test(low)) return 100;
  return 12;
}
