import type { Archive } from '../corpus/archive.ts';
import { annotate } from '../language/annotations.ts';

/** So many are kept together: each transaction waits for the disk. */
const BATCH = 16;

/**
 * Reads articles of which no annotations are kept, and keeps what was read, batch by batch, until there is none left in this share. Yields after each batch how many that
 * were. Articles whose text changes meanwhile are left for the next time.
 */
export function* annotateShare(archive: Archive, share: { part: number; of: number }): Generator<number, void> {
  let before: string | undefined;
  while (true) {
    const missing = archive.annotations.missing({ limit: BATCH, share });
    const [first] = missing;
    // Nothing that was kept helped: the texts change faster than they are read.
    if (!first || `${first.articleId} ${first.revision}` === before) return;
    before = `${first.articleId} ${first.revision}`;
    const read = missing.flatMap(({ articleId, revision }) => {
      const kept = archive.textOf(articleId, revision);
      return kept ? [{ articleId, revision, annotations: annotate(kept.text) }] : [];
    });
    archive.together(() => {
      for (const { articleId, revision, annotations } of read) archive.annotations.keep(articleId, revision, annotations);
    });
    yield read.length;
  }
}
