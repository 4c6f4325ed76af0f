import type { PeriodPart } from './calendar-parts.ts';
import type { Pointing, Shift } from './date-point.ts';
import type { DayPart, Length, TimeUnit } from './time-mention.ts';

/** What a word may mean in an expression of time; most words have one of these, some several ("second", "Morgen"). `low`: in lower case. */
export type TimeWord = {
  low: string;
  isCapital?: true;
  /** An expression of time may begin with it. */
  canStart?: true;
  /** A run of digits. */
  isDigits?: true;
  month?: number;
  /** A short form, which may take a stop. */
  isShort?: true;
  /** A name or another word too ("Mai", "May", "March"), so that it needs words about it that make it a date. */
  isDoubtful?: true;
  weekday?: number;
  /** "montags", "Mondays". */
  weekly?: number;
  dayPart?: DayPart;
  /** "morgens", "früh": only behind a day or a clock time. */
  isPartAdverb?: true;
  season?: number;
  unit?: TimeUnit;
  /** How many of `unit` the word is: 0.25 for "Viertelstunde", 2 for "fortnight". */
  unitTimes?: number;
  isPlural?: true;
  number?: number;
  /** "einige", "several". */
  isVagueNumber?: true;
  ordinal?: number;
  pointing?: Pointing;
  edge?: PeriodPart;
  /** "gestern", "Vorjahr", "Vortag". */
  shift?: Shift;
  /** "gestrigen": stands before a weekday or a part of the day. */
  dayAdjective?: number;
  /** First year of "Neunziger". */
  decade?: number;
  /** "Septemberhälfte", "Jahreshälfte": of which an ordinal before it tells the half. */
  halfOf?: 'month' | 'year';
  /** "viertägigen"; the amount is missing in "mehrtägig", and wherever it stands before a hyphen ("14-tägig"). */
  length?: Length;
  /** "täglich". */
  often?: Length;
  /** "zweimal", "twice"; 0 where it is left open ("mehrmals"). */
  times?: number;
  /** "jeden", "every". */
  isEach?: true;
  /** "Uhr", "pm". */
  clock?: 'hour' | 'am' | 'pm';
};
