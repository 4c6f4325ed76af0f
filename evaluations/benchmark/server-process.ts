import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** Linux counts CPU time in hundredths of a second. */
const TICK_MS = 10;

/** `cpu`: milliseconds of all its threads so far; undefined where there is no /proc. */
export type ServerProcess = AsyncDisposable & {
  address: string;
  cpu(): Promise<number | undefined>;
  memory(): Promise<number | undefined>;
};

/** Starts what `npm start` starts, without its build, on a free port. Resolves when it says that it is ready; rejects when it ends before. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [SERVER], {
    // Nothing of the shell's own: a WRITER that is set there would be measured.
    env: { PORT: '0', SAMPLE_ARTICLES: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([addressTold(child.stdout), ended.then(() => undefined)]);
  if (address === undefined) throw new Error('The server ended before it was ready');
  return {
    address,
    cpu: () => cpuOf(child.pid),
    memory: () => memoryOf(child.pid),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressTold(output: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: output })) {
    const told = /ready at (\S+)$/.exec(line);
    if (told) return told[1];
  }
  return undefined;
}

async function cpuOf(pid: number | undefined): Promise<number | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name in brackets may hold blanks; user and system time are the 12th and 13th number behind it.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** MiB that it holds. */
async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
