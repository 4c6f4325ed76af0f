/**
 * Normal form, written forms (regular expression alternatives) and those that read as words or letters unless a figure stands before them ("5 m",
 * never "zwei m"). Which currency a cent, and whether a pound or a degree is one of money, weight or angle, is decided where the unit is read.
 */
const writtenUnits: readonly (readonly [normal: string, written: string, behindFigures?: string])[] = [
  ['percentage-point', 'Prozentpunkte?n?|percentage[ -]points?|%-Punkte?n?'],
  ['basis-point', 'Basispunkte?n?|basis points?'],
  ['percent', 'Prozent|percent|per cent|%|v\\. ?H\\.', 'pct'],
  ['permille', 'Promille|per mille?', '‰'],
  ['EUR', 'Euros?|euros?|EUR|€'],
  ['USD', 'US-Dollars?|U\\.?S\\.? [Dd]ollars?|(?:amerikanische[nr]? )?Dollars?|dollars?|bucks|USD|\\$', 'US\\$'],
  ['CAD', '[Kk]anadische[nr]? Dollar|Canadian dollars?', 'CAD'],
  ['AUD', '[Aa]ustralische[nr]? Dollar|Australian dollars?', 'AUD'],
  ['GBP', '[Bb]ritische[nr]? Pfund|Pfund Sterling|pounds sterling|British pounds?|quid|GBP|£'],
  ['EGP', '[ÄäEe]gyptische[nr]? Pfund|Egyptian pounds?', 'EGP'],
  ['SYP', '[Ss]yrische[nr]? Pfund|Syrian pounds?', 'SYP'],
  ['pound', 'Pfund|pounds?'],
  ['RUB', 'Rubeln?|rubles?|roubles?', 'RUB'],
  ['CHF', 'Schweizer Franken|Franken|Swiss francs?|francs?|CHF|SFr\\.'],
  ['JPY', 'Yen|yen', '¥|JPY'],
  ['CNY', 'Yuan|yuan|Renminbi|renminbi', 'CNY|RMB'],
  ['IRR', 'Rials?|rials?', 'IRR'],
  ['TRY', 'Lira|liras?', 'TRY'],
  ['UAH', 'Hrywnjas?|Hrywna|Griwna|hryvnias?|hryvnya', 'UAH'],
  ['PLN', 'Złoty|Zloty|zlotys?|złoty', 'PLN'],
  ['SEK', '[Ss]chwedische[nr]? Kronen|Swedish kron[ao]r?', 'SEK'],
  ['NOK', '[Nn]orwegische[nr]? Kronen|Norwegian kroner?', 'NOK'],
  ['DKK', '[Dd]änische[nr]? Kronen|Danish kroner?', 'DKK'],
  ['CZK', '[Tt]schechische[nr]? Kronen|Czech koruna', 'CZK'],
  ['crown', 'Kronen?|kron[ao]r?|kroner'],
  ['dinar', 'Dinare?n?|dinars?'],
  ['peso', 'Pesos?|pesos?'],
  ['gulden', 'Gulden|guilders?'],
  ['INR', 'Rupien?|rupees?', 'INR'],
  ['ILS', 'Schekeln?|shekels?', 'ILS'],
  ['HUF', 'Forint|forints?', 'HUF'],
  ['KRW', 'Won', 'KRW'],
  ['AED', 'Dirham|dirhams?', 'AED'],
  ['DEM', 'D-Mark|Mark|DM'],
  ['cent', 'Euro-?[Cc]ents?|Cents?|cents?', '[Cc]t'],
  ['pence', 'Pence|pence'],
  ['rappen', 'Rappen'],
  ['km2', 'Quadratkilometern?|square kilomet(?:er|re)s?|sq\\.? ?km', 'km²|km2|qkm'],
  ['mi2', 'Quadratmeilen?|square miles?|sq\\.? ?mi'],
  ['cm2', 'Quadratzentimetern?|square centimet(?:er|re)s?', 'cm²|cm2'],
  ['ft2', 'Quadratfuß|square feet|square foot|sq\\.? ?ft'],
  ['m2', 'Quadratmetern?|square met(?:er|re)s?|sq\\.? ?m', 'm²|m2|qm'],
  ['ha', 'Hektar|hectares?', 'ha'],
  ['acre', 'Acres?|acres?'],
  ['m3/s', 'Kubikmetern? pro Sekunde|cubic met(?:er|re)s (?:per|a) second|m³/s|m3/s'],
  ['km3', 'Kubikkilometern?|cubic kilomet(?:er|re)s?', 'km³|km3'],
  ['cm3', 'Kubikzentimetern?|cubic centimet(?:er|re)s?', 'cm³|cm3'],
  ['ft3', 'Kubikfuß|cubic feet|cubic foot'],
  ['m3', 'Kubikmetern?|cubic met(?:er|re)s?', 'm³|m3'],
  ['km/h', 'Stundenkilometern?|km/h|Kilometern? (?:pro|in der|je) Stunde|kilomet(?:er|re)s (?:per|an) hour', 'kph|kmh'],
  ['m/s', 'Metern? (?:pro|in der|je) Sekunde|met(?:er|re)s (?:per|a) second', 'm/s'],
  ['mph', 'Meilen? (?:pro|in der|je) Stunde|miles? (?:per|an) hour', 'mph'],
  ['kn', 'Knoten|knots?', 'kn|kts?'],
  ['light-year', 'Lichtjahre?n?|light[- ]years?'],
  ['km', 'Kilometern?|kilomet(?:er|re)s?|km'],
  ['cm', 'Zentimetern?|centimet(?:er|re)s?|cm'],
  ['mm', 'Millimetern?|millimet(?:er|re)s?|mm'],
  ['m', 'Metern?|met(?:er|re)s?', 'm'],
  ['nmi', 'Seemeilen?|nautical miles?', 'sm'],
  ['mile', 'Meilen?|miles?', 'mi'],
  ['ft', 'Fuss|feet|foot', 'Fuß|ft\\.?'],
  ['in', 'Zoll|inch(?:es)?'],
  ['fathom', 'Faden|fathoms?'],
  ['yd', 'Yards?|yards?', 'yd'],
  ['kiloton', 'Kilotonnen?|kilotons?', 'kt'],
  ['megaton', 'Megatonnen?|megatons?', 'Mt'],
  ['kg', 'Kilogramm|Kilos?|kilograms?|kilogrammes?|kilos?|kg'],
  ['mg', 'Milligramm|milligrams?', 'mg'],
  ['g', 'Gramm|grams?|grammes?', 'g'],
  ['t', 'Tonnen?|metric tons?|tons?|tonnes?', 't'],
  ['stone', 'stone'],
  ['zentner', 'Zentnern?'],
  ['lb', 'lbs?\\.?'],
  ['oz', 'Unzen?|ounces?', 'oz\\.?'],
  ['hl', 'Hektolitern?|hectolit(?:er|re)s?', 'hl'],
  ['ml', 'Millilitern?|millilit(?:er|re)s?', 'ml'],
  ['l', 'Litern?|lit(?:er|re)s?', 'l'],
  ['gallon', 'Gallonen?|gallons?'],
  ['barrel', 'Barrels?|barrels?|Fass|Fässern?', 'bbl'],
  ['ms', 'Millisekunden?|milliseconds?', 'ms'],
  ['second', 'Sekunden?|seconds?|Sek\\.|sec\\.?', 's'],
  ['minute', 'Minuten?|minutes?|Min\\.|min\\.?'],
  ['hour', 'Stunden?|hours?|Std\\.|hrs?\\.?', 'h'],
  ['day', 'Tage?n?|days?'],
  ['fortnight', 'fortnights?'],
  ['week', 'Wochen?|weeks?'],
  ['month', 'Monate?n?|months?'],
  ['decade', 'Jahrzehnte?n?|decades?'],
  ['century', 'Jahrhunderte?n?|centuries|century'],
  ['year', 'Jahre?n?|years?', 'yrs?'],
  ['fahrenheit', 'Grad Fahrenheit|degrees? Fahrenheit|°F|Fahrenheit'],
  ['celsius', 'Grad Celsius|degrees? (?:Celsius|centigrade)|°C|Celsius'],
  ['kelvin', 'Kelvin|kelvins?'],
  ['degree', 'Grad|degrees?', '°'],
  ['TWh', 'Terawattstunden?|terawatt[- ]hours?', 'TWh'],
  ['GWh', 'Gigawattstunden?|gigawatt[- ]hours?', 'GWh'],
  ['MWh', 'Megawattstunden?|megawatt[- ]hours?', 'MWh'],
  ['kWh', 'Kilowattstunden?|kilowatt[- ]hours?', 'kWh'],
  ['GW', 'Gigawatt|gigawatts?', 'GW'],
  ['MW', 'Megawatt|megawatts?', 'MW'],
  ['kW', 'Kilowatt|kilowatts?', 'kW'],
  ['W', 'Watt|watts?'],
  ['V', 'Volt|volts?'],
  ['PS', 'Pferdestärken|horsepower', 'PS|hp'],
  ['dB', 'Dezibel|decibels?', 'dB'],
  ['Hz', 'Hertz|hertz', 'Hz'],
  ['KB', 'Kilobyte|kilobytes?', 'kB|KB'],
  ['MB', 'Megabyte|megabytes?', 'MB'],
  ['GB', 'Gigabyte|gigabytes?', 'GB'],
  ['TB', 'Terabyte|terabytes?', 'TB'],
  ['times', '[Mm]al|times'],
];

