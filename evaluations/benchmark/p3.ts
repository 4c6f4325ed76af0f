import { join } from 'node:path';
import { connect, MatchQuery, Operator } from '@lancedb/lancedb';
import { pino } from 'pino';
import { createApp } from '../../server/create-app.ts';
import { createParts } from '../../server/create-parts.ts';
import { listen } from '../../server/listen.ts';
import { LEG_DEPTH } from '../../server/retrieval/create-retriever.ts';
import { readSettings } from '../../server/settings.ts';
import { quantile } from '../metrics.ts';
import type { WikipediaArticle } from '../read-wikipedia.ts';
import { runChild } from './child-run.ts';
import { inTurn } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { withReportFolder } from './report-folder.ts';

/** Asked in each half of a pair, the same in both; the next pair asks others, so that nothing was found before. */
const QUESTIONS = 40;
/** A question is about so long. */
const QUESTION_WORDS = 9;

type Search = (question: string) => Promise<unknown>;
/** Milliseconds: the median search, and the CPU time of a search over all threads of the process. */
type Searches = { p50: number; cpu: number };

export const p3: Measure = {
  about: 'median of a hybrid search over HTTP ÷ of raw LanceDB vector and text queries in parallel',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, folder, articles: all }) => {
      const dataDir = join(root, 'data');
      tell(`Ingesting ${all.length} articles`);
      const { passages } = await runChild({ what: 'ingest', folder, dataDir });
      const measured = await withSearches(dataDir, ({ overHttp, raw }) => {
        const questions = questionsOf(all, QUESTIONS * (pairs + 1));
        const asked = (pair: number) => questions.slice(pair * QUESTIONS, (pair + 1) * QUESTIONS);
        return warmUp(asked(0), [overHttp, raw]).then(() =>
          inTurn({
            pairs,
            tell,
            a: (pair) => timed(asked(pair), overHttp),
            b: (pair) => timed(asked(pair), raw),
            ratio: (a, b) => a.p50 / b.p50,
          }),
        );
      });
      const medianOf = (runs: Searches[], field: keyof Searches) =>
        quantile(
          0.5,
          runs.map((run) => run[field]),
        );
      const [p50, rawP50] = [medianOf(measured.a, 'p50'), medianOf(measured.b, 'p50')];
      const [cpu, rawCpu] = [medianOf(measured.a, 'cpu'), medianOf(measured.b, 'cpu')];
      const { median, lowest, highest } = measured.ratio;
      return {
        evaluation: 'P3',
        samples: pairs,
        measures: { p50: measured.ratio, cpu: cpu / rawCpu, milliseconds: { p50, rawP50, cpu, rawCpu }, passages },
        tables: [
          {
            title: `P3: hybrid search over HTTP ÷ raw LanceDB queries, ${passages} passages, ${pairs} pairs of ${QUESTIONS} questions`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: [
              ['p50', median.toFixed(2), lowest.toFixed(2), highest.toFixed(2)],
              ['CPU time', (cpu / rawCpu).toFixed(2), '', ''],
              ['ms, search and raw', p50.toFixed(1), rawP50.toFixed(1), ''],
              ['CPU ms, search and raw', cpu.toFixed(1), rawCpu.toFixed(1), ''],
            ],
          },
        ],
      };
    }),
};

/** The product on a socket, and beside it the bare queries that it cannot do without, on the same table: as many hits, with their columns. */
async function withSearches<Result>(
  dataDir: string,
  use: (searches: { overHttp: Search; raw: Search }) => Promise<Result>,
): Promise<Result> {
  const logger = pino({ level: 'error' }, pino.destination(2));
  const parts = await createParts({ ...readSettings({}), dataDir, sampleArticles: false }, { logger });
  const connection = await connect(join(dataDir, 'passages.lance'));
  const table = await connection.openTable('passages');
  const { server, address } = await listen({ fetch: createApp(parts).fetch, host: '127.0.0.1', port: 0 });
  try {
    return await use({
      async overHttp(question) {
        const response = await fetch(`${address}/api/search?${new URLSearchParams({ question })}`);
        if (!response.ok) throw new Error(`The search answered ${response.status}`);
        return response.json();
      },
      async raw(question) {
        const vector = await parts.corpus.embedder.embedQuestion(question);
        const words = new MatchQuery(question, 'text', { operator: Operator.Or });
        return Promise.all([
          table
            .query()
            .nearestTo(vector)
            .distanceType('dot')
            .select([...COLUMNS, '_distance'])
            .limit(LEG_DEPTH)
            .toArray(),
          table
            .query()
            .fullTextSearch(words)
            .select([...COLUMNS, '_score'])
            .limit(LEG_DEPTH)
            .toArray(),
        ]);
      },
    });
  } finally {
    server.close();
    server.closeAllConnections();
    table.close();
    connection.close();
    await parts.close();
  }
}

const COLUMNS = ['id', 'article_id', 'revision', 'start', 'text', 'sentences'];

/** Beginnings of sentences from all over the articles. */
function questionsOf(articles: readonly WikipediaArticle[], count: number): string[] {
  const paragraphs = articles.flatMap(({ paragraphs: own }) => own.filter((paragraph) => paragraph.split(' ').length > QUESTION_WORDS));
  const step = Math.max(1, Math.floor(paragraphs.length / count));
  return paragraphs
    .filter((_, nth) => nth % step === 0)
    .slice(0, count)
    .map((paragraph) => paragraph.split(' ').slice(0, QUESTION_WORDS).join(' '));
}

async function warmUp(questions: string[], searches: Search[]): Promise<void> {
  for (const search of searches) for (const question of questions) await search(question);
}

async function timed(questions: string[], search: Search): Promise<Searches> {
  const before = process.cpuUsage();
  const took: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await search(question);
    took.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { p50: quantile(0.5, took), cpu: (user + system) / 1000 / questions.length };
}
