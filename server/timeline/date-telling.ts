import type { PublishedHow } from '../../ingest/corpus/article.ts';
import { isSinceEvent } from '../../ingest/language/dates/clause-sense.ts';
import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import type { DatedHow, Dating, TimelineInterval, UndatedWhy } from '../contract/timeline.ts';

/** The day a report was published and whether it says so itself. */
export type Published = { on: string; isStated: boolean };

const STATED: ReadonlySet<PublishedHow> = new Set(['page', 'front-matter', 'feed', 'data', 'given', 'corrected']);

export function publishedOf({
  publishedOn,
  publishedHow,
}: {
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
}): Published | undefined {
  return publishedOn === undefined ? undefined : { on: publishedOn, isStated: publishedHow !== undefined && STATED.has(publishedHow) };
}

/** A date of a text read with its day of publication. `leansOnPublication`: without that day it could not be placed. */
export type ReadDate = DateMention & { leansOnPublication: boolean };

/** The dates of a text. `alone`: as they are read without a day of publication, which is how they are kept with an article. */
export function readDates(text: string, alone: readonly DateMention[], published: Published | undefined): ReadDate[] {
  if (!published || alone.every(({ interval }) => interval !== undefined))
    return alone.map((one) => ({ ...one, leansOnPublication: false }));
  const placed = new Set(alone.flatMap(({ start, interval }) => (interval ? [start] : [])));
  const anchor = { date: published.on, certainty: published.isStated ? ('stated' as const) : ('file' as const) };
  return findDates(text, { anchor }).map((one) => ({ ...one, leansOnPublication: one.interval !== undefined && !placed.has(one.start) }));
}

/** When something was by these words, how that is known and how surely. */
export function dateTelling(text: string, mention: ReadDate, published: Published | undefined): { dating: Dating; mention: DateMention } {
  const bound = boundOf(text, mention);
  const estimate = published && mention.interval === undefined ? estimated(mention, published.on) : undefined;
  const told = mention.interval ?? estimate;
  const interval = told && bound === 'until' && isBeforeYear(text, mention) ? yearBefore(told) : told;
  const how = interval === undefined ? 'none' : estimate ? 'estimated' : howOf(mention);
  const leans = mention.leansOnPublication || estimate !== undefined;
  return {
    mention: interval ? { ...mention, interval } : mention,
    dating: {
      start: mention.start,
      end: mention.end,
      text: mention.text,
      ...(interval && { interval }),
      precision: mention.precision,
      ...(bound && { bound }),
      how,
      surely: interval === undefined || estimate || (leans && !published?.isStated) ? 'uncertain' : how === 'stated' ? 'certain' : 'likely',
      ...(interval === undefined && { why: whyUndated(mention, published) }),
      ...(published && leans && { publishedOn: published.on }),
    },
  };
}

function howOf({ resolvedAgainst, countedFrom, month, to, weekday, key, leansOnPublication }: ReadDate): DatedHow {
  if (resolvedAgainst === 'itself') return 'stated';
  const isOfCalendar =
    month !== undefined || to?.month !== undefined || (weekday === undefined && countedFrom === undefined && !key.startsWith('shift'));
  // Another date of the text gave the year, and has it from the day of publication itself.
  if (resolvedAgainst === 'text') return leansOnPublication && isOfCalendar ? 'publication-year' : 'text';
  return isOfCalendar ? 'publication-year' : 'publication';
}

/** Days that "wenige" and "einige" of a unit may come to, as readers take them; the timeline says that it is an estimate. */
const FEW = { day: [2, 7], week: [14, 28], month: [60, 125], year: [730, 1_830] } as const;
const SEVERAL = { day: [2, 14], week: [14, 56], month: [60, 275], year: [730, 3_300] } as const;

