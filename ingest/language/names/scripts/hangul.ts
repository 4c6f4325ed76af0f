/**
 * Korean: Hangul and all its romanisations brought to one form. Revised ("Mun Jaein"), McCune-Reischauer ("Kim Chŏng-ŭn"), German ("Kim Dschong Un")
 * and the bearers' own spellings ("Moon Jae-in", "Lee", "Park") differ in every vowel and in voiced against unvoiced, so the form keeps neither.
 */
const initials = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ').map((part) => part.replace('_', ''));
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = '_ k k k n n n t l k m l l l l l m p p t t ng t t k t p t'.split(' ').map((part) => part.replace('_', ''));
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const initialsPerBlock = 588;
const vowelsPerBlock = 28;

/** Family names in the spellings their bearers use; the first is the form kept. */
const families = new Map(
  `kim gim ghim|lee yi i ri rhee li|park pak bak bark|choi choe ch'oe tschoe|jung chung jeong chong cheong tschong|kang gang|cho jo|yoon yun|jang chang dschang|lim im rim|han|oh o|seo suh so sŏ|shin sin schin|kwon gwon|hwang|ahn an|song|hong|ryu yoo yu ryoo you|roh noh no ro|moon mun|ban pan|ko goh go koh|nam|baek paek back|yang|son sohn|bae pae|heo huh hur ho|jeon chun jun|ha|sung seong|cha|joo ju chu`
    .split('|')
    .flatMap((row) => row.split(' ').map((name): [string, string] => [name, row.split(' ')[0] ?? ''])),
);
const syllable =
  /^(?:kk|tt|pp|ss|jj|dsch|tsch|sch|ch|sh|[gkdtbpjcszhmnrly])?['’]?(?:yeo|yae|wae|you|joo|woo|eui|ya|ye|yo|yu|ju|jo|ja|je|wa|wo|we|wi|ui|ae|eo|eu|ee|oe|oo|ou|[aeiou])(?:ng|ck|[kgntdlrmpbh](?![aeiouyw]))?/u;

/** The form kept of a Korean family name in any of its spellings, lower case: "gim" → "kim"; undefined for other words. */
export function koreanFamily(word: string): string | undefined {
  return families.get(word);
}

export function isHangul(word: string): boolean {
  return /^\p{Script=Hangul}+$/u.test(word);
}

/** "김정은" as "gim jeong eun": syllables parted by blanks. */
export function hangulSyllables(word: string): string[] {
  return [...word].flatMap((letter) => {
    const index = (letter.codePointAt(0) ?? 0) - firstSyllable;
    if (index < 0 || index > lastSyllable - firstSyllable) return [];
    const [initial, rest] = [Math.floor(index / initialsPerBlock), index % initialsPerBlock];
    return [`${initials[initial]}${vowels[Math.floor(rest / vowelsPerBlock)]}${finals[rest % vowelsPerBlock]}`];
  });
}

/**
 * The form that all spellings of a Korean name have in common ("kim con·en"), or undefined when these words, lower case and without diacritics, are
 * not a Korean family name and a given name of one or two syllables.
 */
export function koreanForm(words: readonly string[]): string | undefined {
  const [first = '', ...rest] = words;
  const family = families.get(first);
  const given = rest.flatMap((word) => word.split('-'));
  if (family === undefined || given.length === 0 || given.length > 2 || !given.every((word) => /^\p{Script=Latin}/u.test(word)))
    return undefined;
  const parts = given.length === 2 ? given : syllablesOf(given[0] ?? '');
  if (parts === undefined || parts.length > 2 || !parts.every(isSyllable)) return undefined;
  return `${family} ${parts.map(coarse).join('·')}`;
}

function isSyllable(word: string): boolean {
  return syllable.exec(word)?.[0] === word && !/^[bdfkmnprtw]e(?![ou])|^.?e[rd]/.test(word);
}

function syllablesOf(word: string): string[] | undefined {
  const parts: string[] = [];
  for (let rest = word; rest !== ''; ) {
    const part = syllable.exec(rest)?.[0];
    if (part === undefined || part === '' || parts.length === 2) return undefined;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

const coarser: readonly (readonly [RegExp, string])[] = [
  [/^(?:dsch|tsch|ch|jj|j|c)['’]?/, 'c'],
  [/^(?:sch|sh|ss|s|z)/, 's'],
  [/^(?:kk|k|g)['’]?/, 'k'],
  [/^(?:tt|t|d)['’]?/, 't'],
  [/^(?:pp|p|b)['’]?/, 'p'],
  [/^[rl]/, 'l'],
  [/(?:ck|g|k)$/, 'k'],
  [/nk$/, 'ng'],
  [/[td]$/, 't'],
  [/[pb]$/, 'p'],
  [/[rl]$/, 'l'],
  [/h$/, ''],
  [/(?:woo|oo|ou)/, 'u'],
  [/ee/, 'i'],
  [/(?:yeo|jo|yo)/, 'yo'],
  [/(?:yae|ye|je)/, 'e'],
  [/(?:eu|eo|u|o)/, 'o'],
  [/(?:ui|eui)/, 'i'],
  [/ae|oe|we/, 'e'],
];

function coarse(part: string): string {
  return coarser.reduce((form, [sound, letter]) => form.replace(sound, letter), part);
}
