const small = new Map<string, number>(
  Object.entries({
    null: 0,
    ein: 1,
    eins: 1,
    eine: 1,
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    zwoelf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    fuenfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    fuenfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  }),
);
const english = new Map<string, number>(
  Object.entries({
    zero: 0,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const halves = new Map<string, number>([
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['viereinhalb', 4.5],
  ['fünfeinhalb', 5.5],
]);

/** The value of a German or English number word ("dreiundzwanzig", "anderthalb", "twenty-five"); undefined for any other word and for "ein(e)". */
export function numberWordValue(word: string): number | undefined {
  const low = word.toLowerCase();
  if (low === 'ein' || low === 'eine' || low === 'null' || low.length > 60) return undefined;
  return halves.get(low) ?? english.get(low) ?? englishPair(low) ?? germanValue(low);
}

function englishPair(word: string): number | undefined {
  const [tens, ones, ...rest] = word.split('-');
  if (tens === undefined || ones === undefined || rest.length > 0) return undefined;
  const [high, low] = [english.get(tens), ones === 'one' ? 1 : english.get(ones)];
  return high === undefined || low === undefined || high < 20 || low > 9 ? undefined : high + low;
}

/** German number words are written in one: thousands, hundreds, then "dreiundzwanzig". */
function germanValue(word: string): number | undefined {
  const thousand = word.lastIndexOf('tausend');
  if (thousand >= 0) return joined(word, thousand, 'tausend', 1000, 999);
  const hundred = word.lastIndexOf('hundert');
  if (hundred >= 0) return joined(word, hundred, 'hundert', 100, 19);
  const known = small.get(word);
  if (known !== undefined) return known;
  const und = word.indexOf('und');
  if (und <= 0) return undefined;
  const [ones, tens] = [small.get(word.slice(0, und)), small.get(word.slice(und + 3))];
  return ones === undefined || tens === undefined || ones > 9 || tens < 20 ? undefined : tens + ones;
}

function joined(word: string, at: number, name: string, factor: number, most: number): number | undefined {
  const before = word.slice(0, at);
  const behind = word.slice(at + name.length);
  const high = before === '' ? 1 : germanValue(before);
  const low = behind === '' ? 0 : germanValue(behind.startsWith('und') ? behind.slice(3) : behind);
  return high === undefined || low === undefined || high > most || low >= factor ? undefined : high * factor + low;
}

/** All simple number words, for building a pattern that finds words beginning with one. */
export const numberWordBeginnings: readonly string[] = [...small.keys(), ...english.keys(), ...halves.keys(), 'hundert', 'tausend'].filter(
  (word) => !['ein', 'eine', 'null', 'zero'].includes(word),
);

/**
 * The value of a figure. "1.234,5" and "1,234.5" explain themselves; where only one mark stands before three digits ("1.234") the language decides.
 */
export function figureValue(figure: string, language: () => 'de' | 'en'): number {
  const plain = figure.replace(/[\s'’]/g, '');
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma < 0 && point < 0) return Number(plain);
  if (comma >= 0 && point >= 0) {
    const decimal = comma > point ? ',' : '.';
    return Number(plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'));
  }
  const mark = comma >= 0 ? ',' : '.';
  const groups = plain.split(mark);
  const grouped = groups.slice(1).every((group) => group.length === 3) && groups[0] !== '0';
  if (groups.length > 2) return Number(groups.join(''));
  if (grouped && (mark === '.') === (language() === 'de')) return Number(groups.join(''));
  return Number(groups.join('.'));
}
