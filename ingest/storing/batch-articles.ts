import type { AnalysedArticle, AnalysisOptions } from '../analysing/analyse-article.ts';
import { noticePauses } from '../analysing/notice-pauses.ts';
import type { IngestSource } from '../finding/ingest-source.ts';
import type { ReadStep, SourceEnd } from '../finding/read-sources.ts';
import { isOtherLanguage } from '../language/language-of.ts';
import type { ReadArticle, Rejection } from '../reading/read-outcome.ts';
import type { BatchStep, PreparedArticle } from './store-batch.ts';

/** Repair → describe → split, here or in a thread of its own. Rejects where an article is too much for it. */
export type Analyse = (read: ReadArticle, options: AnalysisOptions) => Promise<AnalysedArticle>;

/** A step whose analysis has begun. */
export type BegunStep =
  | Extract<ReadStep, { kind: 'finished' }>
  | (Extract<ReadStep, { kind: 'read' }> & { analysis: Promise<AnalysedArticle | Rejection> });

/** What comes first is shown soon; later batches are larger, since each waits for the disk. More would hold the lock for more than a second. */
const FIRST_BATCH = 16;
const LARGEST_BATCH = 256;
/** UTF-16 code units: bounds the memory when reports are long. */
const CHARACTERS_IN_BATCH = 1_000_000;
/** Where nothing more has come for so long, a web site or a large file makes wait: what is there is stored. Milliseconds. */
const PAUSE = 1000;

const OTHER_LANGUAGE = 'neither German nor English: it can be found, but names, dates and statements are hardly recognised in it';

/** Begins the analysis of each article that comes by. */
export async function* beginAnalyses(
  steps: AsyncIterable<ReadStep>,
  { analyse, given, clock }: { analyse: Analyse; given: AnalysisOptions['given']; clock: () => Date },
): AsyncGenerator<BegunStep, void> {
  for await (const step of steps) {
    if (step.kind === 'finished') {
      yield step;
      continue;
    }
    const { source, key, read, skipRepair } = step;
    const whereabouts = { url: source.url ?? read.url, path: source.path ?? key, now: clock() };
    yield { ...step, analysis: analyse(read, { given, skipRepair, ...whereabouts }).catch(refusal) };
  }
}

/**
 * Gathers articles into batches. What is finished already goes by at once, unless it ends a source that has articles in the batch.
 * A batch is given early where the steps make wait. When `signal` aborts, what is not in a full batch is left.
 */
export async function* inBatches(
  steps: AsyncIterable<BegunStep>,
  { signal }: { signal?: AbortSignal | undefined },
): AsyncGenerator<BatchStep[], void> {
  let largest = FIRST_BATCH;
  let batch: BatchStep[] = [];
  let characters = 0;
  // A source of which something was refused here is read again the next time.
  const incomplete = new Set<IngestSource>();
  for await (const step of noticePauses(steps, { after: PAUSE })) {
    if (signal?.aborted) return;
    if (step === undefined) {
      if (batch.length > 0) yield batch;
      [batch, characters] = [[], 0];
      continue;
    }
    const ready = step.kind === 'finished' ? step : await prepare(step);
    if (step.kind === 'read' && ready.kind === 'finished') incomplete.add(step.source);
    if (ready.end && incomplete.has(step.source)) ready.end = withoutKeep(ready.end);
    if (ready.kind === 'finished' && !ready.end?.keep) {
      yield [ready];
      continue;
    }
    batch.push(ready);
    if (ready.kind === 'prepared') characters += ready.article.original.length;
    if (batch.length < largest && characters < CHARACTERS_IN_BATCH) continue;
    yield batch;
    [batch, characters, largest] = [[], 0, Math.min(2 * largest, LARGEST_BATCH)];
  }
  if (batch.length > 0 && !signal?.aborted) yield batch;
}

async function prepare(step: Extract<BegunStep, { kind: 'read' }>): Promise<BatchStep> {
  const { source, shown, key, bytesHash, read, retrievedAt, analysis } = step;
  const end = step.end && { end: step.end };
  const analysed = await analysis;
  const refused = (reason: string): BatchStep => ({
    kind: 'finished',
    source,
    finished: { shown, outcome: 'rejected', reason, problems: read.problems },
    ...end,
  });
  if ('kind' in analysed) return refused(analysed.reason);
  if (analysed.spans.length === 0) return refused('empty: nothing is left after repair');
  const { text, edits, description, nameKeys, spans } = analysed;
  const provenance = {
    key,
    url: source.url ?? read.url,
    path: source.path,
    // An export tells when its reports were fetched; the file it stands in was only read now.
    retrievedAt: read.exported?.retrievedAt ?? retrievedAt.toISOString(),
    bytesHash,
  };
  const corrections = read.exported?.corrections;
  const article: PreparedArticle['article'] = {
    key,
    ...description,
    text,
    original: read.original,
    edits,
    provenance,
    corrections,
    nameKeys,
  };
  return {
    kind: 'prepared',
    source,
    shown,
    key,
    bytesHash,
    article,
    spans,
    problems: [...read.problems, ...(isOtherLanguage(text) ? [OTHER_LANGUAGE] : [])],
    ...end,
  };
}

function withoutKeep({ keep: _, ...end }: SourceEnd): SourceEnd {
  return end;
}

function refusal(error: unknown): Rejection {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
  return { kind: 'rejected', reason: `could not be read: ${said}` };
}
