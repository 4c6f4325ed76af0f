const wordAt = /[ \u00A0\u202F]{1,2}([\p{L}][\p{L}\p{N}-]{0,60})/uy;
const germanAdjective = /(?:e|en|er|es|em|te|ten)$/;
const notAdjective = new Set(
  'der die das den dem des ein eine einen einem einer werden wurden wurde waren haben hatte sollen sollte sollten können konnte konnten gegen neben zwischen seine ihre seinen ihren wegen starben kamen aber oder weitere-'.split(
    ' ',
  ),
);
const adjectiveLimit = 4;
const irregularPlurals = new Set('people men women children troops personnel police dead staff aircraft helicopter'.split(' '));
const englishStops = new Set('of the a an in on at to by for from with and or as was is has its this us years'.split(' '));

/**
 * The head of the noun phrase that a number counts, as written: the first capitalised word behind the number and its adjectives in German,
 * the first plural within a few words in English. Undefined where no such word follows.
 */
export function countedBehind(text: string, from: number, language: () => 'de' | 'en'): string | undefined {
  let at = from;
  for (let step = 0; step < adjectiveLimit; step += 1) {
    wordAt.lastIndex = at;
    const word = wordAt.exec(text)?.[1];
    if (word === undefined) return undefined;
    if (/^\p{Lu}/u.test(word))
      return language() === 'en' && step === 0 && /^\p{Lu}\p{Ll}/u.test(word) && !word.endsWith('s') ? undefined : word;
    if (language() === 'en') {
      if (englishStops.has(word)) return undefined;
      if (irregularPlurals.has(word) || /[^su]s$/.test(word)) return word;
    } else if (!germanAdjective.test(word) || notAdjective.has(word)) {
      return undefined;
    }
    at = wordAt.lastIndex;
  }
  return undefined;
}
