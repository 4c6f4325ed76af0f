import {
  DAY_PART_ENDINGS,
  DAY_PARTS,
  DAYS_FROM_TODAY,
  DOUBTFUL_MONTHS,
  ENGLISH_LASTING,
  ENGLISH_OFTEN,
  GRAMMAR_STARTS,
  GRAMMAR_WORDS,
  LASTING,
  LENGTH_ENDINGS,
  MONTHS,
  POINTING,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  UNITS,
  WEEKDAYS,
} from './calendar-words.ts';
import { holidayNames } from './holidays.ts';
import { englishNumbers, englishOrdinals, germanHalves, germanNumbers, germanOrdinals } from './number-words-of-time.ts';
import type { DayPart, TimeUnit } from './time-mention.ts';
import type { TimeWord } from './time-word.ts';

const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];
const words = new Map<string, TimeWord>();

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `written` as it stands in the middle of a sentence; a noun is not read in small letters. Facets of words already known are added up. */
function add(written: string, facets: Omit<TimeWord, 'low' | 'isCapital'>): void {
  // Long words do not stand in headlines of capitals only.
  for (const form of new Set([written, capitalised(written), ...(written.length <= 10 ? [written.toUpperCase()] : [])])) {
    const known = words.get(form);
    const isCapital = /^\p{Lu}/u.test(form);
    words.set(form, { ...known, ...facets, low: form.toLowerCase(), ...(isCapital ? { isCapital: true } : {}) });
  }
}

function addAll(list: string, facets: Omit<TimeWord, 'low' | 'isCapital'>): void {
  for (const word of list.split(' ')) if (word !== '') add(word, facets);
}

function addInflected(stems: string, facets: Omit<TimeWord, 'low' | 'isCapital'>): void {
  for (const stem of stems.split(' ')) if (stem !== '') for (const ending of ENDINGS) add(stem + ending, facets);
}

for (const word of GRAMMAR_WORDS.split(' ')) add(word, {});
for (const name of holidayNames.values())
  for (const { words: parts } of name) for (const part of parts) if (/^\p{L}/u.test(part)) add(part, {});

for (const [index, row] of MONTHS.entries())
  for (const word of row.split(' ')) {
    const doubt = DOUBTFUL_MONTHS.has(word) ? { isDoubtful: true as const } : {};
    add(word, { month: index + 1, ...doubt });
    if (!/^(?:May|March|August)$/.test(word)) add(word.toLowerCase(), { month: index + 1, ...doubt });
    add(`${word}s`, { month: index + 1, isDoubtful: true });
    add(`${word}hälfte`, { month: index + 1, halfOf: 'month' });
  }
for (const [index, row] of SHORT_MONTHS.entries()) addAll(row, { month: index + 1, isShort: true, isDoubtful: true });

for (const [index, row] of WEEKDAYS.entries())
  for (const word of row.split(' ')) {
    const weekday = index + 1;
    for (const form of [word, word.toLowerCase()]) add(form, { weekday });
    add(`${word}s`, { weekly: weekday, ...(word.endsWith('y') ? {} : { weekday }) });
    add(`${word.toLowerCase()}s`, { weekly: weekday });
    for (const [dayPart, endings] of word.endsWith('y') ? [] : DAY_PART_ENDINGS)
      for (const ending of endings.split(' ')) {
        for (const form of [word, word.toLowerCase()]) for (const end of ['', 's']) add(form + ending + end, { weekday, dayPart });
        add(`${word.toLowerCase()}${ending}s`, { weekly: weekday, dayPart });
      }
  }
for (const [index, row] of SHORT_WEEKDAYS.entries())
  for (const word of row.split(' ')) {
    const form = capitalised(word);
    words.set(form, { ...words.get(form), low: form.toLowerCase(), isCapital: true, weekday: index + 1, isShort: true });
  }

for (const [index, row] of SEASONS.entries())
  for (const word of row.split(' ')) {
    add(word, { season: index + 1 });
    if (/^\p{Lu}/u.test(word))
      for (const [prefix, edge] of [
        ['Früh', 'beginning'],
        ['Spät', 'end'],
        ['Hoch', 'middle'],
      ] as const)
        add(prefix + word.toLowerCase(), { season: index + 1, edge });
  }
