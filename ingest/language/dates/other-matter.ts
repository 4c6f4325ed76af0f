import { splitSentences } from '../sentences/sentences.ts';
import type { DateReading } from './read-times.ts';

/** Characters before a date that are looked at. */
const LOOK = 40;
/** Right before a day that bounds a time, is planned, or tells which thing is meant: "bis zum 20. Oktober", "für den 14. Juni", "der Bericht vom Montag". */
const OF_SOMETHING_ELSE =
  /(?<!\p{L})(?:bis|seit|ab|für|vor|nach|vom|von|auf|until|till|by|since|for|from|before|after|of)\s+(?:(?:zum|zur|dem|den|der|the|mindestens|spätestens)\s+)?$/iu;
/** "die 1931 errichtete Brücke": which one is meant. */
const BEHIND_ARTICLE = /(?:^|\s)(?:de[rsmn]|die|das|eine?[nmrs]?|the|an?)\s+$/iu;

/** Whether a date of an earlier sentence is none that a time of day told at `start` can belong to. */
export function isOfAnotherMatter(text: string, reading: DateReading, start: number): boolean {
  const before = text.slice(Math.max(0, reading.start - LOOK), reading.start);
  if (reading.kind === 'date' && reading.point.named.is === 'year' && BEHIND_ARTICLE.test(before)) return true;
  if (!OF_SOMETHING_ELSE.test(before)) return false;
  return splitSentences(`${text.slice(reading.end, start)}x`).length > 1;
}

const LONGEST_LINE = 100;

/** A date on a line of its own above the text, which is no sentence ("Radio Vell, 12.07.2031, 14:05 Uhr"), tells when a page was written. */
export function isOutsideStory(text: string, { start, end }: DateReading, behind: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  if (next < 0 || next >= behind || next - from > LONGEST_LINE) return false;
  const line = text.slice(from, next).trim();
  return !/[.!?:]["“”»]?$/u.test(line) && /\d{4}|Uhr/u.test(line) && line.split(/\s+/u).length <= MOST_WORDS;
}

const MOST_WORDS = 9;
