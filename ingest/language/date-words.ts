const numbered = (rows: string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, index) => row.split(' ').map((word): [string, number] => [word, index + 1])));

/** Month names, German and English, full and short (without the stop) → 1–12. */
export const monthNumbers = numbered([
  'Januar Jänner January Jan',
  'Februar Feber February Feb Febr',
  'März Maerz March Mär Mrz Mar',
  'April Apr',
  'Mai May',
  'Juni June Jun',
  'Juli July Jul',
  'August Aug',
  'September Sept Sep',
  'Oktober October Okt Oct',
  'November Nov',
  'Dezember December Dez Dec',
]);

/** Weekday names → 1 (Monday) – 7 (Sunday). */
export const weekdayNumbers = numbered([
  'Montag Monday',
  'Dienstag Tuesday',
  'Mittwoch Wednesday',
  'Donnerstag Thursday',
  'Freitag Friday',
  'Samstag Sonnabend Saturday',
  'Sonntag Sunday',
]);

/** Words of seasons → one number a season, the same in both languages. */
export const seasonNumbers = numbered([
  'Frühjahr Frühling Frühlings spring Spring',
  'Sommer summer Summer',
  'Herbst autumn Autumn fall',
  'Winter winter',
]);

/** Alternation of words, longest first, for a regular expression. */
export const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Blanks inside a date: few, so that matching stays linear. */
export const gap = '[ \\u00A0\\u202F\\u2009\\t]{1,3}';
export const smallGap = '[ \\u00A0\\u202F\\u2009\\t]{0,3}';
const notInWord = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';

/** A regular expression between word borders; all matches, Unicode. */
export const between = (source: string): RegExp => new RegExp(`${notInWord}(?:${source})${wordEnd}`, 'gu');
