import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ingestEnvironment } from '../../server/settings.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/**
 * `ingest`: as `npm run ingest`. `bare`: the same files parsed, cut, embedded, added to LanceDB and indexed for text, and nothing else. The others: by what
 * is installed in the folder `peers`. `cores`: that the ingest may use; all unless said. `profiles`:
 * a folder for what `node --cpu-prof` finds.
 */
export type ChildTask = {
  what: 'ingest' | 'bare' | 'langchain' | 'llamaindex';
  folder: string;
  dataDir: string;
  peers?: string;
  cores?: number;
  profiles?: string;
};

/** So far: passages stored, seconds from the start of the process, CPU seconds of all its threads, MiB that it holds. */
const markSchema = z.object({ passages: z.int(), wall: z.number(), cpu: z.number(), memory: z.number() });
export type Mark = z.infer<typeof markSchema>;

/**
 * Seconds from the start of the process, CPU seconds of all its threads, peak in MiB. `embedded`: texts. `disk`: bytes of the folder it wrote. `marks`: how
 * it went on, one for each hundred articles of an ingest.
 */
export const childRunSchema = z.object({
  wall: z.number(),
  cpu: z.number(),
  memory: z.number(),
  disk: z.int(),
  marks: z.array(markSchema),
  passages: z.int(),
  embedded: z.int(),
  tableVersions: z.int(),
});
export type ChildRun = z.infer<typeof childRunSchema>;

/** Runs a task in a process of its own. Rejects with what it wrote when it fails. */
export async function runChild({
  what,
  folder,
  dataDir,
  peers = '',
  cores = availableParallelism(),
  profiles,
}: ChildTask): Promise<ChildRun> {
  const profiling = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const child = spawn(process.execPath, [...profiling, CHILD, what, folder, dataDir, peers, String(cores)], {
    // As the server starts its ingest; the other side is left as anybody would start it.
    ...(what === 'ingest' ? { env: ingestEnvironment() } : {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [status, found, told] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (status !== 0) throw new Error(`The ${what} ended with ${status}: ${told.trim()}`);
  return childRunSchema.parse(JSON.parse(found));
}
