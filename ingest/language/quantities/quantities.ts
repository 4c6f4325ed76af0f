import { findDates } from '../dates/dates.ts';
import { languageOf } from '../language-of.ts';
import { splitSentences } from '../sentences/sentences.ts';
import type { Span } from '../span.ts';
import { type Counted, countedBehind, countedOne } from './counted.ts';
import type { Quantity } from './quantity.ts';
import { type Carried, carryOver } from './quantity-carry.ts';
import { isCode, isLabelled, isScore, isTime, isYear } from './quantity-context.ts';
import { type Hedge, hedgeAround } from './quantity-hedges.ts';
import { vagueBeginnings } from './quantity-magnitudes.ts';
import { wordPattern } from './quantity-number.ts';
import { type QuantityRead, readQuantity } from './quantity-reading.ts';

export { compareQuantities, relateQuantities } from './compare-quantities.ts';
export type { Quantity } from './quantity.ts';

const factorBeginnings =
  '[Vv]er[a-zäöü]{3,16}fach|[Vv]erdopp|[Hh]albier|[Hh]alb so|[Dd]oppelt|Doppelte|[Dd]oubl|[Tt]wice|[Tt]hrice|[Tt]wofold|[Tt]ripl|[Tt]rebl|[Qq]uadrupl|[Qq]uintupl|[Hh]alv';
