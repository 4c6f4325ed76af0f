import { stripVTControlCharacters } from 'node:util';
import cliProgress from 'cli-progress';
import Table from 'cli-table3';
import type { Ingest } from './create-ingest.ts';
import type { IngestEvent, IngestSummary } from './ingest-events.ts';

type Ended = Extract<IngestEvent, { type: 'ingest-end' }>;

/** Shows an ingest on standard output: a bar on a terminal, else a line for each article; then the summary. */
export async function showIngest(events: AsyncGenerator<IngestEvent, void>): Promise<Ended | undefined> {
  const isTerminal = process.stdout.isTTY === true;
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value} of {total} files', hideCursor: true, clearOnComplete: true, stream: process.stdout },
    cliProgress.Presets.shades_classic,
  );
  let end: Ended | undefined;
  try {
    for await (const event of events) {
      switch (event.type) {
        case 'files-found':
          if (isTerminal && event.files > 0) bar.start(event.files, 0);
          break;
        case 'article-finished':
          if (isTerminal) {
            bar.setTotal(event.of);
            bar.update(event.done);
          } else console.log(`${event.done}/${event.of} ${lineOf(event)}`);
          break;
        case 'ingest-end':
          bar.stop();
          showSummary(event.summary, isTerminal);
          if (event.how === 'stopped') console.log('Stopped. What is listed above is in; run the same command again for the rest.');
          end = event;
          break;
        default:
          event satisfies never;
      }
    }
  } finally {
    bar.stop();
  }
  return end;
}

/** Shows how far the reading of names, dates, figures and statements is; what is in can be searched already, and Ctrl-C leaves the rest for the next time. */
export async function showAnnotating(ingest: Pick<Ingest, 'annotate'>, signal: AbortSignal): Promise<void> {
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value} of {total} reports annotated', hideCursor: true, clearOnComplete: true, stream: process.stdout },
    cliProgress.Presets.shades_classic,
  );
  const isTerminal = process.stdout.isTTY === true;
  try {
    await ingest.annotate({
      signal,
      onProgress: ({ done, of }) => {
        if (isTerminal && !bar.isActive) bar.start(of, 0);
        if (isTerminal) bar.update(done);
      },
    });
  } finally {
    bar.stop();
  }
}

/** Shows only what is new: changes, and files that are rejected for another reason than `told` says of them, which is brought up to date. */
export async function showNews(events: AsyncGenerator<IngestEvent, void>, told: Map<string, string>): Promise<Ended | undefined> {
  const rejected = new Map<string, string>();
  for await (const event of events) {
    if (event.type === 'article-finished') {
      if (event.outcome === 'rejected') rejected.set(event.shown, event.reason ?? '');
      const isOld =
        event.outcome === 'rejected'
          ? told.get(event.shown) === event.reason
          : event.outcome === 'unchanged' || event.outcome === 'deleted';
      if (!isOld) console.log(lineOf(event));
    } else if (event.type === 'ingest-end') {
      for (const { path, articles } of event.summary.pruned)
        console.log(`removed ${plain(path)}${articles > 1 ? ` (${articles} reports)` : ''}`);
      for (const { path, reason } of event.summary.gone) {
        rejected.set(path, reason);
        if (told.get(path) !== reason) console.log(`gone ${plain(path)}: ${reason}`);
      }
      told.clear();
      for (const [path, reason] of rejected) told.set(path, reason);
      return event;
    }
  }
  return undefined;
}

function lineOf({ outcome, shown, reason, articles }: Extract<IngestEvent, { type: 'article-finished' }>): string {
  return `${outcome} ${plain(shown)}${articles ? ` (${articles} reports)` : ''}${reason ? `: ${plain(reason)}` : ''}`;
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
  const optional: [string, number][] = [
    ['removed earlier, left out', summary.deleted],
    ['passed over: no reports by their name', summary.passedOver],
    ['removed: their files are gone', articlesOf(summary.pruned)],
    ['gone, but kept', articlesOf(summary.gone)],
  ];
  for (const [what, number] of optional) if (number > 0) counts.push([what, String(number)]);
  console.log(`\n${table(['Reports', ''], counts, isTerminal)}`);
  const lists: [string, [string, string][]][] = [
    ['Rejected', summary.rejected.map(({ path, reason }) => [path, reason])],
    ['Same content as', summary.sameContent.map(({ path, sameContentAs }) => [path, sameContentAs])],
    ['Note', oneLineEach(summary.problems)],
    ['Removed', summary.pruned.map(({ path, articles }) => [path, articles > 1 ? `${articles} reports` : 'its file is gone'])],
    ['Gone', summary.gone.map(({ path, reason }) => [path, reason])],
  ];
  for (const [head, rows] of lists) if (rows.length > 0) console.log(`\n${table(['File', head], rows, isTerminal)}`);
}

/** A table in another encoding says so of each of its thousand rows: the same note stands once. */
function oneLineEach(problems: IngestSummary['problems']): [string, string][] {
  return [...Map.groupBy(problems, ({ problem }) => problem)].map(([problem, [first, ...others]]) => [
    `${first?.path}${others.length > 0 ? ` and ${others.length} more` : ''}`,
    problem,
  ]);
}

function articlesOf(entries: { articles: number }[]): number {
  return entries.reduce((sum, { articles }) => sum + articles, 0);
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
