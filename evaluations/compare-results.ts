import { z } from 'zod';
import type { Bubble, BubbleChart, Chart } from './chart.ts';
import { defineEvaluation } from './evaluation.ts';
import type { Report, ReportTable } from './report.ts';
import { LEGS } from './retrieval/measure-retrieval.ts';
import { BASELINES } from './save-baseline.ts';
import {
  readSavedResults,
  resultsOf,
  type SavedResult,
  type SavedRetrieval,
  savedParallelSchema,
  savedRetrievalSchema,
  savedSpeedSchema,
  savedWordPairsSchema,
  type TimedEmbedder,
} from './saved-results.ts';

const BYTES_IN_MEBIBYTE = 1024 * 1024;
/** Of the measures of evaluations that have no table of their own, this many are shown. */
const MOST_FIGURES = 6;
/** Bounds, not figures; and what only says how it was run. */
const NO_FIGURE = /interval|^seed$|^samples$/i;
const recordSchema = z.record(z.string(), z.unknown());

type Retrieval = { result: SavedResult; measures: SavedRetrieval };

/** Measures nothing: puts what was saved side by side. */
export const compareResults = defineEvaluation({
  about: 'puts saved results side by side, best with --html: legs with intervals; quality beside speed beside size',
  options: z.strictObject({
    results: z.string().default(BASELINES).describe('<folder>: of results kept with --save; evaluations/baselines unless said'),
  }),
  async run({ results: folder }): Promise<Report> {
    const results = await readSavedResults(folder);
    const retrievals = resultsOf(results, (evaluation) => /^(?:samples-)?retrieval/.test(evaluation), savedRetrievalSchema);
    const timed = timedEmbedders(results);
    const shownElsewhere = new Set(retrievals.map(({ result }) => result.name));
    const others = results.filter(({ name, evaluation }) => !shownElsewhere.has(name) && evaluation !== 'speed');
    return {
      evaluation: 'report',
      measures: { results: results.map(({ name, evaluation, commit, measuredAt }) => ({ name, evaluation, commit, measuredAt })) },
      samples: results.length,
      tables: [
        ...(retrievals.length > 0 ? [retrievalTable(retrievals)] : []),
        ...(timed.length > 0 ? [embedderTable(timed, results)] : []),
        ...(others.length > 0 ? [otherTable(others)] : []),
      ],
      charts: [...bubbleCharts(retrievals, timed), ...legCharts(retrievals)],
    };
  },
});

/** Each once, as it was timed last. */
function timedEmbedders(results: SavedResult[]): TimedEmbedder[] {
  const oldestFirst = resultsOf(results, (evaluation) => evaluation === 'speed', savedSpeedSchema).sort((a, b) =>
    a.result.measuredAt.localeCompare(b.result.measuredAt),
  );
  const timed = oldestFirst.flatMap(({ measures: { model, beside } }) => (beside ? [model, beside] : [model]));
  return [...new Map(timed.map((embedder) => [embedder.name, embedder])).values()];
}

function retrievalTable(retrievals: Retrieval[]): ReportTable {
  return {
    title: 'Retrieval, nDCG@10',
    head: ['result', 'embedder', 'questions', ...LEGS, 'hybrid, 95 %', 'commit'],
    rows: retrievals.map(({ result, measures }) => {
      const { low, high } = measures.hybrid.intervals.ndcg10;
      const scores = LEGS.map((leg) => measures[leg].ndcg10);
      return [result.name, measures.embedder, String(result.samples), ...scores, `${low.toFixed(3)} – ${high.toFixed(3)}`, result.commit];
    }),
  };
}

