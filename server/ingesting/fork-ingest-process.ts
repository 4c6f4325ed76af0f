import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Order, reportSchema } from '../../ingest/child-messages.ts';
import type { IngestProcess, RunEnd } from './ingest-process.ts';

const CHILD = fileURLToPath(new URL('../../ingest/ingest-child.ts', import.meta.url));
/** A batch at hand takes a second or two. */
const CLOSING_MS = 5_000;
/** What a dying process said last; a native fault tells itself there only. */
const LAST_WORDS = 2_000;

type Settings = Extract<Order, { type: 'open' }>['settings'];
type ForkOptions = { settings: Settings; environment: NodeJS.ProcessEnv; onDied: (how: string) => void };

/** Starts the ingest in a process of its own. `environment`: what it is started with. `onDied`: it ended by itself, and what it said last. */
export function forkIngestProcess({ settings, environment, onDied }: ForkOptions): IngestProcess {
  const child = fork(CHILD, { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' });
  let isClosing = false;
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  // A process that could not be started has no `exit`.
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `status ${code}`));
    child.on('error', (error) => {
      words += ` ${error.message}`;
      if (child.pid === undefined) resolve('not started');
    });
  });
  let isOut = false;
  void ended.then((how) => {
    isOut = true;
    if (!isClosing) onDied(`${how}: ${words.trim().replace(/\s+/g, ' ')}`);
  });
  tell(child, { type: 'open', settings });

  return {
    run: (items, { given, signal, onArticle }) =>
      new Promise<RunEnd>((resolve) => {
        const finish = (end: RunEnd) => {
          child.off('message', hear);
          signal.removeEventListener('abort', stop);
          resolve(end);
        };
        const hear = (message: unknown) => {
          const report = reportSchema.safeParse(message);
          if (!report.success) child.kill('SIGKILL');
          else if (report.data.type === 'article') onArticle(report.data);
          else finish(report.data);
        };
        const stop = () => tell(child, { type: 'stop' });
        child.on('message', hear);
        void ended.then(() => finish({ how: 'died' }));
        signal.addEventListener('abort', stop, { once: true });
        tell(child, { type: 'run', items, given });
        if (signal.aborted) stop();
      }),
    async close() {
      isClosing = true;
      if (child.connected) child.disconnect();
      await Promise.race([ended, sleep(CLOSING_MS, undefined, { ref: false })]);
      if (!isOut) child.kill('SIGKILL');
      await ended;
    },
  };
}

function tell(child: ChildProcess, order: Order): void {
  // A failed send means that the process is gone, which `exit` tells.
  if (child.connected) child.send(order, () => {});
}
