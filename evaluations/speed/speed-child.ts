/** Started by `measure-speed.ts` in a process of its own, which loads nothing but the embedder: reads a task from standard input, prints what it found. */
import { text } from 'node:stream/consumers';
import { loadEmbedder } from '../../ingest/corpus/load-embedder.ts';
import { type SpeedRun, speedTaskSchema } from './speed-run.ts';

/** Passages in one call: about as many as the ingest hands over. */
const BATCH = 64;
const KIBIBYTES_IN_MEBIBYTE = 1024;

const task = speedTaskSchema.parse(JSON.parse(await text(process.stdin)));
const { passages, seconds } = task;
const [first = '', ...questions] = task.questions;

const embedder = await loadEmbedder(task.embedder);
await embedder.embedQuestion(first);
// Counted from the start of the process.
const coldStart = performance.now();

const isOver = (started: number) => performance.now() - started > seconds * 1000;
const asked: number[] = [];
const askingSince = performance.now();
for (const question of questions.length === 0 ? [first] : questions) {
  const started = performance.now();
  await embedder.embedQuestion(question);
  asked.push(performance.now() - started);
  if (isOver(askingSince)) break;
}
const memoryServing = peakMemory();

let done = 0;
const cpuBefore = process.cpuUsage();
const embeddingSince = performance.now();
do {
  const start = done % passages.length;
  const batch = passages.slice(start, start + BATCH);
  await embedder.embedPassages(batch);
  done += batch.length;
} while (!isOver(embeddingSince));
const wall = performance.now() - embeddingSince;
const { user, system } = process.cpuUsage(cpuBefore);

const found: SpeedRun = {
  name: embedder.name,
  dimension: embedder.dimension,
  coldStart,
  questions: asked,
  passages: done,
  wall,
  cpu: (user + system) / 1000,
  memoryServing,
  memory: peakMemory(),
};
await embedder.close();
process.stdout.write(JSON.stringify(found));

function peakMemory(): number {
  return process.resourceUsage().maxRSS / KIBIBYTES_IN_MEBIBYTE;
}
