import { runAhead } from './analysing/run-ahead.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { GivenFacts } from './describing/describe.ts';
import type { IngestSource } from './finding/ingest-source.ts';
import { readSources } from './finding/read-sources.ts';
import { type Pruning, removeGone } from './finding/remove-gone.ts';
import { count, emptySummary, type FinishedArticle, type IngestEvent } from './ingest-events.ts';
import { type Analyse, beginAnalyses, inBatches } from './storing/batch-articles.ts';
import { removeSharedLines } from './storing/remove-shared-lines.ts';
import { type BatchStep, embedBatch, storeBatch } from './storing/store-batch.ts';

export type IngestOptions = GivenFacts & { signal?: AbortSignal | undefined; pruning?: Pruning | undefined };

/**
 * What is ingested. `sources`: some may only be found while those before them are read and stored. `expected`: how many there are at least.
 * `folders`: those that were looked through, whose articles may have gone. `asTheyAre`: no line is removed for what other articles have.
 */
export type ToIngest = {
  sources: Iterable<IngestSource> | AsyncIterable<IngestSource>;
  expected: number;
  passedOver?: number;
  folders?: string[];
  asTheyAre?: boolean;
};

export type IngestParts = { corpus: Corpus; clock: () => Date; analyse: Analyse };

/** So much is read and analysed before it is needed: enough to keep all cores busy, little enough to forget. Articles; UTF-16 code units. */
const READ_AHEAD = { most: 64, heaviest: 4_000_000 };

/**
 * The recipe: read → repair → describe → split → embed → store, each beside the others. A bad file is an outcome, never an exception.
 * When `signal` aborts, the batch at hand is finished and the rest is left (`stopped`).
 */
export async function* ingestArticles(
  { corpus, clock, analyse }: IngestParts,
  { sources, expected, passedOver = 0, folders = [], asTheyAre = false }: ToIngest,
  { signal, pruning = 'keep', ...given }: IngestOptions = {},
): AsyncGenerator<IngestEvent, void> {
  const summary = emptySummary(passedOver);
  const vanished: string[] = [];
  const stored: string[] = [];
  const found = { sources: 0, areAll: false };
  let done = 0;
  const finish = (finished: FinishedArticle): IngestEvent => {
    count(summary, finished);
    const of = found.areAll ? found.sources : Math.max(expected, found.sources);
    return { type: 'article-finished', done, of, ...finished };
  };
  yield { type: 'files-found', files: expected, passedOver };

  const read = readSources(countFound(sources, found), { archive: corpus.archive, given, signal });
  const analysed = runAhead(beginAnalyses(read, { analyse, given, clock }), { ...READ_AHEAD, weigh: weightOf });
  const embedded = runAhead(embedBatches(corpus, inBatches(analysed, { clock, signal })), { most: 1 });
  for await (const batch of embedded) {
    for (const { finished, end } of await storeBatch(corpus, batch, given)) {
      if (end) done += 1;
      vanished.push(...(end?.vanished ?? []));
      if (finished.id !== undefined && isStored(finished)) stored.push(finished.id);
      yield finish(finished);
    }
  }

  if (!asTheyAre) await removeSharedLines(corpus, stored);
  const isWhole = found.areAll && done === found.sources;
  if (isWhole) Object.assign(summary, await removeGone(corpus, { folders, vanished, pruning }));
  if (summary.added + summary.changed + summary.pruned.length > 0) await corpus.withWriteLock(() => corpus.passageIndex.optimize());
  yield { type: 'ingest-end', how: isWhole ? 'finished' : 'stopped', summary };
}

async function* countFound(sources: ToIngest['sources'], found: { sources: number; areAll: boolean }): AsyncGenerator<IngestSource, void> {
  for await (const source of sources) {
    found.sources += 1;
    yield source;
  }
  found.areAll = true;
}

async function* embedBatches(corpus: Corpus, batches: AsyncIterable<BatchStep[]>): AsyncGenerator<BatchStep[], void> {
  for await (const batch of batches) {
    await embedBatch(corpus, batch);
    yield batch;
  }
}

function isStored({ outcome }: FinishedArticle): boolean {
  return outcome === 'added' || outcome === 'changed' || outcome === 'moved';
}

function weightOf(step: { read?: { original: string } } | object): number {
  return 'read' in step ? (step.read?.original.length ?? 0) : 0;
}
