import type { Mention, Span } from '../../../ingest/language/span.ts';
import { verbRoot } from '../../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../../ingest/language/words.ts';
import { isContent } from '../../checking/align-words.ts';
import { kinship, readKin } from '../../retrieval/kin/kin.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/**
 * How often something was, by a count ("zweimal") or by the how-manieth it was ("zum dritten Mal", "seine zweite Reise"). `event`: the noun that is counted, none with "Mal";
 * `within`: the time in which it was counted, as amount and unit; `inRow`: without another one between.
 */
type Times = Mention & { kind: 'count' | 'rank'; value: number; event: Word | undefined; within: string | undefined; inRow: boolean };

const RANKS = ['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'sieb(?:en)?t', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft'];
const ENGLISH_RANKS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const RANK = String.raw`(?:(?:${RANKS.join('|')})e[nrms]?|\d{1,3}\.|${ENGLISH_RANKS.join('|')}|\d{1,3}(?:st|nd|rd|th))`;

const OF_TIMES = new RegExp(String.raw`(?<!\p{L})(?<rank>${RANK}) (?:Mal(?!\p{L})|(?:straight |consecutive )?time(?!\p{L}))`, 'giu');
const OF_EVENTS = new RegExp(
  String.raw`(?<!\p{L})(?<before>\p{L}+) (?<rank>${RANK}) (?<between>(?:\p{L}+ ){0,2}?)(?<event>\p{L}{4,})(?!\p{L})`,
  'giu',
);
const ADVERBS: [RegExp, number][] = [
  [/(?<!\p{L})erstmals(?!\p{L})/iu, 1],
  [/(?<!\p{L})zum zweitenmal(?!\p{L})/iu, 2],
];

/** "Die zweite Explosion" names one of several; "seine zweite Reise", "es war die zweite" counts them. */
const COUNTS = /^(?:sein|ihr|unser|dein|mein)(?:e[nrms]?)?$|^(?:his|her|its|their|our)$/iu;
const IS_ONE =
  /(?<!\p{L})(?:es|das|dies|it|this|that)(?: \p{L}+){0,2}? $|(?<!\p{L})(?:ist|war|sei|is|was)(?: (?:es|das|dies|it|this|bereits|schon|inzwischen|already|now))* (?:de[rmn]|die|das|the|ein\p{L}*|an?)? ?$/iu;
const SO_FAR = /(?<!\p{L})(?:bereits|schon|inzwischen|mittlerweile|nun|already|now)(?!\p{L})/iu;
const BEFORE = /(?<!\p{L})(?:zuvor|vorher|davor|früher|bereits|schon|before|previously|earlier|already)(?!\p{L})/iu;
const IN_ROW =
  /(?<!\p{L})(?:in folge|hintereinander|nacheinander|in serie|in a row|running|straight|consecutive\p{L}*|successive)(?!\p{L})/iu;
/** "Dreimal so hoch", "twice as many", "zweimal täglich": how much more, and how often again and again. */
const OTHER_TIMES =
  /^ (?:so|as|mehr|more|höher|größer|higher|larger|bigger|the|pro|je|täglich|wöchentlich|monatlich|jährlich|am tag|in der woche|im monat|im jahr|im quartal|an? (?:day|week|month|year)|per|daily|weekly)(?!\p{L})/iu;
/** What is counted by its rank and is no event. */
const NO_EVENT =
  /^(?:\p{L}*(?:klasse|liga|rang|platz|stelle|stock|etage|halbzeit|hälfte|quartal|halbjahr|linie|reihe|stufe|phase|lesung|runde|kammer|senat|instanz|bürgermeister|weltkrieg|monat|woche|tag|jahr|seite|person|welt|mann|frau|sohn|tochter|kind|gang|teil)\p{L}{0,2}|quarter|half|round|place|floor|stage|phase|league|class|person|world|world|week|month|year|day|century|time|mal|child|wife|husband|son|daughter|half-year)$/iu;

const WITHIN =
  /(?<!\p{L})(?:binnen|innerhalb(?: von)?|in(?:nerhalb)?(?: nur| den (?:letzten|vergangenen)| the (?:past|last)| just| only)?|within|over|im laufe von|seit) (?<amount>eine[rsm]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,4}) (?<unit>stunde|tag|woche|monat|jahr|hour|day|week|month|year)\p{L}*/iu;
