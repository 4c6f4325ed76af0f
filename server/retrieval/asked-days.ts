import type { ArticleEntry } from '../../ingest/corpus/archive.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';
import { compareDates, type DateMention, findDates } from '../../ingest/language/dates/dates.ts';

/** How far a passage speaks of a day or month that the question names, 0..1. */
export type SpeaksOfDay = (passage: Passage) => number;

/** A report that appeared then, or a month that holds the day: likelier than others, and no more. */
const NEAR = 0.5;
const COARSE: ReadonlySet<DateMention['precision']> = new Set(['season', 'quarter', 'half-year', 'year', 'decade', 'century']);

/**
 * "am 16. September" is met by "16.9.", by "am Dienstag" in a report of that week, and by a report that appeared on that day. Undefined for a question that names
 * neither day nor month: then nothing is read.
 */
export function speaksOfAskedDay(
  question: string,
  articleOf: (passage: Passage) => Pick<ArticleEntry, 'publishedOn'> | undefined,
): SpeaksOfDay | undefined {
  const asked = findDates(question).filter(({ month }) => month !== undefined);
  if (asked.length === 0) return undefined;
  return (passage) => {
    const publishedOn = articleOf(passage)?.publishedOn;
    const told = findDates(passage.text, publishedOn === undefined ? {} : { anchor: { date: publishedOn, certainty: 'stated' } });
    const ofText = Math.max(0, ...asked.flatMap((one) => told.map((other) => shareOf(one, other))));
    const appeared = publishedOn === undefined ? [] : findDates(publishedOn);
    const isOfThen = asked.some((one) => appeared.some((day) => shareOf(one, day) === 1));
    return Math.max(ofText, isOfThen ? NEAR : 0);
  };
}

function shareOf(asked: DateMention, told: DateMention): number {
  if (COARSE.has(told.precision) || told.kind === 'span') return 0;
  const relation = compareDates(asked, told);
  if (relation === 'equal') return 1;
  if (relation !== 'compatible') return 0;
  // A day of the month asked for, an hour of the day; but a month only holds the day.
  return told.precision === 'month' || told.precision === 'week' ? NEAR : 1;
}
