import { createSenseReader } from '../../ingest/language/dates/clause-sense.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { TimelineInterval } from '../contract/timeline.ts';
import { type Published, type ReadDate, readDates } from './date-telling.ts';
import { apart, DAY_MS } from './intervals.ts';

/** Years that another date of the text may lie ahead and still give its year to a day without one. */
const FARTHEST_AHEAD = 1;
/** Further ahead than this a day without a year is last year's, unless it is announced: stories are told in the present, too ("Am 3. Dezember stirbt der Vater"). */
const MOST_DAYS_AHEAD = 200;
/** So far ahead may lie what is announced in the present: a day that was only weeks ago is that one ("endet am 16. Juni", of 20 June). */
const MOST_DAYS_ANNOUNCED = 320;
/** With a clause that lies ahead by its verb, these tell that it is announced, not told: what is set, begins, ends or holds from a day on. */
const ANNOUNCES =
  /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|muss|müssen|darf|dürfen|beginn(?:t|en)|start(?:et|en)|enden|endet|tritt|treten|gilt|gelten|steig(?:t|en)|sink(?:t|en)|öffnen|öffnet|schließ(?:t|en)|l(?:äuft|aufen)|finden|findet|steh(?:t|en)|wähl(?:t|en)|entscheiden|entscheidet|f(?:ä|a)hr(?:t|en)|(?:ein|vor)?geladen|geplant|angesetzt|anberaumt|terminiert|vorgesehen|einberufen|angekündigt|vereinbart|shall|due|set|takes?|begins?|starts?|ends?|expires?|opens?|closes?|comes?)(?!\p{L})/u;
/** Characters about a date that are looked at for such a word. */
const AROUND = 120;
/** Two dates of one sentence that are both announced lie so near each other, or are not taken to. */
const MOST_DAYS_BETWEEN = 62;
/** "Seit Jahresbeginn", "zum Jahresende": of the year of the report, whatever year stands before. */
const PART_OF_THIS_YEAR = /^(?:(?:an|zu|vor|seit|bis|zum|am)\s+)?Jahres(?:beginn|anfang|mitte|ende|wechsel|schluss)$/iu;
/** "in force since 2020, will expire on 17 October": a year that only says since when, or which, is not that of a day beside it. */
const YEAR_OF_SOMETHING_ELSE = /(?<!\p{L})(?:seit|since|von|of|aus|from)\s+(?:dem\s+Jahr\s+)?(?<year>\d{4})(?!\d)/giu;

/**
 * A day or month without a year, in the year that fits the report: not one that another date of its sentence has for itself, not one that makes a plan long over, and not a year ahead of the report when the
 * sentence tells what has happened. Everything else as it came.
 */
export function inFittingYear(
  text: string,
  date: ReadDate,
  { sentence, published, isAnnounced }: { sentence: Span; published: Published | undefined; isAnnounced: boolean },
): ReadDate {
  if (!published || !date.interval || date.year !== undefined) return date;
  if (PART_OF_THIS_YEAR.test(date.text) && date.resolvedAgainst === 'text' && isOfNow(text, date, isAnnounced))
    return readAlone(text, date, sentence, published);
  if (date.month === undefined) return date;
  const isLongOver = isAnnounced && date.resolvedAgainst === 'text' && date.interval.end < published.on;
  const fitting = isLongOver || takesWrongYear(text, date, sentence, published) ? readAlone(text, date, sentence, published) : date;
  if (!fitting.interval || isAnnounced || fitting.interval.start <= published.on) return fitting;
  const days = apart(fitting.interval, { start: published.on, end: published.on });
  const most = announces(text, date, sentence) ? MOST_DAYS_ANNOUNCED : MOST_DAYS_AHEAD;
  return days > most ? { ...fitting, interval: yearBefore(fitting.interval) } : fitting;
}

/**
 * Of two announced dates of one sentence ("kein Streik vor Ostern, falls bis zum 2. April ein Angebot vorliegt") the one that would be over is read by the other that is not, where
 * they then lie near each other. In their order.
 */
export function inAgreeingYears(
  text: string,
  dates: readonly { date: ReadDate; isAnnounced: boolean }[],
  { sentence, published }: { sentence: Span; published: Published | undefined },
): ReadDate[] {
  const ahead = dates.find(({ date, isAnnounced }) => isAnnounced && published && date.interval && date.interval.start > published.on)?.date
    .interval;
  return dates.map(({ date, isAnnounced }) => {
    const isOfNoYear = date.year === undefined && date.weekday === undefined && date.countedFrom === undefined;
    if (!ahead || !published || !isAnnounced || !isOfNoYear || !date.interval || date.interval.end >= published.on) return date;
    const readAgain = [0, MOST_DAYS_BETWEEN].map((days) =>
      readAlone(text, date, sentence, { ...published, on: daysBehind(ahead.start, days) }),
    );
    const fits = ({ interval }: ReadDate) => interval && interval.end >= published.on && apart(interval, ahead) <= MOST_DAYS_BETWEEN;
    return readAgain.find(fits) ?? date;
  });
}

function daysBehind(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function announces(text: string, date: ReadDate, { start, end }: Span): boolean {
  const around = text.slice(Math.max(start, date.start - AROUND), Math.min(end, date.end + AROUND));
  return ANNOUNCES.test(around) && createSenseReader(text)(date) === 'future';
}

function isOfNow(text: string, date: ReadDate, isAnnounced: boolean): boolean {
  return (
    isAnnounced ||
    /(?<!\p{L})seit\s+$/iu.test(text.slice(Math.max(0, date.start - AROUND), date.start)) ||
    createSenseReader(text)(date) === 'future'
  );
}

function takesWrongYear(text: string, { interval, resolvedAgainst }: ReadDate, sentence: Span, published: Published): boolean {
  if (resolvedAgainst !== 'text' || !interval) return false;
  const year = interval.start.slice(0, 4);
  if (Number(year) - Number(published.on.slice(0, 4)) > FARTHEST_AHEAD) return true;
  return [...text.slice(sentence.start, sentence.end).matchAll(YEAR_OF_SOMETHING_ELSE)].some(({ groups }) => groups?.year === year);
}

/** The same date read in its sentence without any year, so that only the day of publication gives one. */
function readAlone(text: string, date: ReadDate, { start, end }: Span, published: Published): ReadDate {
  const sentence = text.slice(start, end).replace(/(?<!\d)\d{4}(?!\d)/gu, '    ');
  const again = readDates(sentence, [{ ...date, interval: undefined }], published).find((one) => one.start === date.start - start);
  return again?.interval ? { ...again, start: date.start, end: date.end, text: date.text, leansOnPublication: true } : date;
}

function yearBefore({ start, end }: TimelineInterval): TimelineInterval {
  const back = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return { start: back(start), end: back(end) };
}
