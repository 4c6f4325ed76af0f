import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rejected } from '../read-outcome.ts';
import { type ParsedFile, type ParseJob, parsedFileSchema } from './parse-job.ts';

/**
 * `processes`: at most at once. `seconds`: for one file. `megabytes`: resident memory of one process, of which an empty one takes about 110.
 * `idleSeconds`: after which an unused process ends.
 */
export type IsolationLimits = { processes: number; seconds: number; megabytes: number; idleSeconds: number };

/** A page of PDF takes 10 to 100 ms, and some 100 to 300 MB were seen in use: no report comes near these. */
export const isolationLimits: IsolationLimits = { processes: 2, seconds: 60, megabytes: 1024, idleSeconds: 20 };

export type IsolatedParser = {
  /** Never rejects: a parser that took too long or too much memory was ended, and the outcome says so. */
  parse(job: ParseJob): Promise<ParsedFile>;
  /** Ends the processes; files in them are rejected. */
  close(): void;
};

const program = fileURLToPath(new URL('parser-child.ts', import.meta.url));

/**
 * Parsers in processes of their own, started when there is something for them and used again. They may read files (their own code), but neither write
 * any nor start programs. Unused ones keep no program running.
 */
export function createIsolatedParser({ processes, seconds, megabytes, idleSeconds }: IsolationLimits = isolationLimits): IsolatedParser {
  const waiting: { job: ParseJob; settle: (parsed: ParsedFile) => void }[] = [];
  /** Unused ones, with the time that will end them. */
  const idle = new Map<ChildProcess, NodeJS.Timeout>();
  const all = new Set<ChildProcess>();

  function start(): ChildProcess {
    const heap = Math.max(32, Math.floor(megabytes * 0.6));
    const child = fork(program, [`--memory=${megabytes * 1_000_000}`], {
      execArgv: [
        `--max-old-space-size=${heap}`,
        '--permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--disable-warning=SecurityWarning',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(child);
    // What goes wrong with an unused one is told by its exit; with one at work `run` says it.
    child.on('error', () => child.kill('SIGKILL'));
    child.once('exit', () => {
      forget(child);
      next();
    });
    return child;
  }

  function forget(child: ChildProcess): void {
    all.delete(child);
    clearTimeout(idle.get(child));
    idle.delete(child);
  }

  function takeIdle(): ChildProcess | undefined {
    const [child] = idle.keys();
    if (!child) return undefined;
    clearTimeout(idle.get(child));
    idle.delete(child);
    return child;
  }

  function next(): void {
    if (waiting.length === 0) return;
    const child = takeIdle() ?? (all.size < processes ? start() : undefined);
    const taken = child && waiting.shift();
    if (taken) void run(child, taken.job).then(taken.settle);
  }

  function run(child: ChildProcess, { format, bytes, path }: ParseJob): Promise<ParsedFile> {
    child.ref();
    child.channel?.ref();
    return new Promise((resolve) => {
      let ended: string | undefined;
      const finish = (parsed: ParsedFile) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        resolve(parsed);
      };
      const end = (reason: string) => {
        ended = reason;
        child.kill('SIGKILL');
      };
      const onMessage = (message: unknown) => {
        const parsed = parsedFileSchema.safeParse(message);
        // Its first message says that it has started: the file's own time begins.
        if (!parsed.success) {
          timer.refresh();
          return;
        }
        finish(parsed.data);
        rest(child);
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) => finish(failed(ended ?? reasonOfExit(code, signal)));
      const onError = (error: Error) => {
        if (child.pid === undefined) {
          forget(child);
          finish(failed(`the process to parse it in could not be started (${error.message})`));
        } else end(`could not be handed to its parser (${error.message})`);
      };
      const timer = setTimeout(() => end(`parsing took longer than ${seconds} s and was ended`), seconds * 1000);
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      child.send({ format, bytes, path }, (error) => {
        if (error) onError(error);
      });
    });
  }

  function rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    const ending = setTimeout(() => {
      forget(child);
      if (child.connected) child.disconnect();
    }, idleSeconds * 1000);
    idle.set(child, ending.unref());
    next();
  }

  function reasonOfExit(code: number | null, signal: NodeJS.Signals | null): string {
    // SIGKILL comes from the memory watch, SIGABRT (or 134) from V8 at the end of its heap.
    const outOfMemory = signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134;
    return outOfMemory
      ? `parsing took more than ${megabytes} MB of memory and was ended`
      : `its parser broke down (${signal ?? `exit status ${code}`})`;
  }

  return {
    parse: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        next();
      }),
    close() {
      for (const { settle } of waiting.splice(0)) settle(failed('the ingest was closed'));
      for (const child of all) child.kill('SIGKILL');
    },
  };
}

function failed(reason: string): ParsedFile {
  return { outcome: rejected(reason), attachments: [] };
}
