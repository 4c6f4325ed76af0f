/** Units that measure the same: factor to the first of their row. Months and years have no fixed length and stay by themselves. */
const dimensions: readonly Record<string, number>[] = [
  {
    m: 1,
    km: 1000,
    cm: 0.01,
    mm: 0.001,
    mile: 1609.344,
    nmi: 1852,
    ft: 0.3048,
    in: 0.0254,
    yd: 0.9144,
    fathom: 1.8288,
    'light-year': 9.4607304725808e15,
  },
  { m2: 1, km2: 1e6, cm2: 1e-4, ha: 1e4, acre: 4046.8564224, mi2: 2_589_988.110336, ft2: 0.09290304 },
  { l: 1, hl: 100, ml: 0.001, m3: 1000, km3: 1e12, cm3: 0.001, barrel: 158.987294928, gallon: 3.785411784, ft3: 28.316846592 },
  {
    kg: 1,
    g: 0.001,
    mg: 1e-6,
    t: 1000,
    kiloton: 1e6,
    megaton: 1e9,
    zentner: 50,
    lb: 0.45359237,
    stone: 6.35029318,
    pfund: 0.5,
    oz: 0.028349523125,
  },
  { second: 1, ms: 0.001, minute: 60, hour: 3600, day: 86_400, week: 604_800, fortnight: 1_209_600 },
  { month: 1, year: 12, decade: 120, century: 1200 },
  { 'm/s': 1, 'km/h': 1 / 3.6, mph: 0.44704, kn: 1852 / 3600 },
  { W: 1, kW: 1000, MW: 1e6, GW: 1e9, PS: 735.49875 },
  { kWh: 1, MWh: 1000, GWh: 1e6, TWh: 1e9 },
  { KB: 1, MB: 1000, GB: 1e6, TB: 1e9 },
  { percent: 1, permille: 0.1 },
  { 'percentage-point': 1, 'basis-point': 0.01 },
];
/** Units whose conversion into those of other rows of a report is rounded by whoever writes: "100 Kilometer" are "62 miles". */
const imperial = new Set('mile nmi ft in yd fathom acre mi2 ft2 ft3 barrel gallon lb stone oz mph kn fahrenheit PS'.split(' '));
const dimensionOf = new Map<string, { base: string; factor: number }>(
  dimensions.flatMap((row) => Object.entries(row).map(([unit, factor]) => [unit, { base: Object.keys(row)[0] ?? unit, factor }])),
);

/** `base`: equal for units that measure the same; a value in the unit is `value * factor + offset` in the base. */
export type Scale = { base: string; factor: number; offset: number };

/** The scale a unit stands on; a count without unit has its own. */
export function scaleOf(unit: string | undefined): Scale {
  if (unit === undefined) return { base: '', factor: 1, offset: 0 };
  if (unit === 'fahrenheit') return { base: 'celsius', factor: 5 / 9, offset: -160 / 9 };
  if (unit === 'kelvin') return { base: 'celsius', factor: 1, offset: -273.15 };
  const { base, factor } = dimensionOf.get(unit) ?? { base: unit, factor: 1 };
  return { base, factor, offset: 0 };
}

/** Whether turning one unit into the other takes a factor that nobody writes out. */
export function isRoundedBetween(a: string | undefined, b: string | undefined): boolean {
  return a !== b && (imperial.has(a ?? '') || imperial.has(b ?? ''));
}