/** One column an embedder: what it costs, and what it reaches alone where that was saved. */
function embedderTable(timed: TimedEmbedder[], results: SavedResult[]): ReportTable {
  const parallel = resultsOf(results, (evaluation) => evaluation === 'parallel', savedParallelSchema);
  const pairs = resultsOf(results, (evaluation) => evaluation === 'word-pairs', savedWordPairsSchema);
  const newestOf = <Measures extends { embedder: string }>(found: { result: SavedResult; measures: Measures }[], name: string) =>
    newest(found.filter(({ measures }) => measures.embedder === name))?.measures;
  const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const row = (name: string, shown: (embedder: TimedEmbedder) => string) => [name, ...timed.map(shown)];
  return {
    title: 'Embedders',
    head: ['', ...timed.map(({ name }) => name)],
    rows: [
      row('passages a second, one core', ({ oneCore }) => whole(oneCore.passagesPerSecond)),
      row('… two cores', ({ twoCores }) => whole(twoCores.passagesPerSecond)),
      row('question, median, ms', ({ question }) => question.median.toFixed(2)),
      row('cold start, ms', ({ coldStart }) => whole(coldStart)),
      row('peak memory serving, MiB', ({ memory }) => whole(memory.serving)),
      row('on disk, MiB', ({ bytes }) => (bytes === undefined ? '–' : mebibytes(bytes))),
      row('sentences, English → German, accuracy@1', ({ name }) => share(newestOf(parallel, name)?.enToDe.accuracy1)),
      row('word pairs, accuracy@1', ({ name }) => share(newestOf(pairs, name)?.accuracy1)),
    ],
  };
}

function otherTable(others: SavedResult[]): ReportTable {
  return {
    title: 'Other results',
    head: ['result', 'samples', 'commit', 'figures'],
    rows: others.map(({ name, samples, commit, ...rest }) => [
      name,
      String(samples),
      commit,
      figuresOf(rest).slice(0, MOST_FIGURES).join(', '),
    ]),
  };
}

/** The figures of what was measured with their paths, the outermost first. */
function figuresOf(measures: Record<string, unknown>, path = ''): string[] {
  const entries = Object.entries(measures).filter(([key]) => !NO_FIGURE.test(key));
  const own = entries.flatMap(([key, value]) =>
    typeof value === 'number' ? [`${path}${key} ${Number.isInteger(value) ? value : value.toFixed(3)}`] : [],
  );
  const inner = entries.flatMap(([key, value]) => {
    const record = recordSchema.safeParse(value);
    return record.success ? figuresOf(record.data, `${path}${key}.`) : [];
  });
  return [...own, ...inner];
}

function legCharts(retrievals: Retrieval[]): Chart[] {
  return retrievals.map(({ result, measures }) => ({
    kind: 'bars',
    title: `${result.name}: nDCG@10 of ${result.samples} questions, ${measures.embedder}`,
    bars: LEGS.map((leg) => ({ label: leg, value: measures[leg].ndcg10, ...measures[leg].intervals.ndcg10 })),
  }));
}

/** For each command, the embedders that it was saved with and that were timed; only the charts that show the most of them. */
function bubbleCharts(retrievals: Retrieval[], timed: TimedEmbedder[]): Chart[] {
  const charts = [...Map.groupBy(retrievals, ({ result }) => result.command)].map(([command, ofCommand]): BubbleChart => {
    const bubbles = timed.flatMap(({ name, oneCore, bytes }): Bubble[] => {
      const quality = newest(ofCommand.filter(({ measures }) => measures.embedder === name));
      if (!quality || bytes === undefined) return [];
      const label = `${name}, ${mebibytes(bytes)} MiB`;
      return [{ label, x: oneCore.passagesPerSecond, y: quality.measures.vectors.ndcg10, size: bytes }];
    });
    return {
      kind: 'bubbles',
      title: `Quality beside speed beside size: ${command}`,
      x: 'passages a second, one core',
      y: 'nDCG@10, vectors alone',
      size: 'size on disk',
      bubbles,
    };
  });
  const most = Math.max(1, ...charts.map(({ bubbles }) => bubbles.length));
  return charts.filter(({ bubbles }) => bubbles.length === most);
}

function newest<Found extends { result: SavedResult }>(found: Found[]): Found | undefined {
  return found.toSorted((a, b) => b.result.measuredAt.localeCompare(a.result.measuredAt))[0];
}

function mebibytes(bytes: number): string {
  return (bytes / BYTES_IN_MEBIBYTE).toFixed(1);
}
