import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readWikipedia, type WikipediaArticle } from '../read-wikipedia.ts';
import { runChild } from './child-run.ts';
import type { Measure } from './measure.ts';
import { writeReports } from './report-folder.ts';

const CHILD = fileURLToPath(new URL('compare-child.ts', import.meta.url));
const SIZES = [10, 100, 1_000];
const QUESTION = 'Wie viele Bergleute starben bei dem Unglück in der Grube Ostfeld?';
const MOST_PARAGRAPHS = 4;

/**
 * Of one comparison by a question, in a process of its own: seconds, CPU seconds, MiB at most. `reading`: of its time until all reports are read. `longestPauseMs`: other requests waited at most. `stopped`: milliseconds
 * from the wish to stop, when half of them were read, to its end.
 */
const measuredSchema = z.object({
  wall: z.number(),
  cpu: z.number(),
  reading: z.number(),
  memory: z.number(),
  searched: z.int(),
  compared: z.int(),
  rows: z.int(),
  bytes: z.int(),
  told: z.int(),
  longestPauseMs: z.number(),
  stopped: z.number(),
});
export type MeasuredComparison = z.infer<typeof measuredSchema>;

export const compareScale: Measure = {
  about: 'time and memory of comparing 10, 100 and 1,000 reports for one question (--limit: the largest), and how soon it stops',
  async run({ articles, limit, tell }) {
    const all = await readWikipedia(articles);
    const measured: (MeasuredComparison & { reports: number })[] = [];
    for (const reports of SIZES.filter((size) => size <= limit)) {
      tell(`${reports} reports`);
      measured.push({ reports, ...(await measure(all.slice(0, reports).map(toldOfUnglueck))) });
    }
    return {
      evaluation: 'compare-scale',
      samples: measured.length,
      measures: { sizes: measured },
      tables: [
        {
          title: 'One question to so many reports, all of which speak of it',
          head: [
            'reports',
            'compared',
            'rows',
            'seconds',
            'of these reading',
            'CPU s',
            'MiB',
            'KB of result',
            'steps told',
            'longest pause ms',
            'ms to stop',
          ],
          rows: measured.map((one) => [
            String(one.reports),
            String(one.compared),
            String(one.rows),
            one.wall.toFixed(1),
            one.reading.toFixed(1),
            one.cpu.toFixed(1),
            one.memory.toFixed(0),
            (one.bytes / 1000).toFixed(0),
            String(one.told),
            one.longestPauseMs.toFixed(0),
            one.stopped.toFixed(0),
          ]),
        },
      ],
    };
  },
};

async function measure(articles: WikipediaArticle[]): Promise<MeasuredComparison> {
  const root = await mkdtemp(join(tmpdir(), 'beleg-compare-scale-'));
  try {
    const folder = join(root, 'reports');
    const dataDir = join(root, 'data');
    await writeReports(folder, articles);
    await runChild({ what: 'ingest', folder, dataDir });
    const child = spawn(process.execPath, [CHILD, dataDir, QUESTION], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
    const [status, found] = await Promise.all([ended, text(child.stdout)]);
    if (status !== 0) throw new Error(`The comparison ended with ${status}`);
    return measuredSchema.parse(JSON.parse(found));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** An article that tells of the same event beside its own matter, as reports do: with a number of its own here and there, in several wordings. */
function toldOfUnglueck(article: WikipediaArticle, nth: number): WikipediaArticle {
  const dead = nth % 7 === 0 ? 17 : 14;
  const told = [
    `Bei dem Unglück in der Grube Ostfeld starben am Montag ${dead} Bergleute. Die Feuerwehr aus Lorstadt barg ${nth % 5 === 0 ? 'rund 200' : 198} Arbeiter.`,
    `In der Grube Ostfeld kamen am Montag ${dead} Bergleute ums Leben, wie die Feuerwehr mitteilte. Betriebsleiter Uwe Kahl schloss die Grube.`,
    `Das Unglück in der Grube Ostfeld hat ${dead} Bergleuten das Leben gekostet. Betriebsleiter Uwe Kahl wies jede Schuld von sich.`,
  ][nth % 3];
  return { ...article, paragraphs: [told ?? '', ...article.paragraphs.slice(0, MOST_PARAGRAPHS)] };
}
