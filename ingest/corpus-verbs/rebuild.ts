import { availableParallelism } from 'node:os';
import cliProgress from 'cli-progress';
import { modelProgressLines } from '../corpus/model-progress.ts';
import type { RebuildProgress } from '../corpus/rebuild.ts';
import { readIngestSettings } from '../settings.ts';
import type { Verb } from './verb.ts';

export const rebuild: Verb = {
  does: 'embeds all reports anew with the model that is set; the files they came from are not needed',
  run: rebuildIndex,
};

async function rebuildIndex(): Promise<number> {
  const settings = readIngestSettings();
  const stop = new AbortController();
  // A second Ctrl-C ends the process at once: the corpus in use is not touched before the end.
  process.once('SIGINT', () => stop.abort());
  // Loaded late: help and usage errors need no model runtime.
  const { embedderOptions } = await import('../create-ingest.ts');
  const { rebuildCorpus } = await import('../corpus/rebuild.ts');
  const { rules } = await import('../rule-versions.ts');
  const { splitIntoPassages } = await import('../splitting/split-into-passages.ts');
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