const beginnings = `US ?\\$ ?\\d|[AC]\\$\\d|[$€£¥] ?\\d|[A-Z]{3} ?\\d|[½¼¾⅓⅔]|[Mm]inus |[Pp]lus |Hälfte|[Hh]al[bf]|[Qq]uarter of|[Vv]iertel[ms]|[Jj]ede[rnms]? |[Ee]very |[Ee]ine?[rnm]? |[Ee]inem |[Ee]in(?:jähr|täg|wöch|monat|stünd|minüt)ig|[Aa]n? |[Oo]ne|dozen|hundred|thousand|million|billion|trillion|Milliarde|Billion|${vagueBeginnings}|${factorBeginnings}`;
const candidate = new RegExp(`(?<![\\p{L}\\p{N}_.,:/#-])(?=\\.?\\d|[-−–+]\\d|${beginnings}|${wordPattern})`, 'gu');
const sentenceStart = /(?:^|[.!?…:„“”»«(–"-]|\n|\+)\s?$/u;
/** "Eine Million", "a dozen": without an article such a word is a noun. */
const magnitudeAlone = /^(?:Million|Milliarde|Billion|Dutzend|dozen|hundred|thousand|million|billion|trillion)(?!en)/u;
const articleBefore = /(?:^|[^\p{L}])(?:eine?[rmn]?|an?|one|half|per|pro) $/iu;
/** "Dr. Sieben", "Herr Acht". */
const titled = /(?:^|[^\p{L}])(?:Dr|Prof|Hr|Fr|Mr|Mrs|Ms|Herrn?|Frau|St)\.? $/u;
const noneOne = /(?:^|[^\p{L}])(?:no|this|that|which|any|some|each|every|the|such|another|its|his|her|their|my|our) $/iu;

/** What reading one text needs more than once; language, dates and sentence ends only when a number leaves a doubt. */
type Reader = {
  text: string;
  language: () => 'de' | 'en';
  endsSentence: (at: number) => boolean;
  isDated: (span: Span) => Span | undefined;
};
type Found = Carried & { end: number };

/**
 * The quantities of a German or English text, in order, without overlap: figures, number words, shares and factors, with hedge, multiplier, unit, range and
 * bound. Parts of dates, years, ordinals, scores, codes, model names, resolution, paragraph and house numbers, times of day and "ein(e)"/"one" as an
 * article are none. Linear; never throws.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Found[] = [];
  const reader = readerOf(text);
  candidate.lastIndex = 0;
  for (let from = 0; from < text.length; ) {
    candidate.lastIndex = from;
    const at = candidate.exec(text)?.index;
    if (at === undefined) break;
    const read = readQuantity(text, at, reader.language);
    const one = read === undefined || read.end <= at ? undefined : quantityOf(read, found.at(-1)?.end ?? 0, reader);
    if (one !== undefined) found.push(one);
    from = Math.max(at + 1, one?.end ?? read?.end ?? 0);
  }
  return carryOver(text, found);
}

function quantityOf(read: QuantityRead, after: number, reader: Reader): Found | undefined {
  const { text, language } = reader;
  const hedge = hedgeAround(text, read, after);
  const counted = read.unit === undefined ? (countedBehind(text, hedge.end, language) ?? countedOne(text, read)) : undefined;
  if (isNoQuantity(read, { counted, hedge, after, reader })) return undefined;
  const { start } = hedge;
  const value = groupedValue(text, read, counted);
  const quantity: Quantity = {
    start,
    end: hedge.end,
    text: text.slice(start, hedge.end),
    value,
    ...(read.upper === undefined ? {} : { upper: read.upper }),
    ...(read.unit === undefined ? {} : { unit: read.unit }),
    bound: hedge.bound,
    vague: hedge.vague || read.form === 'vague',
    step: read.step,
    ...(counted === undefined ? {} : { counted: counted.head, countedPhrase: counted.phrase }),
  };
  return { quantity, magnitude: read.magnitude, end: hedge.end };
}

/** "12,000 Soldaten" in a German text: nobody counts parts of soldiers to three places. */
function groupedValue(text: string, read: QuantityRead, counted: Counted | undefined): number {
  const written = text.slice(read.start, read.end);
  const isGrouped = counted !== undefined && read.upper === undefined && read.magnitude === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(written);
  return isGrouped ? Number(written.replace(/[.,]/, '')) : read.value;
}

type Doubt = { counted: Counted | undefined; hedge: Hedge; after: number; reader: Reader };

function isNoQuantity(read: QuantityRead, { counted, hedge, after, reader }: Doubt): boolean {
  const { text } = reader;
  const behind = read.unit !== undefined ? 'unit' : counted !== undefined ? 'noun' : 'nothing';
  const date = reader.isDated(read);
  if (date !== undefined && !outweighs(read, behind, { date, text, counted })) return true;
  if (isTime(text, read)) return true;
  switch (read.form) {
    case 'vague':
      return false;
    case 'article':
      return isArticle(read, { after, text }) || behind === 'nothing';
    case 'word':
      return (
        isNoNumberWord(read, { counted, hedge, text }) ||
        isLabelled(text, read, behind === 'nothing' ? 'noun' : behind) ||
        (behind !== 'unit' && isScore(text, read, read.value))
      );
    case 'figure':
      return isNoFigure(read, { behind, hedge, reader });
  }
}

/** A bare year that a unit or noun follows is no year: "2000 Euro"; but "2008 erreichte Vollmer" is one of our time, with a verb behind it. */
function outweighs(
  read: Span,
  behind: 'unit' | 'noun' | 'nothing',
  { date, text, counted }: { date: Span; text: string; counted: Counted | undefined },
): boolean {
  const written = text.slice(date.start, date.end);
  if (behind === 'nothing' || date.start < read.start || !/^\d{4}$/.test(written)) return false;
  const isVerbBehind = counted !== undefined && /^\p{Ll}+te /u.test(counted.phrase) && /^(?:19|20[0-4])\d\d?$/.test(written);
  return !isVerbBehind && !isYear(text, date, behind);
}

/** "60 dollars a day", "twice a week": the article means each. */
function isArticle(read: QuantityRead, { after, text }: { after: number; text: string }): boolean {
  if (/^(?:eines|an?) /i.test(text.slice(read.start, read.start + 6)) && text.slice(after, read.start).trim() === '' && after > 0)
    return true;
  const before = text.slice(Math.max(0, read.start - 12), read.start);
  if (/(?:once|times|many|such|what|not|pro|per|je) $/i.test(before) || noneOne.test(before)) return true;
  // "One day he left", "ein Tag der Trauer", "eine Woche zuvor": a point in time, not how long.
  return (
    /^ (?:der|des|zuvor|vorher|später|danach|darauf|vor|nach|later|earlier|before|after|ago|when)(?!\p{L})/u.test(
      text.slice(read.end, read.end + 10),
    ) || /^(?:One|one) (?:day|time)/.test(text.slice(read.start, read.end))
  );
}

function isNoNumberWord(
  read: QuantityRead,
  { counted, hedge, text }: { counted: Counted | undefined; hedge: Hedge; text: string },
): boolean {
  const written = text.slice(read.start, read.end);
  const before = text.slice(Math.max(0, read.start - 20), read.start);
  if (/[\p{L}\p{N}]/u.test(text[read.end] ?? ' ')) return true;
  if (read.unit === undefined && /^-\p{L}/u.test(text.slice(hedge.end, hedge.end + 2))) return true;
  if (read.unit === undefined && !Number.isInteger(read.value)) return read.magnitude === 1 && counted === undefined;
  if (/^one day$/i.test(written)) return hedge.bound === 'exact';
  if (magnitudeAlone.test(written)) return !articleBefore.test(before);
  if (/^one$/i.test(written)) return noneOne.test(before) || counted === undefined;
  if (titled.test(before)) return true;
  // "die Elf", "außer Acht": capitalised inside a sentence it is a noun.
  const isCapital = /^\p{Lu}/u.test(written) && !/^(?:Hundert|Tausend|Dutzend|Million|Hälfte|Drittel|Viertel|Doppelte)/.test(written);
  return (
    isCapital &&
    read.unit !== 'times' &&
    !/(?:tel|te[nrms]?|ige?[nrms]?)$/.test(written) &&
    !sentenceStart.test(text.slice(Math.max(0, hedge.start - 20), hedge.start))
  );
}

function isNoFigure(
  read: QuantityRead,
  { behind, hedge, reader }: { behind: 'unit' | 'noun' | 'nothing'; hedge: Hedge; reader: Reader },
): boolean {
  const { text, endsSentence } = reader;
  const next = text[read.end] ?? ' ';
  const bare = read.unit === undefined && read.upper === undefined;
  if (bare && /[\p{L}_]/u.test(next)) return true;
  if (bare && /^-\p{L}/u.test(text.slice(hedge.end, hedge.end + 2))) return true;
  if (bare && read.magnitude === 1 && next === '.' && !endsSentence(read.end + 1)) return true;
  const isHedged = hedge.start < read.start;
  if (isCode(text, read, behind) || (behind !== 'unit' && isScore(text, read, read.value))) return true;
  return (!isHedged && isLabelled(text, read, behind)) || (!isHedged && isYear(text, read, behind));
}

function readerOf(text: string): Reader {
  let language: 'de' | 'en' | undefined;
  let ends: Set<number> | undefined;
  let dates: Span[] | undefined;
  let date = 0;
  return {
    text,
    language: () => {
      language ??= languageOf(text);
      return language;
    },
    endsSentence: (at) => {
      ends ??= new Set(splitSentences(text).map((sentence) => sentence.end));
      return ends.has(at) || ends.has(at + 1) || ends.has(at + 2);
    },
    isDated: ({ start, end }) => {
      dates ??= findDates(text);
      while (date < dates.length && (dates[date]?.end ?? 0) <= start) date += 1;
      const next = dates[date];
      return next !== undefined && next.start < end ? next : undefined;
    },
  };
}
