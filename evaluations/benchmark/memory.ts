import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askChat } from './ask-chat.ts';
import type { Measure } from './measure.ts';
import { fillWithSamples, SAMPLES } from './sample-corpus.ts';
import { startServer } from './server-process.ts';

/** After so many the usual caches are warm, code is compiled, and what comes on top is what questions leave behind. */
const BEFORE = 50;
const QUESTIONS = 200;

export const memory: Measure = {
  about: 'memory that a server holds after 200 more questions in a row ÷ after the first 50; no --articles',
  withoutArticles: true,
  async run({ tell }) {
    const root = await mkdtemp(join(tmpdir(), 'beleg-memory-'));
    try {
      const dataDir = join(root, 'data');
      await fillWithSamples(dataDir);
      const questions = await sampleQuestions();
      await using server = await startServer({ DATA_DIR: dataDir });
      let asked = 0;
      const ask = async (count: number) => {
        for (const end = asked + count; asked < end; asked++) {
          // Ten questions a conversation, so that some have turns behind them.
          await askChat(server.address, {
            question: questions[asked % questions.length] ?? '',
            conversation: `c${Math.floor(asked / 10)}`,
          });
        }
        return (await server.memory()) ?? Number.NaN;
      };
      const before = await ask(BEFORE);
      tell(`${before.toFixed(0)} MiB after ${BEFORE} questions`);
      const after = await ask(QUESTIONS);
      return {
        evaluation: 'memory',
        samples: QUESTIONS,
        measures: { before, after, ratio: after / before },
        tables: [
          {
            title: `Memory of a server after ${QUESTIONS} more questions ÷ after ${BEFORE}`,
            head: ['MiB before', 'MiB after', 'ratio'],
            rows: [[before.toFixed(0), after.toFixed(0), (after / before).toFixed(2)]],
          },
        ],
      };
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

/** A question from each paragraph of the sample reports, in an order that goes from report to report. */
async function sampleQuestions(): Promise<string[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const paragraphs = await Promise.all(
    names.map(async (name) => (await readFile(join(SAMPLES, name), 'utf8')).split(/\n+/).filter((paragraph) => paragraph.length > 80)),
  );
  const longest = Math.max(...paragraphs.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => paragraphs.flatMap((own) => own.slice(nth, nth + 1)))
    .flat()
    .map((paragraph) => `Was ist mit ${paragraph.split(/\s+/).slice(1, 9).join(' ')}?`);
}
