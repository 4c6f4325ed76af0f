import { addresses, isOffice } from '../gazetteer/offices.ts';
import { hangulSyllables, isHangul, koreanFamily, koreanForm } from '../scripts/hangul.ts';
import { isHan, pinyinWords } from '../scripts/pinyin.ts';

/**
 * A person's name in its parts, as written. `titles`: address, degrees and offices before it; `family` with hyphens, without particles; `ordinal`: of
 * popes and kings; `junior`: "Jr.". A single word is the family name.
 */
export type NameParts = {
  titles: string[];
  given: string[];
  particles: string[];
  family: string;
  ordinal?: string;
  junior?: 'jr' | 'sr';
};

/** Words of a family name that do not tell families apart, in front of it. */
export const particles: ReadonlySet<string> = new Set(
  'von van der den de del della di da do dos das du la le bin ibn ben bint abu al el as ar ash at an zu zum zur ter ten vom af av'.split(
    ' ',
  ),
);

/** Family names that stand first in Chinese and Vietnamese names; Korean ones are read by syllables. */
const familyFirst = new Set(
  'xi li wang mao deng hu wen zhang liu chen zhou zhao huang wu xu sun zhu ma gao lin guo he luo zheng liang song tang feng yu dong pan cai jiang xiao cheng yuan wei peng qin bo ai han yang hua nguyen tran pham vo phan truong bui dang le teng chou chang'.split(
    ' ',
  ),
);

const longestName = 200;

/** Any written name; words in Chinese or Korean letters are read in Latin ones. */
export function namePartsOf(written: string): NameParts {
  const words = written
    .slice(0, longestName)
    .replaceAll(' الله', 'الله')
    .split(/[\s,]+/)
    .flatMap(wordsOf)
    .filter(Boolean);
  const titles: string[] = [];
  while (words.length > 1 && isTitle(words[0] ?? '')) titles.push(words.shift() ?? '');
  const junior =
    /^(?:jr|sr)\.?$/i.test(words.at(-1) ?? '') && words.length > 1 ? (words.pop()?.toLowerCase().startsWith('j') ? 'jr' : 'sr') : undefined;
  const ordinal = words.length > 1 && /^[IVX]+\.?$/.test(words.at(-1) ?? '') ? words.pop()?.replace('.', '') : undefined;
  const joined = joinArabic(words.map((word) => word.replace(/\.$/, '')));
  const proper = joined.filter((word, index) => !particles.has(word.toLowerCase()) || (joined.length === 1 && index === 0));
  const found = joined.filter((word) => particles.has(word.toLowerCase()) && joined.length > 1);
  const isFamilyFirst = ordinal === undefined && proper.length > 1 && startsWithFamily(proper);
  const family = (isFamilyFirst ? proper[0] : proper.at(-1)) ?? '';
  const given = (isFamilyFirst ? proper.slice(1) : proper.slice(0, -1))
    .flatMap((word) => (isFamilyFirst ? [word] : word.split('-')))
    .filter(Boolean);
  return {
    titles,
    given,
    particles: found,
    family,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(junior === undefined ? {} : { junior }),
  };
}

function isTitle(word: string): boolean {
  return addresses.has(word.replace('.', '')) || isOffice(word) || /^(?:Dr|Prof|h|c|Dipl|Ing|med|phil|jur)\.$/.test(word);
}

/** Initials are parted ("H.W."), letters of the east read in Latin ones. */
function wordsOf(word: string): string[] {
  if (isHan(word)) return pinyinWords(word);
  if (isHangul(word)) {
    const [first = '', ...rest] = hangulSyllables(word);
    return rest.length === 0 ? [koreanFamily(first) ?? first] : [koreanFamily(first) ?? first, rest.join('-')];
  }
  return /^(?:\p{Lu}\.){2,}$/u.test(word) ? word.split('.').filter(Boolean) : [word];
}

function startsWithFamily(words: string[]): boolean {
  const low = words.map((word) => word.toLowerCase());
  return familyFirst.has(low[0] ?? '') || koreanForm(low) !== undefined;
}

/** "Abd al-Fattah", "Abdel Fattah", "Abdul-Fattah", "Abdelfattah" are one word. */
function joinArabic(words: string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (/^(?:Abd|Abdel|Abdul|Abdal|Abd-al|Abd-ul)$/i.test(word) && next !== undefined && at + 2 < words.length + 1) {
      joined.push(`Abd${next.replace(/^(?:al|el|ul|ar|as|an|at|ash|asch)[-’']/i, '').toLowerCase()}`);
      at += 1;
    } else
      joined.push(
        word.replace(/^(?:abdel|abdul|abdal|abd[-’'](?:al|el|ul)?)[-’'](?=\p{L})/iu, 'Abd').replace(/^abd[aeu]l(?=\p{Ll}{4})/iu, 'Abd'),
      );
  }
  return joined;
}
