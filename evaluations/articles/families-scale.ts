import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Tell } from '../evaluation.ts';
import { createRandom } from '../random.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { SourceReport } from '../read-reports.ts';
import type { Report, ReportTable } from '../report.ts';
import { copyOf, strangersOf } from './near-copy-set.ts';

/** One line of what the child reads. */
export const scaledArticleSchema = z.object({ key: z.string(), group: z.string(), text: z.string() });
export type ScaledArticle = z.infer<typeof scaledArticleSchema>;

/** What the child found. Seconds, MiB. `pairs`: of a group; `found`: of those, of one family; `given`: of a family. */
export const scaleRunSchema = z.object({
  articles: z.int(),
  storing: z.number(),
  placing: z.number(),
  /** Of the first and of the last tenth of the articles, milliseconds each: what growth costs. */
  placingFirst: z.number(),
  placingLast: z.number(),
  /** The most memory the process ever held, after a tenth of the articles and after all. */
  memoryFirst: z.number(),
  memory: z.number(),
  disk: z.number(),
  diskWithoutFamilies: z.number(),
  families: z.int(),
  largest: z.int(),
  pairs: z.int(),
  found: z.int(),
  given: z.int(),
});
export type ScaleRun = z.infer<typeof scaleRunSchema>;

const CHILD = fileURLToPath(new URL('families-child.ts', import.meta.url));
const SHORTEST = 600;
/** Every so manyth article is a copy of one before. */
const COPY_EVERY = 5;
/** Beside them, one false report that everybody copies. */
const FALSE_REPORT_COPIES = 500;

/** One pass over so many articles, in a process of its own that holds no more of them than it works on. No threshold: times are of this machine. */
export async function measureScale(
  reports: SourceReport[],
  { count, seed, tell }: { count: number; seed: number; tell: Tell },
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'beleg-families-scale-'));
  try {
    const file = join(folder, 'articles.jsonl');
    tell(`Writing ${count} articles`);
    await pipeline(
      Readable.from(
        (function* lines() {
          for (const article of scaledArticles(reports, { count, seed })) yield `${JSON.stringify(article)}\n`;
        })(),
      ),
      createWriteStream(file),
    );
    tell('Placing them');
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, file, folder]);
    const run = scaleRunSchema.parse(JSON.parse(stdout));
    return { evaluation: 'families-scale', measures: run, samples: run.articles, tables: [scaleTable(run)] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Slices of the reports, copies of every so manyth one, and the false report's copies between them. Throws UnreadableDataError when the reports do not suffice. */
function* scaledArticles(reports: SourceReport[], { count, seed }: { count: number; seed: number }): Generator<ScaledArticle> {
  const random = createRandom(seed);
  const strangers = strangersOf(reports.slice(0, 50), random);
  const slices = slicesOf(reports.slice(50));
  let falseReport: SourceReport | undefined;
  let written = 0;
  const article = (group: string, { title, paragraphs }: SourceReport): ScaledArticle => {
    written += 1;
    return { key: String(written), group, text: [title, ...paragraphs].join('\n\n') };
  };
  const falseEvery = Math.max(2, Math.floor(count / FALSE_REPORT_COPIES));
  for (let index = 0; written < count; index += 1) {
    const next = slices.next();
    if (next.done) throw new UnreadableDataError(`The articles make only ${written} of the ${count} that were asked for`);
    falseReport ??= next.value;
    yield article(`${index}`, next.value);
    if (index % (COPY_EVERY - 1) === 0 && written < count) yield article(`${index}`, copyOf(next.value, { random, strangers }).report);
    if (index > 0 && index % falseEvery === 0 && written < count) yield article('0', copyOf(falseReport, { random, strangers }).report);
  }
}

function* slicesOf(reports: SourceReport[]): Generator<SourceReport, void> {
  for (const { title, paragraphs } of reports) {
    let slice: string[] = [];
    for (const paragraph of paragraphs) {
      slice.push(paragraph);
      if (slice.join('').length < SHORTEST) continue;
      yield { title, paragraphs: slice };
      slice = [];
    }
  }
}

function scaleTable(run: ScaleRun): ReportTable {
  const seconds = (value: number) => value.toFixed(1);
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  return {
    title: `${whole(run.articles)} articles in one pass`,
    head: ['', ''],
    rows: [
      ['storing them, s', seconds(run.storing)],
      ['placing them in families, s', seconds(run.placing)],
      ['… ms an article, first tenth', run.placingFirst.toFixed(2)],
      ['… ms an article, last tenth', run.placingLast.toFixed(2)],
      ['peak memory after a tenth, MiB', whole(run.memoryFirst)],
      ['peak memory after all, MiB', whole(run.memory)],
      ['archive on disk, MiB', whole(run.disk)],
      ['… without what families need', whole(run.diskWithoutFamilies)],
      ['families', whole(run.families)],
      ['largest', whole(run.largest)],
      ['pairs of copies made', whole(run.pairs)],
      ['… of them found', whole(run.found)],
      ['pairs in families', whole(run.given)],
    ],
  };
}
