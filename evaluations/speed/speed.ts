import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { embedderOptions } from '../../ingest/create-ingest.ts';
import { readIngestSettings } from '../../ingest/settings.ts';
import { withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import type { Report, ReportTable } from '../report.ts';
import { readDistractors } from '../retrieval/read-distractors.ts';
import { readSampleTruth } from '../sample-truth.ts';
import { modelOption } from '../with-embedder.ts';
import { runSpeedTask, type SpeedMeasures, summarizeSpeed } from './measure-speed.ts';
import { writeRandomTransformer } from './random-transformer.ts';
import type { SpeedRun, SpeedTask } from './speed-run.ts';
import { joinToPassages, passagesOfSamples } from './timed-texts.ts';

/** Enough different words; more would only weigh on the memory that is measured. */
const PASSAGES = 4_000;
/** What a model's folder may hold beside the model: how it was made. */
const RECIPE = 'recipe';
const BYTES_IN_MEBIBYTE = 1024 * 1024;

/** Times are printed beside each other; none is a threshold. */
export const speed = defineEvaluation({
  about: 'times the embedder, and a transformer of six layers beside it: passages a second, question, cold start, memory, disk',
  options: z.strictObject({
    model: modelOption,
    beside: z
      .string()
      .min(1)
      .optional()
      .describe('<model or none>: what is timed beside it; a transformer with random weights (6 layers, 384 dimensions) unless said'),
    texts: z.string().optional().describe('<jsonl of {text}>: what is embedded; the sample reports unless said, whose words are few'),
    seconds: z.coerce.number().positive().default(5).describe('<number>: how long to embed in each run; 5 unless said'),
    runs: z.coerce.number().int().positive().default(3).describe('<number>: how often, the models in turn; 3 unless said'),
  }),
  async run({ model, beside, texts, seconds, runs }, tell): Promise<Report> {
    const settings = embedderOptions(readIngestSettings(), { threads: 1 });
    const { cacheFolder, hub, prefixes } = settings;
    const store = { cacheFolder, hub, prefixes };
    const shipped = model ?? settings.model;
    const task = { ...(await readTexts(texts, tell)), seconds };
    return withTemporaryFolder(async (folder) => {
      if (beside === undefined) await writeRandomTransformer(folder, { tokenizerOf: shipped });
      const models = [shipped, ...(beside === 'none' ? [] : [beside ?? folder])];
      const timed = await timeInTurn(models, { task, store, runs, tell });
      const [own, other] = timed;
      return {
        evaluation: 'speed',
        measures: { model: own, ...(other && { beside: other }), passageLength: averageLength(task.passages) },
        samples: runs,
        tables: [table(timed, `Embedding, ${runs} runs of each, passages of ${averageLength(task.passages)} characters on the mean`)],
      };
    });
  },
});

async function readTexts(path: string | undefined, tell: Tell): Promise<Pick<SpeedTask, 'passages' | 'questions'>> {
  const questions = (await readSampleTruth()).questions.map(({ question }) => question);
  if (path === undefined) return { questions, passages: await withSampleParts(tell, async (parts) => passagesOfSamples(parts, PASSAGES)) };
  const { paragraphs } = await readDistractors(path);
  return { questions, passages: joinToPassages(paragraphs.map(({ text }) => text)).slice(0, PASSAGES) };
}

/** All models once, then all again: what slows the machine down for a while slows each of them. */
async function timeInTurn(
  models: string[],
  {
    task,
    store,
    runs,
    tell,
  }: { task: Omit<SpeedTask, 'embedder'>; store: Omit<SpeedTask['embedder'], 'model' | 'threads'>; runs: number; tell: Tell },
): Promise<SpeedMeasures[]> {
  const found = models.map((model) => ({ model, one: [] as SpeedRun[], two: [] as SpeedRun[] }));
  for (let run = 1; run <= runs; run++) {
    for (const { model, one, two } of found) {
      tell(`Run ${run} of ${runs}: ${model}`);
      one.push(await runSpeedTask({ ...task, embedder: { ...store, model, threads: 1 } }));
      two.push(await runSpeedTask({ ...task, embedder: { ...store, model, threads: 2 } }));
    }
  }
  return Promise.all(found.map(async ({ model, one, two }) => summarizeSpeed({ one, two, bytes: await sizeOf(model) })));
}

/** Bytes of a model's folder, without how it was made; undefined for a model of the hub. */
async function sizeOf(model: string): Promise<number | undefined> {
  const entries = await readdir(model, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return undefined;
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(model, RECIPE)));
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function table(timed: SpeedMeasures[], title: string): ReportTable {
  const row = (name: string, shown: (measures: SpeedMeasures) => string) => [name, ...timed.map(shown)];
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const tenths = (value: number) => value.toFixed(1);
  return {
    title,
    head: ['', ...timed.map(({ name }) => name)],
    rows: [
      row('passages a second, one core', ({ oneCore }) => whole(oneCore.passagesPerSecond)),
      row('… two cores', ({ twoCores }) => whole(twoCores.passagesPerSecond)),
      row('passages a second of CPU, one core', ({ oneCore }) => whole(oneCore.passagesPerCpuSecond)),
      row('cores busy, of one', ({ oneCore }) => oneCore.cores.toFixed(2)),
      row('… of two', ({ twoCores }) => twoCores.cores.toFixed(2)),
      row('question, median, ms', ({ question }) => question.median.toFixed(2)),
      row('… 95 %, ms', ({ question }) => question.p95.toFixed(2)),
      row('cold start to the first vector, ms', ({ coldStart }) => whole(coldStart)),
      row('peak memory serving, MiB', ({ memory }) => whole(memory.serving)),
      row('… with ingest, MiB', ({ memory }) => whole(memory.ingesting)),
      row('on disk, MiB', ({ bytes }) => (bytes === undefined ? '?' : tenths(bytes / BYTES_IN_MEBIBYTE))),
      row('dimensions', ({ dimension }) => String(dimension)),
    ],
  };
}

function averageLength(passages: string[]): number {
  return Math.round(passages.reduce((sum, { length }) => sum + length, 0) / passages.length);
}

async function withTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'beleg-speed-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
