import { spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../evaluations/random.ts';

/** What is done when the child is killed. */
export type Moment = 'ingest' | 're-ingest' | 'delete' | 'optimize' | 'vector-index';
export const MOMENTS: Moment[] = ['ingest', 're-ingest', 'delete', 'optimize', 'vector-index'];

export type KillRound = { moment: Moment; killedAfter: number; wasKilled: boolean; acknowledged: number; complaints: string[] };

/** Files of a round; small, since each round is a process. */
const FILES = 60;
/** A kill comes at most so many milliseconds after the first line that the child prints, when it has begun to store; in each third round after its start. */
const LATEST = 1500;

const program = (name: string) => fileURLToPath(new URL(`../../ingest/${name}.ts`, import.meta.url));
const MAKE_VECTOR_INDEX = fileURLToPath(new URL('make-vector-index.ts', import.meta.url));

/**
 * One round: a child ingests, is killed with kill -9 at a random moment, and then: `corpus check` must find nothing that opening does not mend, every article
 * that was acknowledged must be there, and the same command run again must complete. `complaints`: what was not so.
 */
export async function killRound(root: string, seed: number): Promise<KillRound> {
  const random = createRandom(seed);
  const moment = MOMENTS[seed % MOMENTS.length] ?? 'ingest';
  const folder = join(root, `reports-${seed}`);
  const dataDir = join(root, `data-${seed}`);
  const environment = { PATH: process.env.PATH, DATA_DIR: dataDir };
  await mkdir(folder, { recursive: true });
  await writeReports(folder, 'Anleger');
  const arguments_ = [folder];
  if (moment !== 'ingest') {
    await run(program('main'), [folder], environment);
    if (moment === 're-ingest') await writeReports(folder, 'Leuchtturm');
    if (moment === 'delete') {
      for (let nth = 0; nth < FILES / 2; nth++) await rm(join(folder, nameOf(nth)));
      arguments_.push('--prune');
    }
    // Few changes: most of the time goes into bringing the index up to date.
    if (moment === 'optimize')
      await rename(join(folder, nameOf(0)), join(folder, 'zz.txt')).then(() => writeFile(join(folder, nameOf(1)), reportOf(1, 'Kran')));
  }
  const fromStart = random() < 1 / 3;
  const killedAfter = Math.round(random() * LATEST) * (fromStart ? 2 : 1);
  const [killed, given] = moment === 'vector-index' ? [MAKE_VECTOR_INDEX, [dataDir]] : [program('main'), arguments_];
  const { out, err, wasKilled } = await run(killed, given, environment, { killedAfter, fromStart });
  const acknowledged = out.split('\n').flatMap((line) => /^\d+\/\d+ (?:added|changed|moved) (.*)$/.exec(line)?.[1] ?? []);

  const complaints: string[] = [];
  if (moment === 'vector-index' && !wasKilled) complaints.push(`the index was not being made: ${err}`);
  const again = await run(program('main'), arguments_, environment);
  if (again.status !== 0) complaints.push(`the next run ended with ${again.status}: ${again.out}${again.err}`);
  for (const shown of acknowledged) {
    if (!again.out.includes(` unchanged ${shown}\n`))
      complaints.push(`${shown} was acknowledged, but the next run did not find it unchanged`);
  }
  const checked = await run(program('corpus-main'), ['check'], environment);
  if (checked.status !== 0) complaints.push(`check: ${checked.out}${checked.err}`);
  const left = moment === 'delete' ? FILES / 2 : FILES;
  if (!checked.out.includes(`Sound: ${left} reports`)) complaints.push(`not ${left} reports: ${checked.out}`);
  await Promise.all([folder, dataDir].map((path) => rm(path, { recursive: true, force: true })));
  return { moment, killedAfter, wasKilled, acknowledged: acknowledged.length, complaints };
}

async function writeReports(folder: string, subject: string): Promise<void> {
  for (let nth = 0; nth < FILES; nth++) await writeFile(join(folder, nameOf(nth)), reportOf(nth, subject));
}

function nameOf(nth: number): string {
  return `${String(nth).padStart(3, '0')}.txt`;
}

function reportOf(nth: number, subject: string): string {
  const sentences = Array.from(
    { length: 30 },
    (_, at) => `Der ${subject} ${nth} von Brunsholm bleibt am Tag ${at} gesperrt, sagte Hafenmeisterin Ida Krog.`,
  );
  return `${subject} ${nth} zu\n${sentences.join(' ')}`;
}

type Ended = { status: number | null; out: string; err: string; wasKilled: boolean };

/** `kill`: so many milliseconds after its start or its first output. */
async function run(
  path: string,
  args: string[],
  environment: Record<string, string | undefined>,
  kill?: { killedAfter: number; fromStart: boolean },
): Promise<Ended> {
  const child = spawn(process.execPath, [path, ...args], { env: environment });
  let [out, err] = ['', ''];
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const spoke = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  if (kill) {
    if (!kill.fromStart) await Promise.race([spoke, ended]);
    await Promise.race([pause(kill.killedAfter), ended]);
    child.kill('SIGKILL');
  }
  const status = await ended;
  return { status, out, err, wasKilled: child.signalCode === 'SIGKILL' };
}
