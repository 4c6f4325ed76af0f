import { remember } from '../remember.ts';
import { knownName } from './gazetteer/gazetteer.ts';
import { givenNames } from './gazetteer/given-names.ts';
import { koreanForm } from './scripts/hangul.ts';
import { wadeGilesPinyin } from './scripts/pinyin.ts';
import { scriptOf, toLatin } from './scripts/transliteration.ts';

const longestName = 400;
/** "Islamische Republik Iran", "Königreich Marokko": what a state is called in treaties, before its name. */
export const formOfState =
  /^(?:(?:Islamische[nr]?|Arabische[nr]?|Demokratische[nr]?|Sozialistische[nr]?|Bolivarische[nr]?|Föderative[nr]?) )?(?:Volksrepublik|Republik|Königreichs?|Großherzogtums?|Fürstentums?|Sultanats?|Republic of|Kingdom of|State of|Staat(?:es|s)?|Freistaat(?:es|s)?|Bundesrepublik) /;

/**
 * One key for the spellings of a name across scripts and romanisations (Schoigu, Shoigu, Šojgu, Шойгу; Bagheri, Baqeri; Xi Jinping, 习近平); words are
 * joined by a blank, a genitive-s is cut off, and what the gazetteer knows has one key in all languages. Words in letters that no table has are left out.
 */
export function nameKey(written: string): string {
  return keyOfName(written.slice(0, longestName).trim());
}

const keyOfName = remember((name) => {
  const known = knownName(name);
  if (known !== undefined) return known.key;
  const state = formOfState.test(name) ? knownName(name.replace(formOfState, '')) : undefined;
  if (state?.sort === 'country' || state?.sort === 'region') return state.key;
  const words = name.split(/[\s.,]+/).filter(Boolean);
  const eastern = words.length < 4 ? easternKey(words) : undefined;
  if (eastern !== undefined) return eastern;
  return words
    .map((word) => wordKey(word))
    .filter((key) => key !== '')
    .join(' ');
});