const OTHER_WINDOW =
  /(?<!\p{L})(?:(?:in )?diese[rsmn]?|seit|since|this) (?<since>jahr\p{L}*|monat\p{L}*|woche\p{L}*|season|saison|year|month|week|\d{4}|\p{L}+)|(?<!\p{L})(?:in|im jahr) (?<year>(?:19|20)\d\d)/iu;
const AMOUNTS = [
  ['ein', 'one', 'a', 'an', 'einer', 'eines', 'einem'],
  ...[
    'zwei two',
    'drei three',
    'vier four',
    'fünf five',
    'sechs six',
    'sieben seven',
    'acht eight',
    'neun nine',
    'zehn ten',
    'elf eleven',
    'zwölf twelve',
  ].map((pair) => pair.split(' ')),
];
const UNITS: [RegExp, string][] = [
  [/^(?:stunde|hour)/iu, 'hour'],
  [/^(?:tag|day)/iu, 'day'],
  [/^(?:woche|week)/iu, 'week'],
  [/^(?:monat|month)/iu, 'month'],
  [/^(?:jahr|year)/iu, 'year'],
];
/** One of two kin tells what the other does. */
const SURE_KIN = 0.8;

/** The second here and the third there: how often the same thing was by then. A count of what was before is one less than the rank of what is. */
export function howOftenDiffer(pair: ComparedPair): Differing[] {
  const [here, there] = [timesIn(pair.a), timesIn(pair.b)];
  const [one, other] = [here[0], there[0]];
  // Several on either side: which stands for which is not known.
  if (!one || !other || here.length > 1 || there.length > 1) return [];
  // Two counts are two numbers, which are compared as numbers are.
  if ((one.kind === 'count' && other.kind === 'count') || !areApart(one, other, pair) || !areOfOne(one, other, pair)) return [];
  return [{ kind: 'number', by: 'number-times', a: spanOf(one), b: spanOf(other) }];
}

function timesIn({ read }: ReadStatement): Times[] {
  const { text, language, quantities, words, dates } = read;
  const inRow = IN_ROW.test(text);
  const within = windowIn(text);
  const wordAt = (start: number) => words.find((word) => word.start === start);
  const isDate = (span: Span) => dates.some((date) => date.start < span.end && span.start < date.end && date.kind !== 'span');
  const ranked = [...text.matchAll(OF_TIMES)].map((match): Times => {
    const start = match.index;
    return {
      kind: 'rank',
      start,
      end: start + match[0].length,
      text: match[0],
      value: rankOf(match.groups?.rank),
      event: undefined,
      within,
      inRow,
    };
  });
  const adverbs = ADVERBS.flatMap(([pattern, value]): Times[] => {
    const match = pattern.exec(text);
    return match
      ? [{ kind: 'rank', start: match.index, end: match.index + match[0].length, text: match[0], value, event: undefined, within, inRow }]
      : [];
  });
  const events = [...text.matchAll(OF_EVENTS)].flatMap((match): Times[] => {
    const { before = '', rank = '', between = '', event = '' } = match.groups ?? {};
    const start = match.index + before.length + 1;
    const word = wordAt(match.index + match[0].length - event.length);
    const span = { start, end: match.index + match[0].length };
    if (!word || /\p{Lu}/u.test(between) || (language === 'de' && !/^\p{Lu}/u.test(event)) || NO_EVENT.test(event) || isDate(span))
      return [];
    const isCounted = COUNTS.test(before) || IS_ONE.test(text.slice(0, start)) || SO_FAR.test(text) || within !== undefined || inRow;
    return isCounted
      ? [{ kind: 'rank', ...span, text: text.slice(span.start, span.end), value: rankOf(rank), event: word, within, inRow }]
      : [];
  });
  const counts = quantities.flatMap((quantity): Times[] => {
    const { start, end, unit, value, bound } = quantity;
    if (unit !== 'times' || bound !== 'exact' || OTHER_TIMES.test(text.slice(end))) return [];
    return [{ kind: 'count', start, end, text: text.slice(start, end), value, event: undefined, within, inRow }];
  });
  return [...ranked, ...adverbs, ...events, ...counts].filter(({ value }) => value > 0);
}

