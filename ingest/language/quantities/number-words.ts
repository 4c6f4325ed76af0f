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
/** Longer words name no number that a report would write out. */
const longestWord = 60;

/** The value of a German or English number word ("dreiundzwanzig", "anderthalb", "twenty-five"); undefined for any other word and for "ein(e)". */
export function numberWordValue(word: string): number | undefined {
  const low = word.toLowerCase();
  if (low === 'ein' || low === 'eine' || low === 'null' || low.length > longestWord) return undefined;
  return english.get(low) ?? englishPair(low) ?? germanHalf(low) ?? germanValue(low);
}

function englishPair(word: string): number | undefined {
  const [tens, ones, ...rest] = word.split('-');
  if (tens === undefined || ones === undefined || rest.length > 0) return undefined;
  const [high, low] = [english.get(tens), ones === 'one' ? 1 : english.get(ones)];
  return high === undefined || low === undefined || high < 20 || high % 10 !== 0 || low > 9 || low < 1 ? undefined : high + low;
}

/** "anderthalb", "eineinhalb", "dreieinhalb". */
function germanHalf(word: string): number | undefined {
  if (word === 'anderthalb') return 1.5;
  if (!word.endsWith('einhalb')) return undefined;
  const whole = germanValue(word.slice(0, -'einhalb'.length));
  return whole === undefined ? undefined : whole + 0.5;
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
export const numberWordBeginnings: readonly string[] = [
  ...small.keys(),
  ...english.keys(),
  'anderthalb',
  'eineinhalb',
  'einund',
  'einhundert',
  'eintausend',
  'hundert',
  'tausend',
].filter((word) => !['ein', 'eine', 'eins', 'null', 'zero'].includes(word));

const ordinalStems: Record<string, number> = { erst: 1, zweit: 2, dritt: 3, viert: 4, siebt: 7, siebent: 7, acht: 8 };
const englishOrdinals = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, index) => [word, index + 1]),
);
englishOrdinals.set('twentieth', 20).set('hundredth', 100).set('thousandth', 1000);

/** The value of an ordinal ("vierte", "zwanzigsten", "fifth"); undefined for any other word. */
export function ordinalWordValue(word: string): number | undefined {
  const low = word.toLowerCase();
  if (low.length > longestWord) return undefined;
  const known = englishOrdinals.get(low);
  if (known !== undefined) return known;
  const stem = /^(.+t)e[nmrs]?$/u.exec(low)?.[1];
  if (stem === undefined) return undefined;
  return ordinalStems[stem] ?? cutValue(stem, 't');
}

/** "sechst" and "zwanzigst" less "t" or "st". */
function cutValue(word: string, ending: string): number | undefined {
  const [short, long] = [ending, `s${ending}`].map((end) => (word.endsWith(end) ? numberWordValue(word.slice(0, -end.length)) : undefined));
  return short ?? long;
}

const denominators: Record<string, number> = { drittel: 3, viertel: 4, siebtel: 7, achtel: 8, half: 2, quarter: 4 };

/** What a fraction divides by ("Drittel" 3, "Zwanzigstel" 20, "quarters" 4, "fifth" 5); undefined for any other word. */
export function denominatorOf(word: string): number | undefined {
  const low = word.toLowerCase().replace(/s$/, '');
  const known = denominators[low];
  if (known !== undefined) return known;
  const value = low.endsWith('tel') ? cutValue(low, 'tel') : englishOrdinals.get(low);
  return value === undefined || value < 3 ? undefined : value;
}

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
