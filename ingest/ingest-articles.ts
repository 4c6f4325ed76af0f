import { lstat } from 'node:fs/promises';
import type { Archive, IngestedArticle } from './corpus/archive.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { RuleVersions } from './corpus/manifest.ts';
import type { EmbeddedPassage } from './corpus/passage.ts';
import { createFamilies, type PlacedArticle } from './deduplicating/create-families.ts';
import { describe, type GivenFacts } from './describing/describe.ts';
import { findNames } from './language/names/names.ts';
import { type ReadOutcome, type Rejection, rejected } from './reading/read-outcome.ts';
import { REPAIR_VERSION, repair } from './repairing/repair.ts';
import { type PassageSpan, SPLITTER_VERSION, splitIntoPassages, splitIntoSpans } from './splitting/split-into-passages.ts';

/** Rules an article is made with. `language`: raised by hand when `findNames` or `languageOf` give something else for the same text. */
export const rules: RuleVersions = { repair: String(REPAIR_VERSION), splitter: String(SPLITTER_VERSION), language: '2' };
/** As kept with each article: one made with others is made again, from equal bytes too. */
const ruleVersions = JSON.stringify(rules);

/** Where an article comes from. `load` never rejects and gives a hash to compare; `read` is called only when there is something new. */
export type IngestSource = {
  /** As the user named it. */
  shown: string;
  key: string;
  /** Absolute and free of links; absent for what is no file. */
  path?: string | undefined;
  load: () => Promise<{ kind: 'loaded'; bytesHash: string; read: () => ReadOutcome; skipRepair?: boolean } | Rejection>;
};

export type IngestOutcome = 'added' | 'unchanged' | 'changed' | 'moved' | 'deleted' | 'rejected';

/**
 * `unchanged`: nothing was embedded or written. `moved`: the file has a new place, the article its old id. `deleted`: the analyst removed this
 * article and its file is the same, so it stays removed. `sameContentAs`: another living file holds the same bytes; both are kept.
 */
export type FinishedArticle = {
  shown: string;
  outcome: IngestOutcome;
  id?: string;
  reason?: string;
  sameContentAs?: string;
  problems: string[];
};

export type IngestSummary = Record<Exclude<IngestOutcome, 'rejected'>, number> & {
  /** Files whose content was taken in or recognised: all that were not rejected. */
  read: number;
  passedOver: number;
  rejected: { path: string; reason: string }[];
  sameContent: { path: string; sameContentAs: string }[];
  problems: { path: string; problem: string }[];
};

/** Always ends with `ingest-end`, unless the corpus or the embedder fails: then the generator throws, and what was stored before stays. */
export type IngestEvent =
  | { type: 'files-found'; files: number; passedOver: number }
  | ({ type: 'article-finished'; done: number; of: number } & FinishedArticle)
  | { type: 'ingest-end'; how: 'finished' | 'stopped'; summary: IngestSummary };

export type IngestOptions = GivenFacts & { signal?: AbortSignal | undefined };

/** Measured to keep a batch under a second on two cores; characters bound the memory when reports are long. */
const articlesInBatch = 32;
const charactersInBatch = 1_000_000;

type Prepared = {
  source: IngestSource;
  article: IngestedArticle;
  spans: PassageSpan[];
  problems: string[];
  /** Absent when the index holds these passages already. */
  vectors?: Float32Array[];
};

/**
 * The recipe: read → repair → describe → split → embed → store. A bad file is an outcome, never an exception.
 * When `signal` aborts, the batch at hand is finished and the rest is left (`stopped`).
 */
export async function* ingestArticles(
  { corpus, clock }: { corpus: Corpus; clock: () => Date },
  { sources, passedOver = 0 }: { sources: IngestSource[]; passedOver?: number },
  { signal, ...given }: IngestOptions = {},
): AsyncGenerator<IngestEvent, void> {
  const summary = emptySummary(passedOver);
  let done = 0;
  const finish = (finished: FinishedArticle): IngestEvent => {
    done += 1;
    count(summary, finished);
    return { type: 'article-finished', done, of: sources.length, ...finished };
  };
  yield { type: 'files-found', files: sources.length, passedOver };

  let batch: Prepared[] = [];
  const isFull = () =>
    batch.length >= articlesInBatch || batch.reduce((sum, { article }) => sum + article.original.length, 0) >= charactersInBatch;
  for (const source of sources) {
    if (signal?.aborted) break;
    const prepared = await prepare(corpus, clock, source, given);
    if ('outcome' in prepared) yield finish(prepared);
    else batch.push(prepared);
    if (!isFull()) continue;
    for (const finished of await keep(corpus, batch, given)) yield finish(finished);
    batch = [];
  }
  for (const finished of await keep(corpus, batch, given)) yield finish(finished);

  if (summary.added + summary.changed > 0) await corpus.withWriteLock(() => corpus.passageIndex.optimize());
  yield { type: 'ingest-end', how: done < sources.length ? 'stopped' : 'finished', summary };
}