function rankOf(written = ''): number {
  const low = written.toLowerCase();
  if (/^\d/.test(low)) return Number.parseInt(low, 10);
  const english = ENGLISH_RANKS.indexOf(low);
  return 1 + (english >= 0 ? english : RANKS.findIndex((rank) => new RegExp(`^${rank}e`, 'u').test(low)));
}

function windowIn(text: string): string | undefined {
  const { amount, unit } = WITHIN.exec(text)?.groups ?? {};
  if (amount !== undefined && unit !== undefined) {
    const low = amount.toLowerCase();
    const value = /^\d/.test(low) ? Number(low) : 1 + AMOUNTS.findIndex((words) => words.includes(low));
    return `${value} ${UNITS.find(([form]) => form.test(unit))?.[1]}`;
  }
  const other = OTHER_WINDOW.exec(text)?.groups;
  return (other?.since ?? other?.year)?.toLowerCase();
}

function areApart(one: Times, other: Times, { a, b }: ComparedPair): boolean {
  if (one.inRow !== other.inRow) return false;
  if (one.kind === other.kind) {
    if (one.within === other.within) return one.value !== other.value;
    // Within two months it cannot have been more often than at all.
    if (one.within === undefined) return other.value > one.value;
    return other.within === undefined && one.value > other.value;
  }
  if (one.within !== other.within) return false;
  const [rank, count, text] = one.kind === 'rank' ? [one, other, b.text] : [other, one, a.text];
  return rank.value !== count.value && !(rank.value === count.value + 1 && BEFORE.test(text));
}

/** Both count the same thing: by its noun, by a word that tells the same, or, where "Mal" names none, in the same time. */
function areOfOne(one: Times, other: Times, { a, b, there }: ComparedPair): boolean {
  if (namesOther(a, b) && namesOther(b, a)) return false;
  if (areOfTwoDays(a, b)) return false;
  if (one.event && other.event) return tellSame(one.event, other.event);
  const isIn = (event: Word, { read }: ReadStatement) => read.words.some((word) => isContent(word) && tellSame(event, word));
  const isSameTime = one.within !== undefined && one.within === other.within;
  if (one.event) return isIn(one.event, b) || isSameTime;
  if (other.event) return isIn(other.event, a) || isSameTime;
  const isVerb = ({ text }: Word) => /^\p{Ll}/u.test(text);
  return (
    isSameTime ||
    there.aligned.some(({ word, at, strength }) => isVerb(word) && strength > SURE_KIN && b.read.words[at] !== undefined) ||
    shareVerb(a, b)
  );
}

function shareVerb(a: ReadStatement, b: ReadStatement): boolean {
  const verbsOf = ({ read }: ReadStatement) => read.words.filter((word) => isContent(word) && verbRoot(word.folded) !== undefined);
  return verbsOf(a).some((one) => verbsOf(b).some((other) => /^\p{Ll}/u.test(one.text + other.text) && tellSame(one, other)));
}

function tellSame(one: Word, other: Word): boolean {
  const [own, against] = [one, other].map((word) => readKin({ ...word, root: verbRoot(word.folded) }));
  if (!own || !against) return false;
  if (own.stem === against.stem || (own.root !== undefined && own.root === against.root)) return true;
  return Math.max(kinship(own, against).same, kinship(against, own).same) >= SURE_KIN;
}

/** Each names somebody or some place that the other does not: then it is perhaps of two. */
function namesOther(own: ReadStatement, { read, nearNames, text }: ReadStatement): boolean {
  const known = new Set([...read.names, ...nearNames].map(({ key }) => key));
  const named = own.read.names.filter(({ form }) => form === 'name');
  return (
    named.length > 0 &&
    named.every(({ key, text: written }) => !known.has(key) && !findWords(written).some((word) => text.includes(word.text)))
  );
}

function areOfTwoDays({ read: a }: ReadStatement, { read: b }: ReadStatement): boolean {
  const daysOf = ({ dates }: ReadStatement['read']) =>
    dates.flatMap(({ day, month, interval, precision }) => {
      if (day !== undefined && month !== undefined) return [`${month}-${day}`];
      return interval && precision === 'day' ? [interval.start.slice(5, 10).split('-').map(Number).join('-')] : [];
    });
  const [own, others] = [daysOf(a), daysOf(b)];
  return own.length > 0 && others.length > 0 && !own.some((day) => others.includes(day));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
