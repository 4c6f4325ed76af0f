import type { Telling, Timeline, TimelineEvent } from '../../server/contract/timeline.ts';
import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import type { DatedLabel, LabelledReport, Story } from './timeline-cases.ts';

/** A story with the timeline that was made of all its reports. `articleIds`: of its reports, in order; `offset`: where each report's labelled text begins in its article. */
export type MadeStory = { story: Story; timeline: Timeline; articleIds: string[]; offsets: number[] };

export type TimelineScores = {
  /** Dated statements that have a telling, and tellings that are none. */
  statements: PrecisionRecall;
  /** Of the found statements with a day or period: placed on exactly that; overlapping it. Of those that cannot be placed: left unplaced. */
  exact: number;
  overlapping: number;
  leftUndated: number;
  /** Of the found ones: found the way the label says; put as the label says (asserted, planned, denied …). */
  how: number;
  toldAs: number;
  /** Pairs of tellings that are labelled one event, and of those that stand in one event. */
  merged: PrecisionRecall;
  /** Events that reports date differently, and those shown as a conflict. */
  conflicts: PrecisionRecall;
  /** Quotations whose characters are those of the report. */
  citationValidity: number;
};

export type Miss = { report: string; words: string; problem: string };

type Found = { event: TimelineEvent; telling: Telling };
type Judged = { story: string; report: LabelledReport; label: DatedLabel; found: Found | undefined };

/** Holds timelines against their labels. `textOf`: of an article as it is cited. */
export function measureTimelines(
  made: readonly MadeStory[],
  textOf: (articleId: string) => string,
): { scores: TimelineScores; misses: Miss[]; samples: number } {
  const judged = made.flatMap(judge);
  const stray = made.flatMap(strayTellings);
  const found = judged.flatMap(({ found: one, ...rest }) => (one ? [{ ...rest, found: one }] : []));
  const placed = found.filter(({ label }) => label.interval);
  const merging = made.map(({ story }) => mergedPairs(found.filter((one) => one.story === story.name)));
  const conflicting = made.map((one) =>
    conflictsOf(
      one,
      judged.filter(({ story }) => story === one.story.name),
    ),
  );
  const quotations = made.flatMap(({ timeline }) =>
    [...timeline.events, ...timeline.undated].flatMap(({ tellings }) =>
      tellings.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)),
    ),
  );
  return {
    samples: judged.length,
    scores: {
      statements: precisionRecall(
        judged.map((one) => one.found !== undefined),
        [...found.map(() => true), ...stray.map(() => false)],
      ),
      exact: shareOf(placed.map(isExact)),
      overlapping: shareOf(placed.map(overlaps)),
      leftUndated: shareOf(
        found.filter(({ label }) => !label.interval).map(({ found: { telling } }) => telling.dating.interval === undefined),
      ),
      how: shareOf(found.map(({ label, found: { telling } }) => telling.dating.how === label.how)),
      toldAs: shareOf(found.map(({ label, found: { telling } }) => telling.toldAs === label.toldAs)),
      merged: precisionRecall(
        merging.flatMap(({ wanted }) => wanted),
        merging.flatMap(({ given }) => given),
      ),
      conflicts: precisionRecall(
        conflicting.flatMap(({ wanted }) => wanted),
        conflicting.flatMap(({ given }) => given),
      ),
      citationValidity: shareOf(quotations.map(({ articleId, start, end, quote }) => textOf(articleId).slice(start, end) === quote)),
    },
    misses: [
      ...judged.flatMap(problemsOf),
      ...stray,
      ...merging.flatMap(({ misses }) => misses),
      ...conflicting.flatMap(({ misses }) => misses),
    ],
  };
}

function judge({ story, timeline, articleIds, offsets }: MadeStory): Judged[] {
  return story.reports.flatMap((report, at) => {
    const told = tellingsIn(timeline, articleIds[at] ?? '');
    const offset = offsets[at] ?? 0;
    return report.labels.map((label) => ({
      story: story.name,
      report,
      label,
      found: told.find(({ telling: { dating } }) => dating.start - offset < label.end && label.start < dating.end - offset),
    }));
  });
}

function strayTellings({ story, timeline, articleIds, offsets }: MadeStory): Miss[] {
  return story.reports.flatMap((report, at) => {
    const offset = offsets[at] ?? 0;
    return tellingsIn(timeline, articleIds[at] ?? '')
      .filter(
        ({ telling: { dating } }) => !report.labels.some((label) => dating.start - offset < label.end && label.start < dating.end - offset),
      )
      .map(({ telling: { dating } }) => ({ report: report.id, words: dating.text, problem: 'is no date of an event' }));
  });
}