/** Everything before the lock: an outcome where nothing is to be stored, else the article with its passages' vectors still to be made. */
async function prepare(corpus: Corpus, clock: () => Date, source: IngestSource, given: GivenFacts): Promise<Prepared | FinishedArticle> {
  const { shown, key, path } = source;
  const loaded = await source.load();
  if (loaded.kind === 'rejected') return { shown, outcome: 'rejected', reason: loaded.reason, problems: [] };
  const { bytesHash } = loaded;
  const known = recognise(corpus, { key, bytesHash }, given);
  if (known) return { shown, ...known, problems: [] };

  const read = attempt(loaded.read);
  if (read.kind === 'rejected') return { shown, outcome: 'rejected', reason: read.reason, problems: [] };
  const { original, marks, problems, ...facts } = read;
  const { text, edits } = loaded.skipRepair ? { text: original, edits: [] } : repair(original, marks);
  const spans = splitIntoSpans(text);
  if (spans.length === 0) return { shown, outcome: 'rejected', reason: 'empty: nothing is left after repair', problems };
  return {
    source,
    spans,
    problems,
    article: {
      key,
      ...describe(text, facts, given),
      text,
      original,
      edits,
      provenance: { key, path, retrievedAt: clock().toISOString(), bytesHash },
      nameKeys: [...new Set(findNames(text).map((name) => name.key))],
    },
  };
}

/** Embeds a batch, then stores it under one lock: archive first, then the index, then the mark, so that a crash heals when the corpus is opened. */
async function keep(corpus: Corpus, batch: Prepared[], given: GivenFacts): Promise<FinishedArticle[]> {
  if (batch.length === 0) return [];
  const fresh: Prepared[] = [];
  for (const prepared of batch) if (!(await placeOf(corpus, prepared)).isIndexed) fresh.push(prepared);
  await embed(corpus, fresh);
  return corpus.withWriteLock(async () => {
    const finished: FinishedArticle[] = [];
    const stored: { id: string; revision: string }[] = [];
    const placed: PlacedArticle[] = [];
    const [added, replaced] = [new Map<string, EmbeddedPassage[]>(), new Map<string, EmbeddedPassage[]>()];
    for (const prepared of batch) {
      const { article, source, spans, problems } = prepared;
      // Another process, or an earlier source of the same key, may have stored it meanwhile.
      const known = recognise(corpus, { key: source.key, bytesHash: article.provenance.bytesHash }, given);
      if (known) {
        finished.push({ shown: source.shown, ...known, problems });
        continue;
      }
      const { before, moved, living, isIndexed } = await placeOf(corpus, prepared);
      if (!isIndexed && !prepared.vectors) await embed(corpus, [prepared]);
      const kept = corpus.archive.store(article, { versions: ruleVersions, movedFrom: moved?.id, passages: spans.length });
      stored.push(kept);
      placed.push({ articleId: kept.id, revision: kept.revision, text: article.text });
      if (!isIndexed) {
        const passages = splitIntoPassages({ ...kept, text: article.text });
        (before || moved ? replaced : added).set(
          kept.id,
          passages.map((passage, index) => ({ ...passage, vector: vectorAt(prepared, index) })),
        );
      }
      finished.push({
        shown: source.shown,
        outcome: before ? 'changed' : moved ? 'moved' : 'added',
        id: kept.id,
        ...(living && { sameContentAs: living.path ?? living.key }),
        problems,
      });
    }
    // In this order: an article that stood twice in the batch is replaced by its second text.
    if (added.size > 0) await corpus.passageIndex.add(ofArticles(added));
    if (replaced.size > 0) await corpus.passageIndex.replace(ofArticles(replaced));
    corpus.archive.markIndexed(stored);
    createFamilies(corpus).place(placed);
    return finished;
  });
}

