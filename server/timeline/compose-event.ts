import type { Families } from '../../ingest/corpus/families.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { Dating, Telling, TimelineEvent, TimelineInterval, ToldAs } from '../contract/timeline.ts';
import { exactFirst } from './intervals.ts';
import type { FoundTelling } from './read-tellings.ts';

const PUT_AS: ToldAs[] = ['asserted', 'reported', 'possible', 'planned', 'demanded', 'denied'];
/** Tellings that are held against one another word by word when independent ones are counted; beyond, families and named origins tell alone. */
const MOST_HELD = 60;

export type CitedTelling = { found: FoundTelling; telling: Telling };

/** One event from the cited tellings of its sides. The sides that more independent reports tell come first, then the surer one. */
export function composeEvent(
  sides: CitedTelling[][],
  { id, persons, places, families }: { id: string; persons: string[]; places: string[]; families: Pick<Families, 'idsOf'> },
): TimelineEvent {
  const ordered = sides
    .map((side) => ({ side: side.toSorted(inOrder), leading: leadingOf(side), independent: independentOf(side, families) }))
    // What has no year of its own cannot stand for the others.
    .sort(
      (a, b) =>
        Number(isUndated(a.leading)) - Number(isUndated(b.leading)) ||
        b.independent - a.independent ||
        compareDatings(a.leading, b.leading),
    );
  const all = ordered.flatMap(({ side }) => side);
  const leading = ordered[0]?.leading;
  if (!leading) throw new RangeError('An event has at least one telling');
  const { interval, precision, bound, how, surely, why } = leading.telling.dating;
  const conflict = ordered.flatMap(({ side, leading: told }) => {
    const own = told && (told.telling.dating.interval ?? inYearOf(told.found.mention.yearless, interval));
    return own ? [{ interval: own, tellings: side.map((one) => all.indexOf(one)) }] : [];
  });
  const put = all.map(({ telling }) => telling).toSorted((a, b) => PUT_AS.indexOf(a.toldAs) - PUT_AS.indexOf(b.toldAs))[0];
  return {
    id,
    ...(interval && { interval }),
    precision,
    ...(bound && { bound }),
    how,
    surely,
    ...(why && { why }),
    toldAs: put?.toldAs ?? 'asserted',
    negated: all.every(({ telling }) => telling.negated),
    persons,
    places,
    tellings: all.map(({ telling }) => telling),
    ...(conflict.length > 1 && { conflict }),
    independent: independentOf(all, families),
  };
}

/** A day without a year contradicts another one in whatever year that is. Its telling says that the year is not named. */
function inYearOf(yearless: TimelineInterval | undefined, of: TimelineInterval | undefined): TimelineInterval | undefined {
  if (!yearless || !of) return undefined;
  const moved = (day: string) => `${of.start.slice(0, 4)}${day.slice(4)}`;
  return { start: moved(yearless.start), end: moved(yearless.end) };
}

/** As their reports were read: by day, as far as all were read together. */
function inOrder({ found: a }: CitedTelling, { found: b }: CitedTelling): number {
  return a.article - b.article || a.dating.start - b.dating.start;
}

/** The telling whose date stands for the event: the most exact that is not a mere estimate. */
function leadingOf(side: CitedTelling[]): CitedTelling | undefined {
  return side.toSorted((a, b) => compareDatings(a, b))[0];
}

function compareDatings(a: CitedTelling | undefined, b: CitedTelling | undefined): number {
  if (!a || !b) return 0;
  return Number(isGuess(a.found.dating)) - Number(isGuess(b.found.dating)) || exactFirst(a.found, b.found);
}

function isUndated(told: CitedTelling | undefined): boolean {
  return told?.found.dating.interval === undefined;
}

function isGuess({ how }: Dating): boolean {
  return how === 'estimated';
}

function independentOf(told: CitedTelling[], families: Pick<Families, 'idsOf'>): number {
  const [first] = told;
  if (!first) return 0;
  const restsOn = new Map(
    told.flatMap(({ telling: { articleId, sourcing } }) => {
      const furthest = sourcing.origins.at(-1);
      return furthest === undefined || sourcing.anonymous ? [] : [[articleId, furthest] as const];
    }),
  );
  const citations = told.flatMap(({ telling }) =>
    telling.claims.filter(({ role }) => role === 'answer').flatMap((claim) => claim.citations),
  );
  const held = citations.slice(0, MOST_HELD);
  const rest = citations.slice(MOST_HELD).map((citation) => ({ citations: [citation] }));
  return Math.max(1, countIndependent([{ citations: held }, ...rest], families, restsOn));
}
