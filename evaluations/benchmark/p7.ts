import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from '../metrics.ts';
import type { WikipediaArticle } from '../read-wikipedia.ts';
import { askChat } from './ask-chat.ts';
import { runChild } from './child-run.ts';
import { inTurn, type Ratio } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ratioRow } from './ratio-row.ts';
import { withReportFolder, writeReports } from './report-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const CHATS = 32;
/** Asked one after another where nothing else is going on. */
const ALONE = 16;
const REACH = 3;
/** Of the articles, so large a part is there before; the rest comes during the searches, a share in each pair. */
const BEFORE = 0.5;
const MODEL = fileURLToPath(new URL('model-child.ts', import.meta.url));
const REPLY_TOKENS = 60;
/** Milliseconds until a model writes its first word, as small ones need on a processor for a few passages. */
const THINKING = 1_000;

export const p7: Measure = {
  about: 'first words with 32 chats at once ÷ alone, with both writers; search during an ingest ÷ without one',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, articles: all }) => {
      const dataDir = join(root, 'data');
      const [before, during] = splitArticles(all, pairs);
      await writeReports(join(root, 'before'), before);
      tell(`Ingesting ${before.length} articles`);
      const { passages } = await runChild({ what: 'ingest', folder: join(root, 'before'), dataDir });
      const questions = questionsOf(before);
      const ratios: Record<string, Ratio> = {};
      {
        await using server = await startServer({ DATA_DIR: dataDir });
        ratios['extractive writer, first words'] = await chatsAtOnce({ server, questions, pairs, tell });
        ratios['search during an ingest'] = await searchesBeside({ server, questions, pairs, tell }, async (pair) => {
          const folder = join(root, `during-${pair}`);
          await writeReports(folder, during[pair - 1] ?? []);
          await runChild({ what: 'ingest', folder, dataDir });
        });
      }
      const model = spawn(process.execPath, [MODEL, String(REPLY_TOKENS), String(THINKING)], { stdio: ['ignore', 'pipe', 'inherit'] });
      try {
        const [url] = await once(model.stdout, 'data');
        await using server = await startServer({ DATA_DIR: dataDir, WRITER: 'local:slow', WRITER_URL: String(url) });
        ratios['language model, first words'] = await chatsAtOnce({ server, questions, pairs, tell });
      } finally {
        model.kill();
      }
      return {
        evaluation: 'P7',
        samples: pairs,
        measures: { ratios, passages, reach: REACH },
        tables: [
          {
            title: `P7: p99 of ${CHATS} at once ÷ median alone, ${passages} passages, ${pairs} pairs; aim: ≤ ${REACH}`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: Object.entries(ratios).map(([what, ratio]) => ratioRow(what, ratio)),
          },
        ],
      };
    }),
};

type Asked = { server: ServerProcess; questions: (count: number) => string[]; pairs: number; tell: (line: string) => void };

async function chatsAtOnce({ server: { address }, questions, pairs, tell }: Asked): Promise<Ratio> {
  let conversations = 0;
  const ask = (question: string) => askChat(address, { question, conversation: `c${conversations++}` });
  for (const question of questions(ALONE)) await ask(question);
  const { ratio } = await inTurn({
    pairs,
    tell,
    a: async () => {
      const asked = await Promise.all(questions(CHATS).map(ask));
      return quantile(
        0.99,
        asked.map(({ first }) => first),
      );
    },
    b: async () => {
      const alone: number[] = [];
      for (const question of questions(ALONE)) alone.push((await ask(question)).first);
      return quantile(0.5, alone);
    },
    ratio: (atOnce, alone) => atOnce / alone,
  });
  return ratio;
}

/** Searches without a pause for as long as the ingest takes, and as many afterwards; both at the 99th percentile. */
async function searchesBeside(
  { server: { address }, questions, pairs, tell }: Asked,
  ingest: (pair: number) => Promise<void>,
): Promise<Ratio> {
  const search = async (): Promise<number> => {
    const [question = ''] = questions(1);
    const began = performance.now();
    const response = await fetch(`${address}/api/search?${new URLSearchParams({ question })}`);
    if (!response.ok) throw new Error(`The search answered ${response.status}`);
    await response.arrayBuffer();
    return performance.now() - began;
  };
  let count = 0;
  const { ratio } = await inTurn({
    pairs,
    tell,
    a: async (pair) => {
      let isOver = false;
      const ingesting = ingest(pair).finally(() => {
        isOver = true;
      });
      const took: number[] = [];
      while (!isOver) took.push(await search());
      await ingesting;
      count = took.length;
      return quantile(0.99, took);
    },
    b: async () => {
      const took: number[] = [];
      while (took.length < count) took.push(await search());
      return quantile(0.99, took);
    },
    ratio: (during, without) => during / without,
  });
  return ratio;
}

/** The first for the corpus, the others in as many shares as there are pairs. */
export function splitArticles<Article>(articles: readonly Article[], pairs: number): [Article[], Article[][]] {
  const before = Math.ceil(articles.length * BEFORE);
  const share = Math.floor((articles.length - before) / pairs);
  return [
    articles.slice(0, before),
    Array.from({ length: pairs }, (_, nth) => articles.slice(before + nth * share, before + (nth + 1) * share)),
  ];
}

/** Questions that these articles answer, never the same twice in a row of several hundred: what was worked out for one would help the next. */
function questionsOf(articles: readonly WikipediaArticle[]): (count: number) => string[] {
  const openings = articles.flatMap(({ title, paragraphs }) =>
    paragraphs.filter((paragraph) => paragraph.length > 80).map((paragraph) => `${title}: ${paragraph.split(' ').slice(3, 11).join(' ')}?`),
  );
  let asked = 0;
  return (count) => Array.from({ length: count }, () => openings[(asked++ * 7) % openings.length] ?? '');
}