function ofArticles(passagesOf: Map<string, EmbeddedPassage[]>): { articleId: string; passages: EmbeddedPassage[] }[] {
  return Array.from(passagesOf, ([articleId, passages]) => ({ articleId, passages }));
}

/** What is kept already with equal bytes, rules and given facts; undefined when there is something to store. */
function recognise(
  { archive }: Corpus,
  { key, bytesHash }: { key: string; bytesHash: string },
  given: GivenFacts,
): { outcome: 'unchanged' | 'deleted'; id: string } | undefined {
  const known = archive.findByKey(key);
  if (!known || known.bytesHash !== bytesHash) return undefined;
  if (known.deleted) return { outcome: 'deleted', id: known.id };
  if (known.versions !== ruleVersions) return undefined;
  if (given.publisher !== undefined && known.publisher !== given.publisher) return undefined;
  if (given.publishedOn !== undefined && known.publishedOn !== given.publishedOn) return undefined;
  return { outcome: 'unchanged', id: known.id };
}

/**
 * Where an article belongs: the one kept under its key (`before`), else the one whose file moved here (`moved`), else a new one, maybe beside a
 * `living` one of equal bytes. `isIndexed`: the index holds exactly these passages already: the same text of the same article under the same rules.
 */
async function placeOf({ archive }: Corpus, { article, source }: Prepared) {
  const before = archive.findByKey(source.key);
  const twins = before ? [] : archive.findByBytesHash(article.provenance.bytesHash);
  const moved = source.path === undefined ? undefined : await firstVanished(twins);
  const id = before?.id ?? moved?.id;
  return { before, moved, living: moved ? undefined : twins[0], isIndexed: id !== undefined && holds(archive, id, article.text) };
}

function holds(archive: Archive, id: string, text: string): boolean {
  const kept = archive.get(id);
  if (!kept || kept.deleted || kept.text !== text) return false;
  return archive.findByKey(kept.provenance.key)?.versions === ruleVersions && !archive.pending().some((pending) => pending.id === id);
}

async function embed({ embedder }: Corpus, articles: Prepared[]): Promise<void> {
  const texts = articles.flatMap(({ article, spans }) => spans.map(({ start, end }) => article.text.slice(start, end)));
  if (texts.length === 0) return;
  const vectors = await embedder.embedPassages(texts);
  let at = 0;
  for (const prepared of articles) {
    prepared.vectors = vectors.slice(at, at + prepared.spans.length);
    at += prepared.spans.length;
  }
}

function vectorAt({ vectors }: Prepared, index: number): Float32Array {
  const vector = vectors?.[index];
  if (!vector) throw new RangeError(`The embedder gave ${vectors?.length ?? 0} vectors, passage ${index} has none.`);
  return vector;
}

/** Of articles with equal bytes, the first whose file is gone: it has moved. One that cannot be looked at counts as living. */
async function firstVanished<Twin extends { path?: string | undefined }>(twins: Twin[]): Promise<Twin | undefined> {
  for (const twin of twins) {
    if (twin.path === undefined) continue;
    const status = await lstat(twin.path).catch((error: NodeJS.ErrnoException) => error);
    if (status instanceof Error && (status.code === 'ENOENT' || status.code === 'ENOTDIR')) return twin;
  }
  return undefined;
}

/** A fault in a parser is this file's own: the batch goes on. */
function attempt(read: () => ReadOutcome): ReadOutcome {
  try {
    return read();
  } catch (error) {
    return rejected(`could not be read: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200)}`);
  }
}

function emptySummary(passedOver: number): IngestSummary {
  return { read: 0, added: 0, unchanged: 0, changed: 0, moved: 0, deleted: 0, passedOver, rejected: [], sameContent: [], problems: [] };
}

function count(summary: IngestSummary, { shown, outcome, reason, sameContentAs, problems }: FinishedArticle): void {
  summary.problems.push(...problems.map((problem) => ({ path: shown, problem })));
  if (sameContentAs !== undefined) summary.sameContent.push({ path: shown, sameContentAs });
  if (outcome === 'rejected') {
    summary.rejected.push({ path: shown, reason: reason ?? 'no reason given' });
    return;
  }
  summary.read += 1;
  summary[outcome] += 1;
}