function tellingsIn({ events, undated }: Timeline, articleId: string): Found[] {
  return [...events, ...undated].flatMap((event) =>
    event.tellings.filter((one) => one.articleId === articleId).map((telling) => ({ event, telling })),
  );
}

type Told = Omit<Judged, 'found'> & { found: Found };

function isExact({ label, found: { telling } }: Told): boolean {
  const { interval } = telling.dating;
  if (!interval || !label.interval) return false;
  // A guess is right anywhere in the stretch the label allows.
  if (label.how === 'estimated') return label.interval.start <= interval.start && interval.end <= label.interval.end;
  return interval.start.slice(0, 10) === label.interval.start && interval.end.slice(0, 10) === label.interval.end;
}

function overlaps({ label, found: { telling } }: Told): boolean {
  const { interval } = telling.dating;
  return (
    interval !== undefined &&
    label.interval !== undefined &&
    interval.start.slice(0, 10) <= label.interval.end &&
    label.interval.start <= interval.end.slice(0, 10)
  );
}

function mergedPairs(found: Told[]): { wanted: boolean[]; given: boolean[]; misses: Miss[] } {
  const pairs = found.flatMap((one, at) => found.slice(at + 1).map((other) => ({ one, other })));
  const isOne = ({ one, other }: { one: Told; other: Told }) => one.found.event === other.found.event;
  const same = pairs.filter(({ one, other }) => one.label.event === other.label.event);
  const together = pairs.filter(isOne);
  const named = ({ one, other }: { one: Told; other: Told }, problem: string): Miss => ({
    report: `${one.report.id}+${other.report.id}`,
    words: `${one.label.words} / ${other.label.words}`,
    problem,
  });
  return {
    wanted: same.map(isOne),
    given: together.map(({ one, other }) => one.label.event === other.label.event),
    misses: [
      ...same.filter((pair) => !isOne(pair)).map((pair) => named(pair, `is one event (${pair.one.label.event}) and was not merged`)),
      ...together
        .filter(({ one, other }) => one.label.event !== other.label.event)
        .map((pair) => named(pair, 'was merged and is two events')),
    ],
  };
}

function conflictsOf({ story, timeline }: MadeStory, judged: Judged[]): { wanted: boolean[]; given: boolean[]; misses: Miss[] } {
  const labelled = [...Map.groupBy(judged, ({ label }) => label.event)].filter(([, told]) => disagree(told.map(({ label }) => label)));
  const wanted = labelled.map(([event, told]) => ({
    event,
    shown: told.some(({ found }) => found?.event.conflict && spans(found.event, told)),
  }));
  const shown = timeline.events.filter(({ conflict }) => conflict);
  const given = shown.map((event) => ({
    event,
    right: labelled.some(([, told]) => told.some(({ found }) => found?.event === event) && spans(event, told)),
  }));
  return {
    wanted: wanted.map((one) => one.shown),
    given: given.map(({ right }) => right),
    misses: [
      ...wanted.filter((one) => !one.shown).map(({ event }) => ({ report: story.name, words: event, problem: 'conflict not shown' })),
      ...given
        .filter(({ right }) => !right)
        .map(({ event }) => ({
          report: story.name,
          words: event.tellings.map(({ dating }) => dating.text).join(' / '),
          problem: 'is no conflict',
        })),
    ],
  };
}

/** The event holds tellings of at least two of the days that are labelled. */
function spans(event: TimelineEvent, told: Judged[]): boolean {
  return disagree(told.filter(({ found }) => found?.event === event).map(({ label }) => label));
}

function disagree(labels: DatedLabel[]): boolean {
  const placed = labels.flatMap(({ interval }) => interval ?? []);
  return placed.some((one, at) => placed.slice(at + 1).some((other) => one.end < other.start || other.end < one.start));
}

function problemsOf({ report, label, found, story }: Judged): Miss[] {
  const miss = (problem: string): Miss => ({ report: report.id, words: label.words, problem });
  if (!found) return [miss('not found')];
  const { dating, toldAs } = found.telling;
  const isRight = label.interval ? isExact({ story, report, label, found }) : dating.interval === undefined;
  return [
    ...(isRight ? [] : [miss(`${JSON.stringify(dating.interval)} instead of ${JSON.stringify(label.interval)}`)]),
    ...(dating.how === label.how ? [] : [miss(`how: ${dating.how} instead of ${label.how}`)]),
    ...(toldAs === label.toldAs ? [] : [miss(`put as ${toldAs} instead of ${label.toldAs}`)]),
    ...(label.why === undefined || dating.why === label.why ? [] : [miss(`why: ${dating.why} instead of ${label.why}`)]),
  ];
}
