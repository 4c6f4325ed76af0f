import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { ZodError, z } from 'zod';
import { modelProgressLines } from './corpus/model-progress.ts';
import type { RebuildProgress } from './corpus/rebuild.ts';
import { ingestEnvironmentSchema, readIngestSettings } from './settings.ts';

/** What can be done with a corpus. `run` gives the exit status. */
type Verb = { does: string; run(): Promise<number> };

const VERBS: Record<string, Verb> = {
  rebuild: { does: 'embeds all reports anew with the model that is set; the files they came from are not needed', run: rebuild },
};

const variables = Object.entries(ingestEnvironmentSchema.shape).map(([name, schema]) => `  ${name.padEnd(26)}${schema.description ?? ''}`);
const usage = `npm run corpus -- ${Object.keys(VERBS).join('|')}`;
const help = `Looks after the corpus.

${Object.entries(VERBS)
  .map(([name, { does }]) => `  npm run corpus -- ${name.padEnd(10)}${does}`)
  .join('\n')}

Environment
${variables.join('\n')}

Exit status: 0 done, 1 stopped before it was done, 2 wrong usage or nothing could be done.`;

async function main(): Promise<number> {
  const verb = readVerb();
  if (typeof verb === 'string') {
    console.error(`${verb}\nUsage: ${usage} (--help says more)`);
    return 2;
  }
  if (verb === undefined) {
    console.log(help);
    return 0;
  }
  return verb.run();
}

/** The verb asked for, what is wrong with the arguments, or undefined: help was asked for. */
function readVerb(): Verb | string | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help) return undefined;
    const [name, ...more] = positionals;
    if (name === undefined) return 'No verb was given.';
    if (more.length > 0) return `${name} takes no further words.`;
    return Object.hasOwn(VERBS, name) ? VERBS[name] : 'There is no such verb.';
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function rebuild(): Promise<number> {
  const settings = readIngestSettings();
  const stop = new AbortController();
  // A second Ctrl-C ends the process at once: the corpus in use is not touched before the end.
  process.once('SIGINT', () => stop.abort());
  // Loaded late: help and usage errors need no model runtime.
  const { embedderOptions } = await import('./create-ingest.ts');
  const { rebuildCorpus } = await import('./corpus/rebuild.ts');
  const { rules } = await import('./rule-versions.ts');
  const { splitIntoPassages } = await import('./splitting/split-into-passages.ts');
  const progress = rebuildProgress();
  try {
    const { embedder, articles, passages, taken } = await rebuildCorpus({
      dataDir: settings.dataDir,
      embedder: embedderOptions(settings, {
        threads: availableParallelism(),
        onProgress: modelProgressLines((line) => console.error(line)),
      }),
      split: splitIntoPassages,
      rules,
      clock: () => new Date(),
      signal: stop.signal,
      onProgress: progress.show,
    });
    progress.end();
    const again = taken > 0 ? ` (${taken} of them by the run before)` : '';
    console.log(
      `Rebuilt: ${articles} reports, ${passages} passages${again}, embedded with ${embedder.name} (${embedder.dimension} numbers).`,
    );
    console.log('A server that runs on this corpus must be started again.');
    return 0;
  } catch (error) {
    progress.end();
    if (!stop.signal.aborted) throw error;
    console.log('Stopped. The corpus is as it was; run npm run corpus -- rebuild again to go on from here.');
    return 1;
  }
}

/** A bar on a terminal; else a line for each tenth. */
function rebuildProgress(): { show(progress: RebuildProgress): void; end(): void } {
  if (!process.stdout.isTTY) {
    let told = -1;
    return {
      show({ done, of }) {
        const tenth = of === 0 ? 10 : Math.floor((done / of) * 10);
        if (tenth !== told) console.log(`${done} of ${of} reports`);
        told = tenth;
      },
      end: () => {},
    };
  }
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value} of {total} reports', hideCursor: true, clearOnComplete: true, stream: process.stdout },
    cliProgress.Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show({ done, of }) {
      if (isStarted) bar.update(done);
      else bar.start(of, done);
      isStarted = true;
    },
    end: () => bar.stop(),
  };
}

function messageOf(error: unknown): string {
  if (error instanceof ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  // Faults carry what happened and the way out in their message; a stack would hide it.
  console.error(messageOf(error));
  process.exitCode = 2;
}