/** "vor wenigen Tagen", "a few weeks ago". */
function estimated({ lacks, countedFrom, precision, text }: DateMention, publishedOn: string): TimelineInterval | undefined {
  if (!lacks.includes('amount') || countedFrom !== 'anchor' || !/^vor(?!\p{L})|(?<!\p{L})ago$/iu.test(text)) return undefined;
  if (precision !== 'day' && precision !== 'week' && precision !== 'month' && precision !== 'year') return undefined;
  const [nearest, furthest] = (/(?<!\p{L})(?:wenige[nr]?|few)(?!\p{L})/iu.test(text) ? FEW : SEVERAL)[precision];
  return { start: daysBefore(publishedOn, furthest), end: daysBefore(publishedOn, nearest) };
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function whyUndated({ lacks, countedFrom }: DateMention, published: Published | undefined): UndatedWhy {
  if (!published && (lacks.includes('anchor') || (lacks.includes('amount') && countedFrom === 'anchor'))) return 'publication';
  if (lacks.includes('year')) return 'year';
  if (lacks.includes('anchor')) return 'publication';
  if (lacks.includes('amount')) return 'amount';
  return lacks.includes('day') ? 'day' : 'reference';
}

const LEADING = 80;

const SINCE = /(?<!\p{L})(?:seit|ab|since|nach|after)\s+(?:dem\s+|der\s+|den\s+|vom\s+)?$/iu;
const UNTIL =
  /(?<!\p{L})(?:bis|until|till)\s+(?:(?:mindestens|wenigstens|voraussichtlich|zunächst|vorerst|spätestens|einschließlich|at\s+least)\s+)?(?:zum\s+|zur\s+|in\s+den\s+|the\s+)?$/iu;

const NOT_BEFORE = /(?<!\p{L})(?:nicht\s+vor|not\s+before)\s+(?:dem\s+|der\s+|the\s+)?$/iu;
/** Neither "kurz vor 2010" nor "drei Jahre vor 2010", but "in den Jahren vor 2010". */
const BEFORE_YEAR =
  /(?<!\p{L}|(?:kurz|nicht|not|shortly|Jahre?|Monate?|Wochen?|Tage?|(?<!the\s)(?:years?|months?|weeks?|days?))\s+)(?:vor|before)\s+(?:dem\s+Jahr\s+)?$/iu;

/** "vor 1960": up to the end of the year before. */
function isBeforeYear(text: string, { start, precision }: DateMention): boolean {
  return precision === 'year' && BEFORE_YEAR.test(text.slice(Math.max(0, start - LEADING), start));
}

function yearBefore({ start }: TimelineInterval): TimelineInterval {
  const year = String(Number(start.slice(0, 4)) - 1).padStart(4, '0');
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

const DETERMINER =
  '(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|ihr|unser|unsr|euer|eur|dies|jen|jed|all)(?:e[nmrs]?|es)?|viele|mehrere|beide)';
/** Behind "vom 3. Mai": "an gilt", "an." go with the date; "an den Minister", "an alte Freunde" may go with a noun before it ("Der Brief"). */
const FROM_ON = new RegExp(
  `^\\s+an(?=\\s*(?:[,.;:!?)]|$)|\\s+(?!${DETERMINER}(?!\\p{L}))\\p{Ll}+(?!\\p{L})(?!(?<=e[nmrs]?)\\s+\\p{Lu}))`,
  'u',
);

function isFromOn(before: string, after: string): boolean {
  const preposition = /(?<!\p{L})[Vv]o[nm]\s+$/u.exec(before);
  if (preposition === null || !/^\s+an(?!\p{L})/u.test(after)) return false;
  const isOfNoun = preposition[0].startsWith('v') && /\p{Lu}[\p{L}-]*["“”»«]?\s+$/u.test(before.slice(0, preposition.index));
  return !isOfNoun || FROM_ON.test(after);
}

/** "seit dem 18. März", "seit der Wahl im März", "von März an", "bis mindestens Ende 2026", "vor 1960", "nicht vor Mai". A span has both its ends. */
function boundOf(text: string, mention: DateMention): Dating['bound'] {
  const { start, end, kind } = mention;
  if (kind === 'span') return undefined;
  const before = text.slice(Math.max(0, start - LEADING), start);
  if (SINCE.test(before) || NOT_BEFORE.test(before) || isSinceEvent(before)) return 'since';
  if (isFromOn(before, text.slice(end, end + LEADING))) return 'since';
  return UNTIL.test(before) || isBeforeYear(text, mention) ? 'until' : undefined;
}
