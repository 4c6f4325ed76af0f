import type { DateMention } from '../../ingest/language/dates/dates.ts';

/** Stretches that are also spoken of in general, where neither a year nor a day stands with them. */
const STRETCHES: ReadonlySet<string> = new Set(['month', 'season']);
/** "im Juli sei nicht daran zu denken": nothing is told to happen then. */
const NOT_TO_BE_THOUGHT_OF =
  /(?<!\p{L})(?:nicht|kaum)\s+(?:\p{Ll}+\s+)?zu\s+denken(?!\p{L})|(?<!\p{L})un(?:denkbar|vorstellbar)(?!\p{L})/iu;
/** "vor dem Winter", "wie im Sommer", "unlike in winter": what happens is not then. */
const AWAY_FROM = /(?<!\p{L})(?:vor|wie|als|before|like|than)\s+(?:(?:dem|der|den|im|in|the)\s+)?$/iu;
/** "auf Herbst, Fasching und Pfingsten verteilt": a list of times that things are dealt out to or compared with. */
const IN_A_LIST = /(?<!\p{L})(?:auf|für|von|zwischen|über)\s+(?:\p{Lu}\p{L}+,\s+){0,3}\p{Lu}\p{L}+\s+(?:und|oder|sowie)\s+$/u;

/** Whether a season, a month or a feast without a year is only spoken of: its clause tells nothing that happens then. `before`, `around`: the words about it. */
export function isOnlySpokenOf(
  { precision, year, key, day, weekday, countedFrom, kind }: DateMention,
  before: string,
  around: string,
): boolean {
  if (year !== undefined || kind === 'span' || countedFrom !== undefined) return false;
  const isFeast = precision === 'day' && day === undefined && weekday === undefined && !/^shift/.test(key);
  if (!isFeast && !STRETCHES.has(precision)) return false;
  if (NOT_TO_BE_THOUGHT_OF.test(around) || IN_A_LIST.test(before)) return true;
  return precision === 'season' && AWAY_FROM.test(before);
}
