import { lstatSync } from 'node:fs';
import type { AnalysedArticle } from '../analysing/analyse-article.ts';
import type { Archive, IngestedArticle } from '../corpus/archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { EmbeddedPassage } from '../corpus/passage.ts';
import { createFamilies } from '../deduplicating/create-families.ts';
import type { GivenFacts } from '../describing/describe.ts';
import type { Placed, ReadStep, SourceEnd } from '../finding/read-sources.ts';
import { recognise } from '../finding/recognise.ts';
import type { FinishedArticle } from '../ingest-events.ts';
import { ruleVersions } from '../rule-versions.ts';
import { passagesFrom } from '../splitting/split-into-passages.ts';

/** An article that is to be stored. `vectors`: of its passages; absent when the index was seen to hold them already. */
export type PreparedArticle = Placed & {
  kind: 'prepared';
  article: IngestedArticle;
  spans: AnalysedArticle['spans'];
  problems: string[];
  vectors?: Float32Array[];
  end?: SourceEnd;
};
export type BatchStep = PreparedArticle | Extract<ReadStep, { kind: 'finished' }>;
export type FinishedStep = { finished: FinishedArticle; end?: SourceEnd };

/** Makes the vectors of those whose passages the index does not hold. */
export async function embedBatch(corpus: Corpus, batch: BatchStep[]): Promise<void> {
  const articles = batch.filter((step) => step.kind === 'prepared');
  await embed(
    corpus,
    articles.filter((prepared) => !placeOf(corpus.archive, prepared).isIndexed),
  );
}

/**
 * Stores a batch under one lock: archive first, in one transaction, then the index, then the mark, then families,
 * so that a crash heals when the corpus is opened.
 * What it gives has been stored for good.
 */
export async function storeBatch(corpus: Corpus, batch: BatchStep[], given: GivenFacts): Promise<FinishedStep[]> {
  if (!batch.some(({ kind, end }) => kind === 'prepared' || end?.keep)) return batch.filter((step) => step.kind === 'finished');
  return corpus.withWriteLock(async () => {
    const { archive, passageIndex } = corpus;
    const toIndex = new Map<string, PreparedArticle>();
    const stored: { id: string; revision: string; text: string }[] = [];
    const isNew = new Set<string>();
    const finished = archive.together(() =>
      batch.map((step) => {
        const found = step.kind === 'finished' ? step.finished : storeOne(step);
        if (step.end?.keep) archive.keepSource(step.end.keep);
        return { finished: found, ...(step.end && { end: step.end }) };
      }),
    );
    const unembedded = [...toIndex.values()].filter(({ vectors }) => !vectors);
    if (unembedded.length > 0) await embed(corpus, unembedded);
    const revisionOf = new Map(stored.map(({ id, revision }) => [id, revision]));
    const passages = Array.from(toIndex, ([articleId, prepared]) => ({
      articleId,
      passages: passagesOf(prepared, { id: articleId, revision: revisionOf.get(articleId) ?? '' }),
    }));
    const [added, replaced] = [
      passages.filter(({ articleId }) => isNew.has(articleId)),
      passages.filter(({ articleId }) => !isNew.has(articleId)),
    ];
    if (added.length > 0) await passageIndex.add(added);
    if (replaced.length > 0) await passageIndex.replace(replaced);
    if (stored.length > 0) archive.markIndexed(stored);
    createFamilies(corpus).place(stored.map(({ id, ...revision }) => ({ articleId: id, ...revision })));
    if (toIndex.size > 0) await passageIndex.keepUp();
    return finished;

    function storeOne(prepared: PreparedArticle): FinishedArticle {
      const { article, shown, spans, problems } = prepared;
      // Another process, or an earlier source of the same key, may have stored it meanwhile.
      const known = recognise(archive, prepared, given);
      if (known) return { shown, ...known, problems };
      const { before, moved, living, isIndexed } = placeOf(archive, prepared);
      const kept = archive.store(article, { versions: ruleVersions, movedFrom: moved?.id, passages: spans.length });
      stored.push({ ...kept, text: article.text });
      if (!before && !moved) isNew.add(kept.id);
      // The second text of an article that stands twice in the batch takes the place of its first.
      if (!isIndexed) toIndex.set(kept.id, prepared);
      return {
        shown,
        outcome: before && !before.pruned ? 'changed' : moved && !moved.pruned ? 'moved' : 'added',
        id: kept.id,
        ...(living && { sameContentAs: living.path ?? living.key }),
        problems,
      };
    }
  });
}

/**
 * Where an article belongs: the one kept under its key (`before`), else the one whose file moved here (`moved`), else a new one, maybe beside a
 * `living` one of equal bytes. `isIndexed`: the index holds exactly these passages already: the same text of the same article under the same rules.
 */
function placeOf(archive: Archive, { article, key, source }: PreparedArticle) {
  const before = archive.findByKey(key);
  const twins = before ? [] : archive.findByBytesHash(article.provenance.bytesHash);
  const moved = source.path === undefined ? undefined : twins.find((twin) => twin.path !== undefined && hasVanished(twin.path));
  const id = before?.id ?? moved?.id;
  const living = moved ? undefined : twins.find(({ pruned }) => !pruned);
  return { before, moved, living, isIndexed: id !== undefined && holds(archive, id, article.text) };
}

function holds(archive: Archive, id: string, text: string): boolean {
  const kept = archive.get(id);
  if (!kept || kept.deleted || kept.text !== text) return false;
  return archive.findByKey(kept.provenance.key)?.versions === ruleVersions && !archive.pending().some((pending) => pending.id === id);
}

/** One that cannot be looked at counts as living. */
function hasVanished(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

async function embed({ embedder }: Corpus, articles: PreparedArticle[]): Promise<void> {
  const texts = articles.flatMap(({ article, spans }) => spans.map(({ start, end }) => article.text.slice(start, end)));
  if (texts.length === 0) return;
  const vectors = await embedder.embedPassages(texts);
  let at = 0;
  for (const prepared of articles) {
    prepared.vectors = vectors.slice(at, at + prepared.spans.length);
    at += prepared.spans.length;
  }
}

function passagesOf({ article, spans, vectors }: PreparedArticle, kept: { id: string; revision: string }): EmbeddedPassage[] {
  return passagesFrom(spans, { ...kept, text: article.text, language: article.language }).map((passage, nth) => {
    const vector = vectors?.[nth];
    if (!vector) throw new RangeError(`The embedder gave ${vectors?.length ?? 0} vectors, passage ${nth} has none.`);
    return { ...passage, vector };
  });
}
