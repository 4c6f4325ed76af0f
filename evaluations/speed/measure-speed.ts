import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { quantile } from '../metrics.ts';
import { type SpeedRun, type SpeedTask, speedRunSchema } from './speed-run.ts';

const CHILD = fileURLToPath(new URL('speed-child.ts', import.meta.url));

/** Medians over the runs. `cores`: how many were busy on the mean, so that a machine that others use too can be told. */
export type Throughput = { passagesPerSecond: number; passagesPerCpuSecond: number; cores: number };
export type SpeedMeasures = {
  name: string;
  dimension: number;
  /** On disk; absent where the model is no folder. */
  bytes?: number | undefined;
  oneCore: Throughput;
  twoCores: Throughput;
  /** Milliseconds a question, one core. */
  question: { median: number; p95: number };
  /** Milliseconds from the start of a process to the first vector, one core. */
  coldStart: number;
  /** Peak of the process in MiB, one core: when it has only answered questions, and when it has embedded passages too. */
  memory: { serving: number; ingesting: number };
  runs: number;
};

/** The child did not do its task; the message holds what it wrote. */
export class SpeedRunError extends Error {
  override name = 'SpeedRunError';
}

/** Runs a task in a fresh process. Rejects with SpeedRunError. */
export async function runSpeedTask(task: SpeedTask): Promise<SpeedRun> {
  const child = spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  // A child that dies before it has read everything closes the pipe; how it ended tells more.
  child.stdin.on('error', () => undefined).end(JSON.stringify(task));
  const [code, found, told] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new SpeedRunError(`The process that times ${task.embedder.model} ended with ${code}: ${told.trim()}`);
  return speedRunSchema.parse(JSON.parse(found));
}

/** Needs one run at least with one thread and with two. */
export function summarizeSpeed({ one, two, bytes }: { one: SpeedRun[]; two: SpeedRun[]; bytes?: number | undefined }): SpeedMeasures {
  const [first] = one;
  if (!first) throw new RangeError('No run with one thread');
  const medianOf = (take: (run: SpeedRun) => number) => median(one.map(take));
  const questions = one.flatMap((run) => run.questions);
  return {
    name: first.name,
    dimension: first.dimension,
    bytes,
    oneCore: throughputOf(one),
    twoCores: throughputOf(two),
    question: { median: median(questions), p95: quantile(0.95, questions) },
    coldStart: medianOf((run) => run.coldStart),
    memory: { serving: medianOf((run) => run.memoryServing), ingesting: medianOf((run) => run.memory) },
    runs: one.length,
  };
}

function throughputOf(runs: SpeedRun[]): Throughput {
  return {
    passagesPerSecond: median(runs.map(({ passages, wall }) => (passages / wall) * 1000)),
    passagesPerCpuSecond: median(runs.map(({ passages, cpu }) => (passages / cpu) * 1000)),
    cores: median(runs.map(({ wall, cpu }) => cpu / wall)),
  };
}

function median(values: number[]): number {
  return quantile(0.5, values);
}