const european = /^[\p{Script=Latin}\p{Script=Cyrillic}’'-]+$/u;

/** Korean and Chinese names are read as a whole: where the family name stands, and which romanisation it is, no word tells alone. */
function easternKey(words: string[]): string | undefined {
  // A single word in letters of Europe is no such name; most words are.
  if (words.length === 1 && european.test(words[0] ?? '')) return undefined;
  const latin = words.map((word) => toLatin(plainKorean(word)));
  const parts = latin.join(' ').split(' ');
  if (parts.length < 2 || parts.length > 3) return undefined;
  const korean = koreanForm(parts);
  if (korean !== undefined) return korean;
  const pinyin = wadeGilesPinyin(parts);
  const isHan = words.some((word) => scriptOf(word) === 'han');
  return pinyin !== undefined || isHan
    ? (pinyin ?? parts.join(' '))
        .split(' ')
        .map((word) => soundKey(word.replaceAll('x', 'ks')))
        .join(' ')
    : undefined;
}

/** The breves of McCune-Reischauer are left out, as most do who write it. */
function plainKorean(word: string): string {
  return word.replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').replaceAll('’', "'");
}

const wordKey = remember(
  (word) =>
    knownName(word)?.key ??
    toLatin(word)
      .split(' ')
      .map((latin) => soundKey(withMarks(word, latin)))
      .join(' '),
);

/** In Latin letters, pinyin too, x is ks; in the transliteration of others it is the sound of kh. */
function withMarks(word: string, latin: string): string {
  return /^[a-z]/i.test(word) || ['latin', 'han'].includes(scriptOf(word)) ? latin.replaceAll('x', 'ks') : latin;
}

/**
 * The keys of a word for each way to speak its `ch`: German (Chamenei), English (Chernihiv), French (Bachar), without the e of French -ine (Poutine), and
 * with the q of Arabic as k (Qamishli).
 * The first is that of `nameKey`.
 */
export const wordReadings = remember((word): readonly string[] => {
  const first = wordKey(word);
  if (scriptOf(word) !== 'latin' || knownName(word) !== undefined) return [first];
  const latin = withMarks(word, toLatin(word));
  const french = /ine$/.test(latin) && !givenNames.has(latin) ? [latin.slice(0, -1)] : [];
  const spoken = [latin, ...french].flatMap((form) =>
    /(?<!s|t)ch/.test(form) ? ['kh', 'tsch', 'sch'].map((sound) => form.replace(/(?<!s|t)ch/g, sound)) : [],
  );
  const arabic = /q(?!u)/.test(latin) ? [latin.replace(/q(?!u)/g, 'k')] : [];
  return [...new Set([first, ...[...spoken, ...french, ...arabic, ...withoutMarks(word)].map(soundKey)])];
});

const plainLetters = new Map(Object.entries({ ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e', ħ: 'h' }));

/** Who has no such keys writes Vucic for Vučić and Djokovic for Đoković. */
function withoutMarks(word: string): string[] {
  const low = word.toLowerCase();
  if (/^[a-zäöüß'’-]*$/.test(low)) return [];
  const bare = low.replaceAll('đ', 'dj').replace(/[øłæœıəħ]/gu, (letter) => plainLetters.get(letter) ?? letter);
  return [
    bare
      .replace(/[äöü]/g, (letter) => `${letter.normalize('NFKD')[0] ?? ''}e`)
      .normalize('NFKD')
      .replace(/[^a-z]/g, ''),
  ];
}

/** Names that end in s by themselves, so that nothing is cut off. */
const endsInS = new Set(
  'thomas jonas andreas markus marcus matthias tobias johannes nikolaus klaus claus julius paris laos texas dallas athens brussels wales hamas reuters zeus jesus carlos marcos borrell'.split(
    ' ',
  ),
);

const germanLetters = /sch|tsch|w|j[aeou]|^j|ei|ie|[aeou]hn?$|ck|ae|oe|ue/;
const englishLetters = /sh|zh|kh|v|y[aeou]|[aeou]y|gh|oo|ee|[^aeiou]y$|[^aeiou]y[^aeiou]/;

/** How the word seems to be romanised decides what its `ch` is: kh in German, tsch in English. */
function spokenCh(word: string): string {
  if (!word.includes('ch')) return word;
  if (
    /(?:ov|ev|yev)ich$/.test(word) ||
    (englishLetters.test(word) && !germanLetters.test(word.replaceAll('ch', ' '))) ||
    /^ch[aeiou]+(?:n|ng)?$/.test(word)
  )
    return word.replace(/(?<!s|t)ch/g, 'tsch');
  return word;
}

/**
 * Each step brings the romanisations of one sound together; S: sch, sh, zh. C: tsch. X: the ch of German and kh, told from an h that may be silent.
 * The third is a letter without which the step changes nothing: to look for it is sooner done, and most words have few of them.
 */
const steps: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:al|el|as|ash|asch|at|ar|an|az|ad|es|ez|ed)[-’'](?=\p{L}{3})/u, '', ''],
  [/['’`ʻʼ-]/g, '', ''],
  [/^m[ou]hamm?[ae]d$/, 'mohamad', 'h'],
  [/^mc(?=\p{L}{3})/u, 'mak', 'c'],
  [/schtsch|shch/g, 'SC', 'c'],
  [/dsch|dzh|dsh|dj(?!e)|^dj/g, 'j', 'd'],
  [/tsch|tch|cz/g, 'C', 'c'],
  [/sch|sh|zh/g, 'S', 'h'],
  [/([dtr])h/g, '$1', 'h'],
  [/ch|kh|x/g, 'X', ''],
  [/ph/g, 'f', 'p'],
  [/gu(?=[ei])/g, 'g', 'g'],
  [/qu/g, 'kv', 'q'],
  [/gh|q/g, 'g', ''],
  [/ck/g, 'k', 'c'],
  [/tz|ts|z|c(?=[eiy])/g, 's', ''],
  [/c/g, 'k', 'c'],
  [/ff$/, 'v', 'f'],
  [/w/g, 'v', 'w'],
  [/ee/g, 'i', 'e'],
  [/oo|ou/g, 'u', 'o'],
  [/[jy]/g, 'i', ''],
  [/i+/g, 'i', 'i'],
  [/ie/g, 'e', 'i'],
  [/(?<=[bdfgklmnprstvSC])iu/g, 'u', 'i'],
  [/([aeiou])h(?![aeioumds])/g, '$1', 'h'],
  [/X/g, 'h', 'X'],
  // Of letters only: resolution 2231 is not resolution 231.
  [/(\D)\1+/g, '$1', ''],
  [/([SC])i?ov/g, '$1ev', 'v'],
  [/iov$/, 'ev', 'v'],
];

function soundKey(latin: string): string {
  let key = latin;
  if (key.length > 4 && /[^s]['’]?s$|['’]$/.test(key) && !endsInS.has(key)) key = key.replace(/['’]?s$|['’]$/, '');
  key = spokenCh(key);
  for (const [sound, letter, sign] of steps) if (key.includes(sign)) key = key.replace(sound, letter);
  return key;
}
