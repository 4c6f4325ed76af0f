import { createHash } from 'node:crypto';
import type { Archive, KeptSource } from '../corpus/archive.ts';
import type { GivenFacts } from '../describing/describe.ts';
import type { FinishedArticle } from '../ingest-events.ts';
import { type ReadArticle, type ReadItem, type Rejection, rejected } from '../reading/read-outcome.ts';
import { ruleVersions } from '../rule-versions.ts';
import type { IngestSource, LoadedSource } from './ingest-source.ts';
import { recognise } from './recognise.ts';

/** Comes with the last article of a source. `keep`: to be remembered once they are stored. `vanished`: ids of what the source held before and no more. */
export type SourceEnd = { keep?: KeptSource; vanished?: string[] };

/** What an article is stored under, and shown as. */
export type Placed = { source: IngestSource; shown: string; key: string; bytesHash: string };

export type ReadStep =
  | { kind: 'finished'; source: IngestSource; finished: FinishedArticle; end?: SourceEnd }
  | (Placed & { kind: 'read'; read: ReadArticle; skipRepair: boolean; end?: SourceEnd });

type ReadOptions = { archive: Archive; given: GivenFacts; signal?: AbortSignal | undefined };

/**
 * The articles of all sources, one step each, in order; each source has at least one step. What has not changed is recognised: a source by its stamp or
 * hash, one of several articles by the hash of what was read. Never rejects but for a failing archive.
 */
export async function* readSources(sources: AsyncIterable<IngestSource>, options: ReadOptions): AsyncGenerator<ReadStep, void> {
  for await (const source of sources) {
    if (options.signal?.aborted) return;
    yield* readSource(source, options);
  }
}

async function* readSource(source: IngestSource, { archive, given, signal }: ReadOptions): AsyncGenerator<ReadStep, void> {
  const { shown, key, path } = source;
  const known = sourceAsKept(archive, source, given);
  const stamp = await source.stamp?.();
  if (known && stamp !== undefined && stamp === known.stamp) return yield* unchanged(source, archive, {});

  const loaded = await source.load();
  // What a stop has cut off is no refusal.
  if (signal?.aborted) return;
  if (loaded.kind === 'rejected') return yield refused(source, { shown }, loaded, {});
  const { bytesHash } = loaded;
  const keep: KeptSource = { key, path, stamp, bytesHash, versions: ruleVersions, given: JSON.stringify(given) };
  if (known?.bytesHash === bytesHash) return yield* unchanged(source, archive, stamp === known.stamp ? {} : { keep });

  const seen = new Set<string>();
  let isWhole = true;
  let held: ReadStep | undefined;
  for await (const { item, outcome } of itemsOf(loaded)) {
    if (held) yield held;
    // Stopped half-way it is not remembered, so that the rest comes next time.
    if (signal?.aborted) return;
    const placed = { source, ...placeOf(source, item), bytesHash: item === undefined ? bytesHash : hashOf(outcome) };
    if (outcome.kind === 'rejected') {
      isWhole = false;
      held = refused(source, placed, outcome);
    } else if (seen.has(placed.key)) {
      held = refused(source, placed, rejected('the file holds another article of the same name before it'));
    } else {
      seen.add(placed.key);
      const recognised = recognise(archive, placed, given);
      held = recognised
        ? { kind: 'finished', source, finished: { shown: placed.shown, ...recognised, problems: [] } }
        : { kind: 'read', ...placed, read: outcome, skipRepair: loaded.skipRepair ?? false };
    }
  }
  if (!held) return yield refused(source, { shown }, rejected('empty: there is no article in it'), {});
  // Where a part could not be read, what is missing may be in it.
  const vanished = isWhole ? archive.articlesOf(source).filter((article) => !article.deleted && !seen.has(article.key)) : [];
  yield { ...held, end: { ...(isWhole && { keep }), vanished: vanished.map(({ id }) => id) } };
}

/** What is remembered of a source, if its articles are still what it would give now. */
function sourceAsKept(archive: Archive, source: IngestSource, given: GivenFacts): KeptSource | undefined {
  const known = archive.findSource(source.key);
  // One whose articles have all moved or were pruned gives them anew.
  if (known?.versions !== ruleVersions || archive.articlesOf(source).length === 0) return undefined;
  const before: Record<string, unknown> = JSON.parse(known.given);
  const isSame = Object.entries(given).every(
    ([fact, value]) => value === undefined || JSON.stringify(value) === JSON.stringify(before[fact]),
  );
  return isSame ? known : undefined;
}

function* unchanged(source: IngestSource, archive: Archive, end: SourceEnd): Generator<ReadStep> {
  const { shown } = source;
  const articles = archive.articlesOf(source);
  const only = articles.length === 1 ? articles[0] : undefined;
  const steps = (['unchanged', 'deleted'] as const).flatMap((outcome): ReadStep[] => {
    const { length } = articles.filter(({ deleted }) => deleted === (outcome === 'deleted'));
    const about = only ? { id: only.id } : { articles: length };
    return length === 0 ? [] : [{ kind: 'finished', source, finished: { shown, outcome, problems: [], ...about } }];
  });
  for (const [nth, step] of steps.entries()) yield nth === steps.length - 1 ? { ...step, end } : step;
}

/** A fault in a parser is this file's own: the ingest goes on. */
async function* itemsOf(loaded: LoadedSource): AsyncGenerator<ReadItem, void> {
  try {
    yield* loaded.articles();
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    yield { outcome: rejected(`could not be read: ${said}`) };
  }
}

function placeOf({ shown, key }: IngestSource, item: string | undefined): { shown: string; key: string } {
  return item === undefined ? { shown, key } : { shown: `${shown}#${item}`, key: `${key}#${item}` };
}

function refused(source: IngestSource, { shown }: { shown: string }, { reason }: Rejection, end?: SourceEnd): ReadStep {
  return { kind: 'finished', source, finished: { shown, outcome: 'rejected', reason, problems: [] }, ...(end && { end }) };
}

/** One of several articles in a file has no bytes of its own: what was read of it stands for them. */
function hashOf(outcome: ReadItem['outcome']): string {
  return createHash('sha256').update(JSON.stringify(outcome)).digest('hex');
}