for (const [dayPart, nouns, adverbs] of DAY_PARTS) {
  addAll(nouns, { dayPart });
  for (const noun of nouns.split(' ')) if (/^\p{Lu}/u.test(noun)) add(noun.toLowerCase(), { dayPart });
  addAll(adverbs, { dayPart, isPartAdverb: true });
}
for (const [dayPart, noun] of [
  ['morning', 'Morgenstunden'],
  ['forenoon', 'Vormittagsstunden'],
  ['noon', 'Mittagsstunden'],
  ['afternoon', 'Nachmittagsstunden'],
  ['evening', 'Abendstunden'],
  ['night', 'Nachtstunden'],
] as const)
  add(noun, { dayPart });
for (const [unit, unitTimes, singular, plural] of UNITS) {
  addAll(singular, { unit, unitTimes });
  addAll(plural, { unit, unitTimes, isPlural: true });
}

for (const [word, number] of [...germanNumbers.slice(1), ...germanHalves, ...englishNumbers]) add(word, { number });
add('one', { number: 1 });
addAll('zwo zweier', { number: 2 });
add('dreier', { number: 3 });
addAll('tausend thousand', { number: 1000 });
for (const stem of ['ein', 'einig', 'mehrer', 'wenig', 'etlich', 'viel'])
  for (const ending of ENDINGS)
    add(stem + ending, stem === 'ein' ? { number: 1 } : stem + ending === 'einig' ? {} : { isVagueNumber: true });
addAll('several some many few numerous', { isVagueNumber: true });
for (const [stem, ordinal] of germanOrdinals) for (const ending of ENDINGS.slice(1)) add(stem + ending, { ordinal });
for (const [word, ordinal] of englishOrdinals) add(word, { ordinal });

for (const [pointing, stems, english] of POINTING) {
  addInflected(stems, { pointing });
  addAll(english, { pointing });
}
for (const [by, adverbs, stems] of DAYS_FROM_TODAY) {
  addAll(adverbs, { shift: { from: 'anchor', unit: 'day', by } });
  addInflected(stems, { dayAdjective: by });
}
const shifts: [string, 'anchor' | 'text', TimeUnit, number, DayPart?][] = [
  ['heuer', 'anchor', 'year', 0],
  ['Vorjahr Vorjahres Vorjahrs', 'anchor', 'year', -1],
  ['Vorvorjahr Vorvorjahres', 'anchor', 'year', -2],
  ['Vormonat Vormonats', 'anchor', 'month', -1],
  ['Vorwoche', 'anchor', 'week', -1],
  ['Vorquartal Vorquartals', 'anchor', 'quarter', -1],
  ['Vortag Vortages Vortags', 'text', 'day', -1],
  ['Folgetag Folgetages Folgetags', 'text', 'day', 1],
  ['Folgewoche', 'text', 'week', 1],
  ['Folgemonat Folgemonats', 'text', 'month', 1],
  ['Folgejahr Folgejahres Folgejahrs', 'text', 'year', 1],
  ['Vorabend', 'text', 'day', -1, 'evening'],
  ['anderntags', 'text', 'day', 1],
];
for (const [list, from, unit, by, dayPart] of shifts) addAll(list, { shift: { from, unit, by }, ...(dayPart ? { dayPart } : {}) });
for (const [stem, by] of [
  ['diesjährig', 0],
  ['letztjährig', -1],
  ['vorjährig', -1],
] as const)
  addInflected(stem, { shift: { from: 'anchor', unit: 'year', by } });
add('tonight', { shift: { from: 'anchor', unit: 'day', by: 0 }, dayPart: 'evening' });

