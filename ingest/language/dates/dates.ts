export { compareDates, dayWithoutTime, isTimeAlone, tellsTimeOf } from './compare-dates.ts';
export { findDates, findTimes } from './find-times.ts';
export type { DateMention, TimeMention } from './time-mention.ts';
