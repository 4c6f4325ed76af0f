import { readBarePlural, readLength, skipHedges } from './amounts-of-time.ts';
import type { ReadPoint } from './date-point.ts';
import type { Length, TimeUnit } from './time-mention.ts';
import { lowAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

const BEHIND = /^(?:später|darauf|danach|later|after|afterwards)$/;
const BEFORE = /^(?:zuvor|vorher|früher|davor|earlier|before|previously)$/;

const shifted = (end: number, from: 'anchor' | 'text', unit: TimeUnit, by: number | undefined): ReadPoint => ({
  end,
  point: { named: { is: 'shift', shift: { from, unit, ...(by === undefined ? {} : { by }) } } },
});

/** A length as steps on the calendar: "anderthalb Jahre" are 18 months. */
export function wholeShift(length: Length | undefined): { unit: TimeUnit; by?: number; byTo?: number } | undefined {
  if (length === undefined) return undefined;
  const { unit, amount, amountTo } = length;
  if (amount === undefined) return { unit };
  if (Number.isInteger(amount) && (amountTo === undefined || Number.isInteger(amountTo)))
    return { unit, by: amount, ...(amountTo === undefined ? {} : { byTo: amountTo }) };
  const finer: Partial<Record<TimeUnit, [TimeUnit, number]>> = {
    century: ['year', 100],
    decade: ['year', 10],
    year: ['month', 12],
    month: ['day', 30],
    week: ['day', 7],
    day: ['hour', 24],
    hour: ['minute', 60],
  };
  const [smaller, times] = finer[unit] ?? [unit, 1];
  return { unit: smaller, by: Math.round(amount * times) };
}

/** "vor drei Jahren", "in zwei Wochen", "three years ago", "drei Wochen zurück", "zwei Tage später", "Jahre zuvor". */
export function readAway(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const opening = lowAt(tokens, at);
  if (opening === 'vor' || opening === 'in') return readPrefixed(tokens, at, opening);
  const isBare = wordAt(tokens, at).unit !== undefined;
  const length = isBare ? readBarePlural(tokens, at) : readLength(tokens, at);
  if (length === undefined) return undefined;
  const steps = wholeShift(length);
  if (steps === undefined) return undefined;
  const relation = lowAt(tokens, length.end);
  const away = (from: 'anchor' | 'text', sign: number): ReadPoint => withSteps(length.end + 1, from, steps, sign);
  // "two years back"
  if (relation === 'back' && !isBare && isClosed(tokens, length.end + 1)) return away('anchor', -1);
  if (relation === 'ago') {
    const read = away('anchor', -1);
    // "a year ago today"
    if (lowAt(tokens, read.end) !== 'today' || read.point.named.is !== 'shift') return read;
    return { end: read.end + 1, point: { named: { ...read.point.named, onDay: true } } };
  }
  if (relation === 'her') return !isBare && /^(?:ist|sind|sei|war|waren)$/.test(verbBefore(tokens, at)) ? away('anchor', -1) : undefined;
  if (relation === 'zurück')
    return !isBare && /^(?:liegt|liegen|liege|lag|lagen|lägen)$/.test(verbBefore(tokens, at)) ? away('anchor', -1) : undefined;
  // "two days before the vote", "zwei Monate früher als geplant": counted from what follows.
  const behind = lowAt(tokens, length.end + 1);
  if (behind === 'als' || behind === 'than') return undefined;
  if (/^(?:before|after)$/.test(relation) && !isClosed(tokens, length.end + 1)) return undefined;
  if (relation === 'from' && /^(?:now|today)$/.test(behind)) return withSteps(length.end + 2, 'anchor', steps, 1);
  if (BEHIND.test(relation)) return away('text', 1);
  return BEFORE.test(relation) ? away('text', -1) : undefined;
}

function withSteps(
  end: number,
  from: 'anchor' | 'text',
  { unit, by, byTo }: { unit: TimeUnit; by?: number; byTo?: number },
  sign: number,
): ReadPoint {
  const { point } = shifted(end, from, unit, by === undefined ? undefined : sign * by);
  if (byTo !== undefined && point.named.is === 'shift') point.named.byTo = sign * byTo;
  return { end, point };
}

function readPrefixed(tokens: TimeTokens, at: number, opening: 'vor' | 'in'): ReadPoint | undefined {
  const index = skipHedges(tokens, at + 1);
  const length = readLength(tokens, index) ?? (opening === 'vor' ? readBarePlural(tokens, index) : undefined);
  const steps = wholeShift(length);
  if (length === undefined || steps === undefined) return undefined;
  // "vor zwei Jahre alten Akten", "in drei Tagen Haft"
  if (/^(?:alt|alte|alten|alter|altes|old)$/.test(writtenAt(tokens, length.end))) return undefined;
  const isAhead = opening === 'in';
  // "in 280 Tagen des Jahres", "in drei Monaten pro Jahr": so many of them.
  if (isAhead && isShareOf(tokens, length.end)) return undefined;
  const end = lowAt(tokens, length.end) === '’' && lowAt(tokens, length.end + 1) === 'time' ? length.end + 2 : length.end;
  const read = withSteps(end, 'anchor', steps, isAhead ? 1 : -1);
  return isAhead ? { ...read, length: { at: index, length } } : read;
}

function isShareOf(tokens: TimeTokens, at: number): boolean {
  if (!/^(?:des|der|im|in|pro|je|of|per)$/.test(lowAt(tokens, at))) return false;
  const next = /^(?:der|dem|the|a|each|every)$/.test(lowAt(tokens, at + 1)) ? at + 2 : at + 1;
  return wordAt(tokens, next).unit !== undefined || wordAt(tokens, next + 1).unit !== undefined;
}

/** The finite verb that "zurück" or "her" belongs to, a few words before. */
function verbBefore(tokens: TimeTokens, at: number): string {
  for (let index = at - 1; index >= 0 && at - index < 8; index -= 1) {
    const written = writtenAt(tokens, index).toLowerCase();
    if (/^(?:liegt|liegen|liege|lag|lagen|lägen|ist|sind|sei|war|waren)$/.test(written)) return written;
  }
  return '';
}

/** "two days before." but not "two days before the vote". */
function isClosed(tokens: TimeTokens, at: number): boolean {
  return (
    at >= tokens.count ||
    /^[\n.,;:!?)"»“–]$/.test(lowAt(tokens, at)) ||
    /^(?:war|hatte|wurde|kam|had|was|were|and|und|but|aber|he|she|it|they|the)$/.test(writtenAt(tokens, at))
  );
}

/** "Tag darauf", "Abend zuvor", "week before", "tags darauf", "day after". */
export function readNeighbour(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { unit, unitTimes, isPlural, dayPart, weekday, isPartAdverb, season, month, isShort } = wordAt(tokens, at);
  const relation = lowAt(tokens, at + 1);
  const by = BEHIND.test(relation) ? 1 : BEFORE.test(relation) ? -1 : 0;
  if (by === 0 || isPartAdverb) return undefined;
  const isEnglish = /^(?:before|after|earlier|later)$/.test(relation);
  if (isEnglish && !isClosed(tokens, at + 2)) return undefined;
  if (weekday !== undefined)
    return {
      end: at + 2,
      point: {
        named: { is: 'weekday', weekday },
        pointing: by > 0 ? 'following' : 'previous',
        ...(dayPart === undefined ? {} : { part: dayPart }),
      },
    };
  // "im Frühjahr darauf", "im Mai zuvor"
  const pointing = by > 0 ? 'following' : 'previous';
  if (season !== undefined && !isEnglish) return { end: at + 2, point: { named: { is: 'season', season }, pointing } };
  if (month !== undefined && !isShort && !isEnglish) return { end: at + 2, point: { named: { is: 'month', month }, pointing } };
  if (unit !== undefined && unitTimes === 1 && !isPlural && lowAt(tokens, at) !== 'tages') {
    const before = lowAt(tokens, at - 1);
    if (isEnglish && !/^(?:the|a|an)$/.test(before)) return undefined;
    return shifted(at + 2, 'text', unit, by);
  }
  if (dayPart === undefined) return undefined;
  // "am Morgen darauf" is the next day's, "am Abend zuvor" the day before's.
  const { end, point } = shifted(at + 2, 'text', 'day', by);
  return { end, point: { ...point, part: dayPart } };
}
