import { z } from 'zod';
import { exponent } from '../benchmark/p4.ts';
import { withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { readWikipedia } from '../read-wikipedia.ts';
import type { Report } from '../report.ts';

const SIZES = [10, 100, 1_000];
/** A report is shorter than an article of Wikipedia: about 12 paragraphs. */
const PARAGRAPHS = 12;
const MEBIBYTE = 2 ** 20;
const QUESTION = 'Welche Kriege und Verträge gab es?';

type Measured = { reports: number; seconds: number; longestPauseMs: number; peakMebibytes: number; read: number; cited: number };

export const summaryScale = defineEvaluation({
  about: 'summarises 10, 100 and 1,000 reports for one question: time, memory, longest pause, growth',
  options: z.strictObject({
    articles: z.string().describe('articles as JSON lines {title, paragraphs}, packed by xz or not'),
    times: z.coerce.number().int().min(1).max(9).default(3).describe('runs of each size, of which the median is told'),
  }),
  async run({ articles, times }, tell): Promise<Report> {
    const given = (await readWikipedia(articles)).slice(0, Math.max(...SIZES));
    const reports = given.map(({ title, paragraphs }, at) => ({ key: `${at}`, title, text: paragraphs.slice(0, PARAGRAPHS).join('\n\n') }));
    return withParts(reports, tell, async ({ summarize, articleIds }) => {
      const ids = reports.flatMap(({ key }) => articleIds.get(key) ?? []);
      const measured: Measured[] = [];
      for (const size of SIZES.filter((one) => one <= ids.length)) {
        const runs: Measured[] = [];
        for (let time = 0; time < times; time++) {
          tell(`Summarising ${size} reports, run ${time + 1}`);
          runs.push(await measureRun(summarize, ids.slice(0, size)));
        }
        const median = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(times / 2)];
        if (median) measured.push(median);
      }
      const growth = exponent(measured.map(({ reports: size, seconds }) => ({ size, time: seconds })));
      return {
        evaluation: 'summary-scale',
        measures: { sizes: measured, growth },
        samples: ids.length,
        tables: [
          {
            title: `One question over so many reports (${PARAGRAPHS} paragraphs each), normal length, median of ${times}; seconds grow with the power ${growth.toFixed(2)}`,
            head: ['reports', 'seconds', 'longest pause ms', 'peak MiB above the start', 'told as read', 'cited'],
            rows: measured.map((one) => [
              String(one.reports),
              one.seconds,
              one.longestPauseMs,
              one.peakMebibytes,
              String(one.read),
              String(one.cited),
            ]),
          },
        ],
      };
    });
  },
});

async function measureRun(summarize: Parameters<Parameters<typeof withParts>[2]>[0]['summarize'], articleIds: string[]): Promise<Measured> {
  const before = process.memoryUsage.rss();
  let [peak, pause, last, read] = [0, 0, performance.now(), 0];
  const watch = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss() - before);
  }, 10);
  const started = performance.now();
  const making = summarize({ articleIds, question: QUESTION, length: 'normal', language: 'de' });
  for (;;) {
    const next = await making.next();
    if (!next.done) {
      if (next.value.type === 'progress' && next.value.stage === 'reading') read = Math.max(read, next.value.done);
      continue;
    }
    clearInterval(watch);
    return {
      reports: articleIds.length,
      seconds: (performance.now() - started) / 1_000,
      longestPauseMs: pause,
      peakMebibytes: peak / MEBIBYTE,
      read,
      cited: next.value.coverage.cited,
    };
  }
}
