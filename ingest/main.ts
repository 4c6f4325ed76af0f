import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ZodError, z } from 'zod';
import { CorpusRebuiltError } from './corpus/manifest.ts';
import { modelProgressLines } from './corpus/model-progress.ts';
import type { Ingest } from './create-ingest.ts';
import { looksLikeAddress } from './fetching/web-address.ts';
import { watchFolders } from './finding/watch-folders.ts';
import type { IngestOptions } from './ingest-articles.ts';
import type { IngestEvent } from './ingest-events.ts';
import { articleFields, type FieldMapping } from './reading/fields/field-names.ts';
import { ingestEnvironmentSchema, readIngestSettings } from './settings.ts';
import { showAnnotating, showIngest, showNews } from './show-ingest.ts';

const variables = Object.entries(ingestEnvironmentSchema.shape).map(([name, schema]) => `  ${name.padEnd(26)}${schema.description ?? ''}`);
const help = `Reads reports into the corpus: text, Markdown, HTML, PDF, Word, e-mails, feeds, tables and JSON of articles, ZIP files of these, and pages and feeds of the web.

  npm run ingest -- <files, folders, addresses> [--publisher P] [--date YYYY-MM-DD] [--prune [--force]] [--watch]

  --publisher P      who put these reports out; counts for more than what a page says
  --date YYYY-MM-DD  when they were published; counts for more than what a page says
  --fields NAMES     which field is which in tables and JSON, where their names do not tell: text=body,title=head,date=day
                     (id, title, subtitle, text, date, publisher, author, url, language)
  --prune            removes reports whose files under the named folders are gone; not where all of a folder is, or it is
                     missing, since that may be a disk that is not mounted
  --force            with --prune: then too, except where a named folder is missing
  --watch            goes on, and takes in what changes in folders, until Ctrl-C; addresses are fetched once
  --help             this text

Environment
${variables.join('\n')}

Exit status: 0 all is in, 1 some files were rejected, 2 wrong usage or nothing could be done.`;

type Arguments = { paths: string[]; isWatching: boolean; options: IngestOptions };

/** In watching, after something failed: how long until the next try. Milliseconds. */
const RETRY = 30_000;

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
  const stop = new AbortController();
  // A second Ctrl-C ends the process at once: the corpus heals when it is opened again.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('Stopped before anything was read.')));
  // Loaded late: help and usage errors need no model runtime.
  const { createIngest } = await import('./create-ingest.ts');
  const ingest = await createIngest(readIngestSettings(), {
    threads: availableParallelism(),
    onProgress: modelProgressLines((line) => console.error(line)),
    signal: stop.signal,
  });
  try {
    const options = { ...given.options, signal: stop.signal };
    if (given.isWatching) return await watchAndIngest(ingest, given.paths, options);
    const end = await showIngest(ingest.ingestArticles(given.paths, options));
    if (!stop.signal.aborted) await showAnnotating(ingest, stop.signal);
    return statusOf(end);
  } finally {
    await ingest.close();
  }
}

/** What was asked for, or what is wrong with it. No paths: help was asked for. */
function readArguments(): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        date: { type: 'string' },
        fields: { type: 'string' },
        prune: { type: 'boolean' },
        force: { type: 'boolean' },
        watch: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { paths: [], isWatching: false, options: {} };
    if (positionals.length === 0) return 'No file, folder or address was named.';
    if (values.date !== undefined && !z.iso.date().safeParse(values.date).success) {
      return `--date ${values.date}: not a day. Write it as YYYY-MM-DD, for instance 2026-03-09.`;
    }
    const publisher = values.publisher?.trim();
    if (publisher === '') return '--publisher is empty.';
    const fields = values.fields === undefined ? undefined : fieldsIn(values.fields);
    if (typeof fields === 'string') return fields;
    if (values.force && !values.prune) return '--force goes with --prune.';
    if (values.force && values.watch) return '--force does not go with --watch: what is removed without asking should be looked at.';
    if (values.watch && positionals.every(looksLikeAddress))
      return '--watch needs a folder; addresses are fetched once: run the command again for what is new.';
    const pruning = values.force ? 'force' : values.prune ? 'remove' : 'keep';
    return { paths: positionals, isWatching: values.watch ?? false, options: { publisher, publishedOn: values.date, fields, pruning } };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** "text=body,title=head" as a mapping, or what is wrong with it. */
function fieldsIn(written: string): FieldMapping | string {
  const mapping: FieldMapping = {};
  for (const pair of written.split(',')) {
    const [field = '', name = ''] = pair.split('=').map((part) => part.trim());
    const known = articleFields.find((one) => one === field);
    if (known === undefined || name === '')
      return `--fields ${pair}: write it as FIELD=NAME, with FIELD one of ${articleFields.join(', ')}.`;
    mapping[known] = name;
  }
  return mapping;
}

/** Until the signal aborts. What fails is told and tried again: the disk may have room by then, and another ingest may be done. */
async function watchAndIngest(ingest: Ingest, paths: string[], options: IngestOptions & { signal: AbortSignal }): Promise<number> {
  const { signal } = options;
  // A site is not asked again each time a file changes.
  const folders = paths.filter((path) => !looksLikeAddress(path));
  const watched = watchFolders(await Promise.all(folders.map((path) => realpath(path).catch(() => path))), {
    signal,
    ignored: [await realpath(readIngestSettings().dataDir)],
    onProblem: (problem) => console.error(`Watching: ${problem}`),
  });
  const told = new Map<string, string>();
  // Watched from before the first look, so that nothing falls between.
  await watched.ready;
  if (!signal.aborted) {
    await untilDone(signal, async () => tell(told, await showIngest(ingest.ingestArticles(paths, options))));
    await untilDone(signal, () => ingest.annotate({ signal }));
    if (!signal.aborted) console.log(`\nWatching ${folders.join(', ')}. Ctrl-C ends it.`);
  }
  for await (const _ of watched.changes()) {
    await untilDone(signal, () => showNews(ingest.ingestArticles(folders, options), told));
    await untilDone(signal, () => ingest.annotate({ signal }));
  }
  console.log('No longer watching.');
  return 0;
}

/** What the first summary has told of need not be told again. */
function tell(told: Map<string, string>, end: Extract<IngestEvent, { type: 'ingest-end' }> | undefined): void {
  for (const { path, reason } of [...(end?.summary.rejected ?? []), ...(end?.summary.gone ?? [])]) told.set(path, reason);
}

async function untilDone(signal: AbortSignal, attempt: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (error instanceof CorpusRebuiltError) throw error;
      console.error(`${messageOf(error)}\nTrying again in ${RETRY / 1000} seconds; Ctrl-C ends it.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, RETRY);
        signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
      });
    }
  }
}

function statusOf(end: Extract<IngestEvent, { type: 'ingest-end' }> | undefined): number {
  if (!end || (end.summary.read === 0 && end.summary.pruned.length === 0)) return 2;
  return end.summary.rejected.length > 0 || end.how === 'stopped' ? 1 : 0;
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
