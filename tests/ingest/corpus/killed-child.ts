import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a program of `children/` and waits for its first line. `kill` ends it with kill -9 and waits until it is gone. */
export async function startChild(program: string, ...given: string[]): Promise<{ kill(): Promise<void> }> {
  const path = fileURLToPath(new URL(`children/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  const spoke = await Promise.race([once(child.stdout, 'data').then(() => true), exited.then(() => false)]);
  if (!spoke) throw new Error(`${program} ended before it was ready: ${complaint}`);
  return {
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