const unitMatchers = writtenUnits.map(([normal, written, short]) => ({
  expression: new RegExp(`^(?:${short === undefined ? written : `${written}|${short}`})$`, 'u'),
  normal,
}));
const normalForms = new Map<string, string>();
const keptForms = 500;

/** All written units as one alternative, for use behind a figure. What follows it must not be a letter, so that the longest form is taken. */
export const unitPattern = writtenUnits.map(([, written, short]) => (short === undefined ? written : `${written}|${short}`)).join('|');

/** The same for use behind a number word. */
export const unitPatternBehindWords = writtenUnits
  .map(([, written]) => written)
  .filter((written) => written !== '')
  .join('|');

/** Units that count one behind an article: "ein Kilogramm", "a week"; not "ein Fuß", "a second", "a degree", "a yard". */
export const unitPatternBehindArticles =
  'Prozentpunkt|Prozent|percentage point|percent|per cent|Promille|Euro|euro|US-Dollar|Dollar|dollar|Rubel|rouble|ruble|Franken|Cent|cent|Quadratkilometer|square kilomet(?:er|re)|Quadratmeter|square met(?:er|re)|square mile|Hektar|hectare|acre|Kubikmeter|cubic met(?:er|re)|Kilometer|kilomet(?:er|re)|Zentimeter|centimet(?:er|re)|Millimeter|millimet(?:er|re)|Meter|met(?:er|re)|Seemeile|nautical mile|Meile|mile|inch|Kilogramm|Kilo|kilogram|kilo|Gramm|gram|Tonne|tonne|ton|Zentner|Unze|ounce|Liter|lit(?:er|re)|gallon|Barrel|barrel|Sekunde|Minute|minute|Stunde|hour|Tag|day|Woche|week|fortnight|Monat|month|Jahrzehnt|decade|Jahrhundert|century|Jahr|year|Grad Celsius|Grad Fahrenheit|Grad|Kilowattstunde|Megawattstunde|Gigawattstunde|Terawattstunde|Kilowatt|Megawatt|megawatt|Gigawatt|gigawatt|Terabyte|terabyte|Gigabyte|gigabyte|Megabyte|megabyte';

/** Normal form of a unit as written. */
export function unitOf(written: string): string | undefined {
  const known = normalForms.get(written);
  if (known !== undefined) return known;
  const normal = unitMatchers.find(({ expression }) => expression.test(written))?.normal;
  if (normal !== undefined && normalForms.size < keptForms) normalForms.set(written, normal);
  return normal;
}
