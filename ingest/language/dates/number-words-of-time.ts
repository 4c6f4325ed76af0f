/** Cardinals and ordinals as words, as far as amounts of time and days of a month need them. */
const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = ['zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const ENGLISH_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** 1 to 100, as the first part of a word: "ein", "zwei" … "hundert". */
export const germanNumbers: readonly [string, number][] = Array.from({ length: 100 }, (_, index): [string, number] => {
  const number = index + 1;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number === 100) return ['hundert', 100];
  if (number < 10) return [ONES[number] ?? '', number];
  if (number < 20) return [TEENS[number - 10] ?? '', number];
  return [`${ones === 0 ? '' : `${ONES[ones]}und`}${TENS[tens]}`, number];
});

export const germanHalves: readonly [string, number][] = [
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['viereinhalb', 4.5],
  ['fünfeinhalb', 5.5],
  ['sechseinhalb', 6.5],
];

/** Two to twenty, and the tens; "twenty-five" is three tokens. */
export const englishNumbers: readonly [string, number][] = [
  ...ENGLISH_ONES.slice(2).map((word, index): [string, number] => [word, index + 2]),
  ...ENGLISH_TENS.slice(2).map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundred', 100],
];

/** 1 to 31, without endings: "erst", "zwanzigst". */
export const germanOrdinals: readonly [string, number][] = germanNumbers.slice(0, 31).map(([word, number]): [string, number] => {
  const special: Record<number, string> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
  return [special[number] ?? word + (number < 20 ? 't' : 'st'), number];
});

export const englishOrdinals: readonly [string, number][] = [
  ...ENGLISH_ORDINALS.map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
];
