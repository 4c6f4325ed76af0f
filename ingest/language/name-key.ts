import { countryKeyOf } from './gazetteer.ts';

const cyrillic = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'jo',
    є: 'je',
    ж: 'sh',
    з: 's',
    и: 'i',
    і: 'i',
    ї: 'ji',
    й: 'j',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'tsch',
    ш: 'sch',
    щ: 'schtsch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'ju',
    я: 'ja',
  }),
);
/** Letters whose diacritic carries the sound. */
const sounded = new Map(
  Object.entries({
    š: 'sch',
    ş: 'sch',
    ś: 'sch',
    č: 'tsch',
    ć: 'tsch',
    ç: 'tsch',
    ž: 'sch',
    ż: 'sch',
    ł: 'l',
    đ: 'd',
    ı: 'i',
    ø: 'oe',
    æ: 'ae',
    œ: 'oe',
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    ĵ: 'j',
    ð: 'd',
    þ: 't',
  }),
);
/** Names that end in s by themselves, so that nothing is cut off. */
const endsInS = new Set(
  'thomas jonas andreas markus marcus matthias tobias johannes nikolaus klaus claus julius paris laos texas dallas athens brussels wales hamas reuters zeus jesus carlos marcos borrell'.split(
    ' ',
  ),
);

/** Each step brings the romanisations of one sound together; S: sch, sh, zh. C: tsch, ch, kh. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|as|ash|at|ar|an)[-’'](?=\p{L}{3})/u, ''],
  [/['’`ʻʼ-]/g, ''],
  [/^m[ou]hamm?[ae]d$/, 'mohamad'],
  [/schtsch|shch/g, 'SC'],
  [/dsch|dzh|dsh|dj/g, 'j'],
  [/tsch|tch|cz/g, 'C'],
  [/sch|sh|zh/g, 'S'],
  [/ch|kh/g, 'C'],
  [/ph/g, 'f'],
  [/gu(?=[ei])/g, 'g'],
  [/qu/g, 'kv'],
  [/gh|q/g, 'g'],
  [/([dtr])h/g, '$1'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/tz|ts|z|c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ff$/, 'v'],
  [/w/g, 'v'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/[jy]/g, 'i'],
  [/i+/g, 'i'],
  [/ie/g, 'e'],
  [/([aeiou])h(?![aeiou])/g, '$1'],
  [/(.)\1+/g, '$1'],
  [/([SC])i?ov/g, '$1ev'],
];

const kept = new Map<string, string>();
const keptAtMost = 20_000;

/**
 * One key for the spellings of a name across scripts and romanisations (Schoigu, Shoigu, Šojgu, Шойгу; Bagheri, Baqeri); words are joined by a blank,
 * a genitive-s is cut off, and a country has the same key in German, English and as its own name. Letters that are none of ours are left out.
 */
export function nameKey(written: string): string {
  return written
    .slice(0, 400)
    .split(/[\s.,]+/)
    .map(wordKey)
    .filter((key) => key !== '')
    .join(' ');
}

function wordKey(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const key = computeKey(word);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(word, key);
  return key;
}

function computeKey(word: string): string {
  const country = countryKeyOf(word);
  if (country !== undefined) return country;
  let key = latinOf(word);
  if (key.length > 4 && /[^s]['’]?s$|['’]$/.test(key) && !endsInS.has(key)) key = key.replace(/['’]?s$|['’]$/, '');
  for (const [sound, letter] of steps) key = key.replace(sound, letter);
  return key;
}

/** Lower-case Latin letters, hyphens and apostrophes. */
function latinOf(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFC').toLowerCase().replaceAll('ее', 'ейе'))
    latin += sounded.get(letter) ?? cyrillic.get(letter) ?? letter;
  return latin.normalize('NFKD').replace(/[^a-z0-9'’-]/g, '');
}
