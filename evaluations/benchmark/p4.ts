import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLancePassageIndex } from '../../ingest/corpus/lance-passage-index.ts';
import type { PassageIndex } from '../../ingest/corpus/passage-index.ts';
import { mean, recallAt } from '../metrics.ts';
import { createRandom } from '../random.ts';
import { embedReal, QUERIES } from './embed-real.ts';
import { createExactNeighbours, type ExactNeighbours } from './exact-neighbours.ts';
import { sizeOf } from './folder-size.ts';
import type { Measure } from './measure.ts';
import { LEG_DEPTH, LEG_NAMES, type Leg, type Query, type SearchTimes, timeSearches } from './search-times.ts';
import { mixArticles, type RealPassage } from './synthetic-passages.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** Written at once, so that writing is no matter of days. */
const BATCH = 20_000;
/** Those that the parameters were chosen with came of others. */
const SEED = 20_261_128;

type Filled = { passages: number; passageIndex: PassageIndex; truth: ExactNeighbours; writing: number; upkeep: number; bytes: number };

export const p4: Measure = {
  about: 'growth of search time from 10,000 to 100,000 to 1,000,000 mixed passages; recall of the vector leg against exact search',
  async run({ articles, limit, pairs, tell }) {
    const { real, queries } = await embedReal(articles, limit);
    const root = await mkdtemp(join(tmpdir(), 'beleg-benchmark-'));
    const filled: Filled[] = [];
    try {
      for (const passages of SIZES) filled.push(await fill({ folder: join(root, String(passages)), passages, real, queries, tell }));
      tell('Searching');
      const times = await timeSearches(
        filled.map(({ passageIndex }) => passageIndex),
        queries,
        pairs,
      );
      const recall = await Promise.all(filled.map((one) => recallOf(one, queries)));
      return reportOf({ filled, times, recall, pairs });
    } finally {
      for (const { passageIndex } of filled) await passageIndex.close();
      await rm(root, { recursive: true, force: true });
    }
  },
};

type FillOptions = { folder: string; passages: number; real: RealPassage[][]; queries: Query[]; tell: (line: string) => void };

/** Straight into the passage index: no files are read and nothing is kept of articles, which P1 measures. The upkeep is that of an ingest. */
async function fill({ folder, passages, real, queries, tell }: FillOptions): Promise<Filled> {
  const dimension = queries[0]?.vector.length ?? 0;
  const passageIndex = await openLancePassageIndex({ folder, dimension });
  const truth = createExactNeighbours(
    queries.map(({ vector }) => vector),
    LEG_DEPTH,
  );
  const mixed = mixArticles(real, createRandom(SEED + passages));
  let writing = 0;
  const began = performance.now();
  for (let written = 0; written < passages; ) {
    const articles: { articleId: string; passages: Awaited<ReturnType<typeof mixed.next>>['value']['passages'] }[] = [];
    for (let inBatch = 0; inBatch < Math.min(BATCH, passages - written); inBatch += articles.at(-1)?.passages.length ?? 0) {
      articles.push(mixed.next().value);
    }
    for (const { id, vector } of articles.flatMap((article) => article.passages)) truth.see(id, vector);
    const from = performance.now();
    await passageIndex.add(articles);
    writing += performance.now() - from;
    written += articles.reduce((sum, article) => sum + article.passages.length, 0);
    if (written % 100_000 === 0) tell(`${written} of ${passages} passages written after ${seconds(performance.now() - began)} s`);
  }
  const from = performance.now();
  await passageIndex.optimize();
  tell(`Text index of ${passages} after ${seconds(performance.now() - from)} s`);
  await passageIndex.keepUpVectors();
  const upkeep = performance.now() - from;
  tell(`Vector index of ${passages} after ${seconds(upkeep)} s`);
  return { passages, passageIndex, truth, writing, upkeep, bytes: await sizeOf(folder) };
}

/** Share of the exact ten, and hundred, nearest that a search for a hundred finds among its first. */
async function recallOf({ passageIndex, truth }: Filled, queries: Query[]): Promise<{ at10: number; at100: number }> {
  const of: { at10: number; at100: number }[] = [];
  for (const [nth, { vector }] of queries.entries()) {
    const ranking = (await passageIndex.searchByVector(vector, { limit: LEG_DEPTH })).map(({ passage }) => passage.id);
    const exact = truth.of(nth);
    const at = (k: number) => recallAt(k, { ranking, relevant: new Map(exact.slice(0, k).map((id) => [id, 1])) });
    of.push({ at10: at(10), at100: at(LEG_DEPTH) });
  }
  return { at10: mean(of.map(({ at10 }) => at10)), at100: mean(of.map(({ at100 }) => at100)) };
}

type Measured = { filled: Filled[]; times: Record<Leg, SearchTimes>[]; recall: { at10: number; at100: number }[]; pairs: number };

function reportOf({ filled, times, recall, pairs }: Measured) {
  const growth = (leg: Leg, of: 'p50' | 'cpu') =>
    exponent(filled.map(({ passages }, nth) => ({ size: passages, time: times[nth]?.[leg][of] ?? Number.NaN })));
  const exponents = Object.fromEntries(LEG_NAMES.map((leg) => [leg, { p50: growth(leg, 'p50'), cpu: growth(leg, 'cpu') }]));
  const sizes = filled.map(({ passages, writing, upkeep, bytes }, nth) => ({
    passages,
    ...times[nth],
    recall: recall[nth],
    writingSeconds: writing / 1000,
    upkeepSeconds: upkeep / 1000,
    mebibytes: bytes / 1024 / 1024,
  }));
  return {
    evaluation: 'P4',
    samples: QUERIES * pairs,
    measures: { exponents, sizes },
    tables: [
      {
        title: `P4: milliseconds a search, ${QUERIES} queries × ${pairs}, ${LEG_DEPTH} hits asked for`,
        head: ['passages', ...LEG_NAMES.flatMap((leg) => [`${leg} p50`, 'p95', 'CPU']), 'recall@10', 'recall@100'],
        rows: filled.map(({ passages }, nth) => [
          passages.toLocaleString('en'),
          ...LEG_NAMES.flatMap((leg) => {
            const { p50 = Number.NaN, p95 = Number.NaN, cpu = Number.NaN } = times[nth]?.[leg] ?? {};
            return [p50.toFixed(1), p95.toFixed(1), cpu.toFixed(1)];
          }),
          recall[nth]?.at10 ?? Number.NaN,
          recall[nth]?.at100 ?? Number.NaN,
        ]),
      },
      {
        title: 'Exponent of the time over the number of passages, smallest to largest',
        head: ['', 'p50', 'CPU'],
        rows: LEG_NAMES.map((leg) => [leg, growth(leg, 'p50').toFixed(2), growth(leg, 'cpu').toFixed(2)]),
      },
      {
        title: 'Written straight into the index',
        head: ['passages', 'writing, s', 'upkeep, s', 'MiB'],
        rows: sizes.map(({ passages, writingSeconds, upkeepSeconds, mebibytes }) => [
          passages.toLocaleString('en'),
          writingSeconds.toFixed(0),
          upkeepSeconds.toFixed(0),
          mebibytes.toFixed(0),
        ]),
      },
    ],
  };
}

/** Of the straight line through the logarithms, by least squares. */
export function exponent(points: { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  const spread = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0) / spread;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(0);
}
