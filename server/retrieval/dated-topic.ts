import { findDates } from '../../ingest/language/dates/dates.ts';

/** `period`: its first and last day, YYYY-MM-DD. */
export type DatedTopic = { topic: string; period?: { from: string; to: string } };

/** "… im September 2025", "… in the year 2025" at its end; behind "seit", "vom" or "Haushalt" a year is no period. */
const BEHIND = /\s+(?:im|in|during)\s+(?:(?:jahre?|the\s+year)\s+)?$/iu;
/** "im Jahr 2025 in Lorvik", "September 2025 in Lorvik": at its beginning. */
const AT_BEGINNING = /^(?:im\s+|in\s+)?(?:jahre?\s+|the\s+year\s+)?$/iu;
const OPENS_REST = /^\s+(?:in|im|am|an|bei|beim|mit|auf|at|on|with)\s+(?=\S)/iu;

/**
 * "Lorvik im September 2025" is of Lorvik, and of what happened then: no sentence repeats the month. Months and years that are known, behind "im" or at the beginning; a day tells which event is meant, and what came of
 * it is asked for, too; all else stays in the topic.
 */
export function datedTopic(topic: string): DatedTopic {
  const [mention, ...others] = findDates(topic);
  if (!mention?.interval || others.length > 0 || (mention.precision !== 'month' && mention.precision !== 'year')) return { topic };
  const [before, after] = [topic.slice(0, mention.start), topic.slice(mention.end)];
  const rest =
    after === ''
      ? withoutEnd(before, BEHIND)
      : AT_BEGINNING.test(before) && OPENS_REST.test(after)
        ? after.replace(OPENS_REST, '')
        : undefined;
  if (rest === undefined) return { topic };
  return { topic: rest, period: { from: mention.interval.start.slice(0, 10), to: mention.interval.end.slice(0, 10) } };
}

function withoutEnd(text: string, end: RegExp): string | undefined {
  const rest = text.replace(end, '');
  return rest === text || rest === '' ? undefined : rest;
}
