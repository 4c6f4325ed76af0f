import { readDay, readDayOfToldMonth, readHoliday } from './absolute-dates.ts';
import { readClock } from './clock-times.ts';
import type { Point, ReadPoint } from './date-point.ts';
import { readYear } from './date-years.ts';
import { readAway, readNeighbour } from './dates-away.ts';
import { isOneDay, readDayPart } from './day-parts.ts';
import { readPartOfPeriod } from './parts-of-periods.ts';
import { isPersonBefore, readCentury, readDecade, readMonth, readQuarter, readSeason, readWeek } from './periods-of-year.ts';
import { readBeforeLast, readDeictic, readPointed } from './relative-dates.ts';
import { isGlued, lowAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';
import { readWeekday, readWeekend } from './weekdays.ts';

type ReadRule = (tokens: TimeTokens, at: number) => ReadPoint | undefined;

const PERIODS: ReadRule[] = [readMonth, readSeason, readQuarter, readWeek, readDecade, readCentury, readYear, readPointed, readDeictic];
const DAYS: ReadRule[] = [
  readDay,
  readHoliday,
  readDayOfToldMonth,
  readDeictic,
  readPointed,
  readAway,
  readNeighbour,
  readNamedWeekday,
  readWeekend,
];

function longest(rules: ReadRule[], tokens: TimeTokens, at: number): ReadPoint | undefined {
  let best: ReadPoint | undefined;
  for (const rule of rules) {
    const read = rule(tokens, at);
    if (read !== undefined && read.end > (best?.end ?? 0)) best = read;
  }
  return best;
}

/** A period without its part: what may stand behind "Ende", "early", "zweite Hälfte". */
function readPeriod(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const read = longest(PERIODS, tokens, at);
  // "Ende Mai" needs no other sign that a month is meant.
  if (
    read === undefined &&
    wordAt(tokens, at).month !== undefined &&
    wordAt(tokens, at).halfOf === undefined &&
    wordAt(tokens, at).isCapital
  )
    return { end: at + 1, point: { named: { is: 'month', month: wordAt(tokens, at).month ?? 1 } } };
  if (read === undefined && wordAt(tokens, at).season !== undefined)
    return { end: at + 1, point: { named: { is: 'season', season: wordAt(tokens, at).season ?? 1 } } };
  return read;
}

function readWholeDay(tokens: TimeTokens, at: number): ReadPoint | undefined {
  return longest(DAYS, tokens, at);
}

const readDayPartRule: ReadRule = (tokens, at) => readDayPart(tokens, at, readWholeDay);
const readPartOfPeriodRule: ReadRule = (tokens, at) => readPartOfPeriod(tokens, at, readPeriod);
const ALL: ReadRule[] = [
  ...DAYS,
  readMonth,
  readSeason,
  readQuarter,
  readWeek,
  readDecade,
  readCentury,
  readYear,
  readBeforeLast,
  readDayPartRule,
  readPartOfPeriodRule,
];

const SAYING = /^(?:sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|so|findet|mit|bei)$/;

function isOfTime(tokens: TimeTokens, at: number): boolean {
  const { weekday, dayPart, shift, month, isDigits, low, clock } = wordAt(tokens, at);
  return (
    weekday !== undefined ||
    dayPart !== undefined ||
    shift !== undefined ||
    month !== undefined ||
    isDigits === true ||
    low === '.' ||
    clock !== undefined
  );
}

/** A weekday that is neither a person's name nor a paper's ("Leutnant Sonntag", "Welt am Sonntag"). */
function readNamedWeekday(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const read = readWeekday(tokens, at);
  if (read === undefined || !wordAt(tokens, at).isCapital) return read;
  const before = lowAt(tokens, at - 1);
  if (/day$/.test(lowAt(tokens, at))) return /^(?:Man|Girl|Joe)$/.test(writtenAt(tokens, at - 1)) ? undefined : read;
  // "sagte Freitag", "Robinson und Freitag"
  if (isPersonBefore(tokens, at) || SAYING.test(writtenAt(tokens, at - 1))) return undefined;
  return /^(?:und|oder)$/.test(before) && !isOfTime(tokens, at - 2) ? undefined : read;
}

/** The longest date that begins at the token, with its part of the day and its clock time. */
export function readPoint(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const read = longest(ALL, tokens, at);
  if (read === undefined) return readClockFirst(tokens, at);
  if (isOneDay(read.point)) return withClock(tokens, withDayPart(tokens, read));
  const clock = readClockFirst(tokens, at);
  return clock !== undefined && clock.end > read.end ? clock : read;
}

/** "Dienstag Abend", "16. September abends", "yesterday morning", "Donnerstag früh". */
function withDayPart(tokens: TimeTokens, read: ReadPoint): ReadPoint {
  if (read.point.part !== undefined || (wordAt(tokens, read.end - 1).isDigits === undefined && lowAt(tokens, read.end - 1) === ','))
    return read;
  const index = lowAt(tokens, read.end) === '-' && isGlued(tokens, read.end) ? read.end + 1 : read.end;
  const { dayPart, isPartAdverb, weekday, shift } = wordAt(tokens, index);
  if (dayPart === undefined || weekday !== undefined || shift !== undefined) return read;
  // "am Dienstag früher": only the plain adverb; "Montag Nacht zu Dienstag" stays two.
  if (isPartAdverb !== true && lowAt(tokens, index + 1) === '-' && isGlued(tokens, index + 1)) return read;
  return { end: index + 1, point: { ...read.point, part: dayPart } };
}

const TO_CLOCK = /^(?:um|gegen|at|on|,)$/;

/** "Dienstag um 17 Uhr", "12.06.2023, 11:15 Uhr", "heute gegen 6:05 Uhr". */
function withClock(tokens: TimeTokens, read: ReadPoint): ReadPoint {
  let index = read.end;
  if (lowAt(tokens, index) === ',') index += 1;
  if (TO_CLOCK.test(lowAt(tokens, index)) && lowAt(tokens, index) !== ',') index += 1;
  // "22.02.2016 – 03:22", "7. Januar | 23:00 Uhr": what pages put between the day and the time.
  else if (/^[-–|/]$/.test(lowAt(tokens, index)) && !isGlued(tokens, index) && !isGlued(tokens, index + 1)) index += 1;
  // 2024-09-16T14:30
  if (index === read.end && writtenAt(tokens, index) === 'T' && isGlued(tokens, index)) index += 1;
  const clock = readClock(tokens, index, true);
  if (clock === undefined || (lowAt(tokens, read.end) === ',' && isSpanOfClocks(tokens, clock.end))) return read;
  return { end: clock.end, point: atClock(read.point, clock.clock) };
}

/** "Montag, 9 bis 17 Uhr" is a day and a stretch of it. */
function isSpanOfClocks(tokens: TimeTokens, at: number): boolean {
  return /^(?:bis|to|–|-)$/.test(lowAt(tokens, at)) && wordAt(tokens, at + 1).isDigits === true;
}

function atClock(point: Point, { hour, minute }: { hour: number; minute?: number }): Point {
  const { part, ...rest } = point;
  const isLate = part === 'evening' || part === 'afternoon' || (part === 'night' && hour >= 6);
  return { ...rest, clock: { hour: isLate && hour < 12 ? hour + 12 : hour, ...(minute === undefined ? {} : { minute }) } };
}

/** "7 pm on 12 June 2024", "17 Uhr am Dienstag"; alone, the day is another one's. */
function readClockFirst(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const clock = readClock(tokens, at);
  if (clock === undefined) return undefined;
  const link = lowAt(tokens, clock.end);
  const index = /^(?:on|am|,)$/.test(link) ? clock.end + 1 : clock.end;
  const day = readWholeDay(tokens, lowAt(tokens, index) === 'the' ? index + 1 : index);
  if (day !== undefined && isOneDay(day.point) && day.point.clock === undefined) {
    const { end, point } = withDayPart(tokens, day);
    return { end, point: atClock(point, clock.clock) };
  }
  return { end: clock.end, point: { named: { is: 'time' }, clock: clock.clock } };
}