addAll('Anfang Beginn Auftakt early beginning start', { edge: 'beginning' });
addAll('Mitte mid middle', { edge: 'middle' });
addAll('Ende late end', { edge: 'end' });
addInflected('früh', { edge: 'beginning' });
addInflected('spät', { edge: 'end' });
addInflected('mittler', { edge: 'middle' });
for (const [unit, stem] of [
  ['week', 'Wochen'],
  ['month', 'Monats'],
  ['quarter', 'Quartals'],
  ['year', 'Jahres'],
  ['decade', 'Jahrzehnt'],
  ['century', 'Jahrhundert'],
] as const)
  for (const [edge, endings] of [
    ['beginning', 'anfang anfangs beginn beginns'],
    ['middle', 'mitte'],
    ['end', 'ende endes'],
  ] as const)
    for (const ending of endings.split(' '))
      if (stem + ending !== 'Wochenende' && stem + ending !== 'Wochenendes') add(stem + ending, { edge, unit });
addAll('Jahreshälfte', { halfOf: 'year' });
addAll('Monatshälfte', { halfOf: 'month' });

const DECADES = ['', '', 'zwanziger', 'dreißiger', 'vierziger', 'fünfziger', 'sechziger', 'siebziger', 'achtziger', 'neunziger'];
const ENGLISH_DECADES = ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
for (const [index, word] of DECADES.entries())
  if (word !== '') for (const form of ['', 'n', 'jahre', 'jahren']) add(word + form, { decade: 1900 + index * 10 });
for (const [word, decade] of [
  ['nuller', 2000],
  ['zehner', 2010],
] as const)
  for (const form of ['jahre', 'jahren']) add(word + form, { decade });
for (const [index, word] of ENGLISH_DECADES.entries()) if (word !== '') add(word, { decade: 1900 + index * 10 });

/** What is built with other numbers as one word is not written so. */
const LENGTHS: [string, number | undefined][] = [
  ...germanNumbers.filter(([, number]) => number <= 24 || number % 10 === 0),
  ...germanHalves,
  ['halb', 0.5],
  ['viertel', 0.25],
  ['mehr', undefined],
];
for (const [unit, long, often] of LENGTH_ENDINGS) {
  const lengthOf = (amount: number | undefined) => ({ unit, ...(amount === undefined ? {} : { amount }) });
  addInflected(long, { length: { unit } });
  addInflected(often, { often: { unit, amount: 1 } });
  for (const [prefix, amount] of LENGTHS) {
    addInflected(prefix + long, { length: lengthOf(amount) });
    if (amount !== undefined && amount !== 1 && amount <= 12) addInflected(prefix + often, { often: lengthOf(amount) });
  }
}
for (const [unit, word] of [
  ['year', 'alljährlich'],
  ['month', 'allmonatlich'],
  ['week', 'allwöchentlich'],
  ['day', 'allabendlich'],
] as const)
  addInflected(word, { often: { unit, amount: 1 } });
for (const [unit, word] of LASTING) addInflected(word, { length: { unit } });
for (const [unit, word] of ENGLISH_LASTING) add(word, { length: { unit, amount: 1 } });
for (const [unit, amount, list] of ENGLISH_OFTEN) addAll(list, { often: { unit, amount } });
addAll('mehrmals mehrfach', { times: 0 });
addAll('once', { times: 1 });
addAll('twice', { times: 2 });
addAll('thrice', { times: 3 });
for (const [word, number] of germanNumbers) add(`${word}mal`, { times: number });
for (const stem of ['jed']) for (const ending of ENDINGS.slice(1)) add(stem + ending, { isEach: true });
addAll('every each', { isEach: true });
addAll('Uhr', { clock: 'hour' });
addAll('pm', { clock: 'pm' });

const starts = new Set(GRAMMAR_STARTS.split(' '));
for (const [form, word] of words) {
  const { low, isCapital, isShort, isDoubtful, isPlural, clock, times, ...meaning } = word;
  if (starts.has(low) || times !== undefined || Object.keys(meaning).length > 0 || (isCapital && holidayNames.has(low)))
    words.set(form, { ...word, canStart: true });
}

/** What a word may mean as it is written here, its capitals included; undefined for one that says nothing of time. */
export function timeWord(written: string): TimeWord | undefined {
  return words.get(written);
}
