import { findDates } from '../../ingest/language/dates/dates.ts';
import type { TimelineOptions } from '../timeline/make-timeline.ts';

type DatedTopic = { topic: string; period?: TimelineOptions['period'] };

/** Before a day it bounds one side only; or, "vom", the day tells which event is meant, and what came of it is asked for, too. */
const NO_PERIOD = /(?<!\p{L})(?:seit|ab|vor|nach|bis|vom|since|from|before|after|until|till|by|of)(?:\s+(?:dem|der|the|zum))?\s*$/iu;
/** What is left of its phrase without the day. */
const BEFORE_IT =
  /(?:^|[\s,]+)(?:(?:im|am|in|on|während|during|zwischen|between)(?:\s+(?:der|dem|des|the))?(?:\s+(?:jahre?|year))?)?\s*$/iu;
const OPENS_REST = /^[\s,]*(?:in|im|bei|beim|mit|auf|an|at|on|with)\s+/iu;

/** "Lorvik im September 2025" is of Lorvik, and of what happened then: no sentence repeats the month. A day without its year, one side of a period, or the day of an event stays in the topic. */
export function datedTopic(topic: string): DatedTopic {
  const [mention, ...others] = findDates(topic);
  if (!mention?.interval || others.length > 0) return { topic };
  const before = topic.slice(0, mention.start);
  if (NO_PERIOD.test(before)) return { topic };
  const [first, last] = [before.replace(BEFORE_IT, ''), topic.slice(mention.end)];
  const rest = (first === '' ? last.replace(OPENS_REST, '') : first + last).trim();
  if (rest === '') return { topic };
  return { topic: rest, period: { from: mention.interval.start.slice(0, 10), to: mention.interval.end.slice(0, 10) } };
}
