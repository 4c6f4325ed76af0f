import { availableParallelism } from 'node:os';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import cliProgress from 'cli-progress';
import Table from 'cli-table3';
import { ZodError, z } from 'zod';
import { modelProgressLines } from './corpus/model-progress.ts';
import type { IngestEvent, IngestSummary } from './ingest-articles.ts';
import { ingestEnvironmentSchema, readIngestSettings } from './settings.ts';

const variables = Object.entries(ingestEnvironmentSchema.shape).map(([name, schema]) => `  ${name.padEnd(18)}${schema.description ?? ''}`);
const help = `Reads reports (.txt, .md, .html) into the corpus.

  npm run ingest -- <files, folders> [--publisher P] [--date YYYY-MM-DD]

  --publisher P      who put these reports out; counts for more than what a page says
  --date YYYY-MM-DD  when they were published; counts for more than what a page says
  --help             this text

Environment
${variables.join('\n')}

Exit status: 0 all is in, 1 some files were rejected, 2 wrong usage or nothing could be done.`;

type Arguments = { paths: string[]; publisher?: string | undefined; publishedOn?: string | undefined };

/** The exit status. Reports go to standard output, what stops the command to standard error. */
async function main(): Promise<number> {
  const given = readArguments();
  if (typeof given === 'string') {
    console.error(`${given}\nSee: npm run ingest -- --help`);
    return 2;
  }
  if (given.paths.length === 0) {
    console.log(help);
    return 0;
  }
  const { paths, ...facts } = given;
  const stop = new AbortController();
  // A second Ctrl-C ends the process at once: the corpus heals when it is opened again.
  process.once('SIGINT', () => stop.abort(new Error('Stopped before anything was read.')));
  // Loaded late: help and usage errors need no model runtime.
  const { createIngest } = await import('./create-ingest.ts');
  const ingest = await createIngest(readIngestSettings(), {
    threads: availableParallelism(),
    onProgress: modelProgressLines((line) => console.error(line)),
    signal: stop.signal,
  });
  try {
    return await showEvents(ingest.ingestArticles(paths, { ...facts, signal: stop.signal }));
  } finally {
    await ingest.close();
  }
}

/** What was asked for, or what is wrong with it. No paths: help was asked for. */
function readArguments(): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { publisher: { type: 'string' }, date: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { paths: [] };
    if (positionals.length === 0) return 'No file or folder was named.';
    if (values.date !== undefined && !z.iso.date().safeParse(values.date).success) {
      return `--date ${values.date}: not a day. Write it as YYYY-MM-DD, for instance 2026-03-09.`;
    }
    const publisher = values.publisher?.trim();
    if (publisher === '') return '--publisher is empty.';
    return { paths: positionals, publisher, publishedOn: values.date };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function showEvents(events: AsyncGenerator<IngestEvent, void>): Promise<number> {
  const isTerminal = process.stdout.isTTY === true;
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value} of {total} files', hideCursor: true, clearOnComplete: true, stream: process.stdout },
    cliProgress.Presets.shades_classic,
  );
  let status = 2;
  try {
    for await (const event of events) {
      switch (event.type) {
        case 'files-found':
          if (isTerminal && event.files > 0) bar.start(event.files, 0);
          break;
        case 'article-finished':
          if (isTerminal) bar.update(event.done);
          else
            console.log(
              `${event.done}/${event.of} ${event.outcome} ${plain(event.shown)}${event.reason ? `: ${plain(event.reason)}` : ''}`,
            );
          break;
        case 'ingest-end':
          bar.stop();
          showSummary(event.summary, isTerminal);
          if (event.how === 'stopped') console.log('Stopped. What is listed above is in; run the same command again for the rest.');
          status = statusOf(event);
          break;
        default:
          event satisfies never;
      }
    }
  } finally {
    bar.stop();
  }
  return status;
}

function statusOf({ how, summary }: Extract<IngestEvent, { type: 'ingest-end' }>): number {
  if (summary.read === 0) return 2;
  return summary.rejected.length > 0 || how === 'stopped' ? 1 : 0;
}

function showSummary(summary: IngestSummary, isTerminal: boolean): void {
  const counts: [string, string][] = [
    ['read', String(summary.read)],
    ['new', String(summary.added)],
    ['unchanged', String(summary.unchanged)],
    ['changed', String(summary.changed)],
    ['moved', String(summary.moved)],
    ['rejected', String(summary.rejected.length)],
  ];
  if (summary.deleted > 0) counts.push(['removed earlier, left out', String(summary.deleted)]);
  if (summary.passedOver > 0) counts.push(['passed over: no reports by their name', String(summary.passedOver)]);
  console.log(`\n${table(['Files', ''], counts, isTerminal)}`);
  const lists: [string, [string, string][]][] = [
    ['Rejected', summary.rejected.map(({ path, reason }) => [path, reason])],
    ['Same content as', summary.sameContent.map(({ path, sameContentAs }) => [path, sameContentAs])],
    ['Note', summary.problems.map(({ path, problem }) => [path, problem])],
  ];
  for (const [head, rows] of lists) if (rows.length > 0) console.log(`\n${table(['File', head], rows, isTerminal)}`);
}

function table(head: [string, string], rows: [string, string][], isTerminal: boolean): string {
  const cells = rows.map((row) => row.map(plain));
  if (isTerminal) {
    const drawn = new Table({ head, style: { head: [] } });
    drawn.push(...cells);
    return drawn.toString();
  }
  const width = Math.max(...[head, ...cells].map(([first = '']) => first.length));
  return [head, ...cells].map(([first = '', second = '']) => `${first.padEnd(width)}  ${second}`.trimEnd()).join('\n');
}

/** File names are others' words: nothing in them steers the terminal or fakes a line. */
function plain(written: string): string {
  return stripVTControlCharacters(written).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
}

function messageOf(error: unknown): string {
  if (error instanceof ZodError) return z.prettifyError(error);
  const message = error instanceof Error ? error.message : String(error);
  // SQLite and LanceDB say it in words of their own, without the folder.
  if (/disk is full|disk I\/O error|no space left|file too large|os error (?:27|28)\b/i.test(message)) {
    const { dataDir } = readIngestSettings();
    return `Writing to the corpus in ${dataDir} failed: ${message.split('\n', 1)[0]}. What was reported as in is in. Free space there (or set DATA_DIR) and run it again.`;
  }
  return message;
}

try {
  process.exitCode = await main();
} catch (error) {
  // Faults carry what happened and the way out in their message; a stack would hide it.
  console.error(messageOf(error));
  process.exitCode = 2;
}
