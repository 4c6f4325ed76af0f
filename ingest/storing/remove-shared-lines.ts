import type { KeptArticle } from '../corpus/archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { reindex } from '../corpus/reindex.ts';
import { createFamilies } from '../deduplicating/create-families.ts';
import { applyReplacements, composeEdits } from '../repairing/compose-edits.ts';
import { createSharedLines, findSharedLines } from '../repairing/shared-lines.ts';
import { splitIntoPassages } from '../splitting/split-into-passages.ts';

/** So many articles get a new text under one lock. */
const BATCH = 32;

/**
 * Counts the lines of articles that were just stored, and takes those that their publisher's articles share out of them; out of all of the publisher's where a line has
 * only now turned out to be shared. Repair knows one article, this knows the corpus. `changed`: ids of the articles that have a new text.
 */
export async function removeSharedLines(corpus: Corpus, storedIds: readonly string[]): Promise<{ changed: string[] }> {
  const { archive } = corpus;
  const sharedLines = createSharedLines({ store: archive.sharedLines });
  const before = new Map<string, ReadonlySet<string>>();
  const familyOf = archive.families.idsOf(storedIds);
  const storedBy = new Map<string, string[]>();
  for (const id of storedIds) {
    const { publisher, text, deleted } = archive.get(id) ?? {};
    if (publisher === undefined || text === undefined || deleted) continue;
    if (!before.has(publisher)) before.set(publisher, sharedLines.of(publisher));
    sharedLines.observe({ publisher, family: familyOf.get(id) ?? id, text });
    storedBy.set(publisher, [...(storedBy.get(publisher) ?? []), id]);
  }
  const changed: string[] = [];
  for (const [publisher, ids] of storedBy) {
    const shared = sharedLines.of(publisher);
    if (shared.size === 0) continue;
    const isNew = shared.difference(before.get(publisher) ?? new Set()).size > 0;
    for (const batch of inBatches(isNew ? archive.idsOf({ publisher }) : ids))
      changed.push(...(await removeFrom(batch, { corpus, publisher, shared })));
  }
  return { changed };
}

function removeFrom(
  ids: string[],
  { corpus, publisher, shared }: { corpus: Corpus; publisher: string; shared: ReadonlySet<string> },
): Promise<string[]> {
  const { archive } = corpus;
  return corpus.withWriteLock(async () => {
    const changed = archive.together(() => ids.filter((id) => removeFromOne(archive.get(id))));
    if (changed.length === 0) return changed;
    await reindex(changed, { ...corpus, split: splitIntoPassages });
    createFamilies(corpus).placePending();
    return changed;
  });

  function removeFromOne(article: KeptArticle | undefined): boolean {
    // The filter by publisher finds an agency's texts, too.
    if (!article || article.deleted || article.publisher !== publisher) return false;
    const replacements = findSharedLines(article.text, shared);
    const text = applyReplacements(article.text, replacements);
    if (replacements.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return false;
    return archive.replaceText(article.id, { text, edits: composeEdits(article.edits, article.text, replacements, 'shared-line') });
  }
}

function* inBatches(ids: readonly string[]): Generator<string[]> {
  for (let first = 0; first < ids.length; first += BATCH) yield ids.slice(first, first + BATCH);
}
