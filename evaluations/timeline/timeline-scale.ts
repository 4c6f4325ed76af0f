import { z } from 'zod';
import type { MakeTimeline } from '../../server/timeline/make-timeline.ts';
import { exponent } from '../benchmark/p4.ts';
import { withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { readWikipedia } from '../read-wikipedia.ts';
import type { Report } from '../report.ts';

const SIZES = [10, 100, 1_000];
/** A report is shorter than an article of Wikipedia, which is full of dates. */
const PARAGRAPHS = 6;
const MEBIBYTE = 2 ** 20;
const QUESTION = 'Welche Kriege und Verträge gab es?';

type Measured = {
  reports: number;
  seconds: number;
  longestPauseMs: number;
  peakMebibytes: number;
  events: number;
  mebibytes: number;
  told: number;
  stoppedMs: number;
};

export const timelineScale = defineEvaluation({
  about: 'timelines of 10, 100 and 1,000 reports, on a question and of everything: time, memory, longest pause, growth, how soon it stops',
  options: z.strictObject({ articles: z.string().describe('articles as JSON lines {title, paragraphs}, packed by xz or not') }),
  async run({ articles }, tell): Promise<Report> {
    const given = (await readWikipedia(articles)).slice(0, Math.max(...SIZES));
    const reports = given.map(({ title, paragraphs }, at) => ({ key: `${at}`, title, text: paragraphs.slice(0, PARAGRAPHS).join('\n\n') }));
    return withParts(reports, tell, async ({ makeTimeline, articleIds }) => {
      const ids = reports.flatMap(({ key }) => articleIds.get(key) ?? []);
      const ofAll: Measured[] = [];
      const onQuestion: Measured[] = [];
      for (const size of SIZES.filter((one) => one <= ids.length)) {
        tell(`Timelines of ${size} reports`);
        const articleIdsOf = ids.slice(0, size);
        ofAll.push(await measureRun(makeTimeline, { articleIds: articleIdsOf }));
        onQuestion.push(await measureRun(makeTimeline, { articleIds: articleIdsOf, question: QUESTION }));
      }
      const growth = { ofAll: growthOf(ofAll), onQuestion: growthOf(onQuestion) };
      return {
        evaluation: 'timeline-scale',
        measures: { ofAll, onQuestion, growth },
        samples: ids.length,
        tables: [table('of everything', ofAll, growth.ofAll), table(`on "${QUESTION}"`, onQuestion, growth.onQuestion)],
      };
    });
  },
});

function growthOf(measured: Measured[]): number {
  return exponent(measured.map(({ reports, seconds }) => ({ size: reports, time: seconds })));
}

function table(name: string, measured: Measured[], growth: number): Report['tables'][number] {
  return {
    title: `Timeline ${name}, reports of ${PARAGRAPHS} paragraphs; seconds grow with the power ${growth.toFixed(2)}`,
    head: ['reports', 'seconds', 'longest pause ms', 'peak MiB above the start', 'events', 'MiB of result', 'steps told', 'ms to stop'],
    rows: measured.map((one) => [
      String(one.reports),
      one.seconds.toFixed(1),
      one.longestPauseMs.toFixed(0),
      one.peakMebibytes.toFixed(0),
      String(one.events),
      one.mebibytes.toFixed(1),
      String(one.told),
      one.stoppedMs.toFixed(0),
    ]),
  };
}

type Asked = { articleIds: string[]; question?: string };

async function measureRun(makeTimeline: MakeTimeline, asked: Asked): Promise<Measured> {
  const before = process.memoryUsage.rss();
  let [peak, pause, last, told] = [0, 0, performance.now(), 0];
  const watch = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss() - before);
  }, 10);
  const started = performance.now();
  const making = makeTimeline({ ...asked, language: 'de' });
  for (;;) {
    const next = await making.next();
    if (!next.done) {
      told += 1;
      continue;
    }
    clearInterval(watch);
    const seconds = (performance.now() - started) / 1_000;
    const { events, undated } = next.value;
    return {
      reports: asked.articleIds.length,
      seconds,
      longestPauseMs: pause,
      peakMebibytes: peak / MEBIBYTE,
      events: events.length + undated.length,
      mebibytes: JSON.stringify(next.value).length / MEBIBYTE,
      told,
      stoppedMs: await timeToStop(makeTimeline, asked, told / 2),
    };
  }
}

/** Milliseconds from the wish to stop, after so many steps, to the end. */
async function timeToStop(makeTimeline: MakeTimeline, asked: Asked, after: number): Promise<number> {
  const stop = new AbortController();
  const making = makeTimeline({ ...asked, language: 'de', signal: stop.signal });
  for (let step = 0; step < after; step += 1) await making.next();
  const wished = performance.now();
  stop.abort();
  await making.next().catch((fault: unknown) => {
    if (!stop.signal.aborted) throw fault;
  });
  return performance.now() - wished;
}
