import type { DatabaseSync } from 'node:sqlite';
import type { Archive, IngestedArticle, KeptSource } from './archive.ts';
import { UnknownArticleError } from './archive-errors.ts';
import type { Correction, Edit } from './article.ts';
import { fold } from './folding.ts';
import { firstWords } from './label.ts';
import type { FamilyUpkeep } from './sqlite-families.ts';
import { prepareMentionedDays } from './sqlite-mentioned-days.ts';
import { inWriteTransaction } from './write-transaction.ts';

type StoreOptions = Parameters<Archive['store']>[1] & { revision: string };

/** What changes the archive: each a transaction of its own that also moves the corpus's count of changes on. */
export function prepareArchiveWrites({
  database,
  clock,
  mintId,
  families,
}: {
  database: DatabaseSync;
  clock: () => Date;
  mintId: () => string;
  families: FamilyUpkeep;
}) {
  const { keepMentionedDays } = prepareMentionedDays(database);
  const countChange = database.prepare('UPDATE corpus SET changes = changes + 1');
  const idByKey = database.prepare('SELECT id FROM articles WHERE key = ?');
  const idById = database.prepare('SELECT id FROM articles WHERE id = ?');
  const upsertArticle = database.prepare(`
    INSERT INTO articles (id, key, revision, title, first_words, publisher, published_on, published_how, language, details, url, path, retrieved_at,
      bytes_hash, versions, characters, edits, passages, folded_text)
    VALUES (:id, :key, :revision, :title, :first_words, :publisher, :published_on, :published_how, :language, :details, :url, :path, :retrieved_at,
      :bytes_hash, :versions, :characters, :edits, :passages, :folded_text)
    ON CONFLICT (id) DO UPDATE SET key = :key, revision = :revision, title = :title, first_words = :first_words, publisher = :publisher,
      published_on = :published_on, published_how = :published_how, language = :language, details = :details, url = :url, path = :path,
      retrieved_at = :retrieved_at, bytes_hash = :bytes_hash, versions = :versions, characters = :characters, edits = :edits,
      passages = :passages, folded_text = :folded_text, indexed = 0, deleted_at = NULL, pruned = 0`);
  // The same text read from other bytes, or repaired by other rules, is the same revision with a newer way back to its original.
  const upsertRevision = database.prepare(`
    INSERT INTO revisions (article_id, revision, sequence, stored_at, text, original, edits)
    VALUES (:id, :revision, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM revisions WHERE article_id = :id), :stored_at, :text, :original, :edits)
    ON CONFLICT (article_id, revision) DO UPDATE
      SET sequence = excluded.sequence, stored_at = excluded.stored_at, original = excluded.original, edits = excluded.edits`);
  const clearNames = database.prepare('DELETE FROM names WHERE article_id = ?');
  const addNames = database.prepare('INSERT INTO names (article_id, name_key) SELECT DISTINCT ?, value FROM json_each(?)');
  const originalOf = database.prepare(
    'SELECT original FROM revisions JOIN articles ON id = article_id AND articles.revision = revisions.revision WHERE id = ?',
  );
  const setText = database.prepare(`
    UPDATE articles SET revision = :revision, first_words = :first_words, characters = :characters, edits = :edits, folded_text = :folded_text, indexed = 0
    WHERE id = :id`);
  const markIndexed = database.prepare(`
    UPDATE articles SET indexed = 1, passages = COALESCE(:passages, passages)
    WHERE id = :id AND revision = :revision AND (indexed = 0 OR passages <> COALESCE(:passages, passages))`);
  const setDeleted = database.prepare(
    'UPDATE articles SET deleted_at = :at, indexed = 0, pruned = :pruned WHERE id = :id AND (deleted_at IS NULL) = (:at IS NOT NULL)',
  );
  // Its source has to be read again when it is back.
  const forgetSource = database.prepare('DELETE FROM sources WHERE path = (SELECT path FROM articles WHERE id = ?)');
  const keepSource = database.prepare(`
    INSERT INTO sources (key, path, stamp, bytes_hash, versions, given) VALUES (:key, :path, :stamp, :bytes_hash, :versions, :given)
    ON CONFLICT (key) DO UPDATE
      SET path = :path, stamp = :stamp, bytes_hash = :bytes_hash, versions = :versions, given = :given`);
  const addCorrections = database.prepare(
    'INSERT INTO corrections (article_id, made_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET made_at = excluded.made_at',
  );
  const setCorrection = {
    title: database.prepare('UPDATE corrections SET title = ? WHERE article_id = ?'),
    publisher: database.prepare('UPDATE corrections SET publisher = ? WHERE article_id = ?'),
    publishedOn: database.prepare('UPDATE corrections SET published_on = ? WHERE article_id = ?'),
    language: database.prepare('UPDATE corrections SET language = ? WHERE article_id = ?'),
    /** RFC 7396: a field that is null takes the correction of it back. */
    details: database.prepare('UPDATE corrections SET details = json_patch(details, ?) WHERE article_id = ?'),
  };
  const writeManifest = database.prepare('UPDATE corpus SET manifest = ?');

  /** `write` says whether it changed anything. Inside of `together` it is part of that transaction. */
  function inTransaction<Result>(write: () => { changed: boolean; result: Result }): Result {
    return inWriteTransaction(database, () => {
      const { changed, result } = write();
      if (changed) countChange.run();
      return result;
    });
  }

  function idFor(key: string, movedFrom: string | undefined): string {
    const known = idByKey.get(key);
    if (known) return String(known.id);
    if (movedFrom === undefined) return mintId();
    if (!idById.get(movedFrom)) throw new UnknownArticleError(movedFrom);
    return movedFrom;
  }

  function correct(id: string, correction: Correction): void {
    addCorrections.run(id, clock().toISOString());
    if (correction.title !== undefined) setCorrection.title.run(correction.title, id);
    if (correction.publisher !== undefined) setCorrection.publisher.run(correction.publisher, id);
    if (correction.publishedOn !== undefined) setCorrection.publishedOn.run(correction.publishedOn, id);
    if (correction.language !== undefined) setCorrection.language.run(correction.language, id);
    const { subtitle, author, agencies, place, machineTranslated } = correction;
    setCorrection.details.run(JSON.stringify({ subtitle, author, agencies, place, machineTranslated }), id);
    // "Am Dienstag" is another day now.
    if (correction.publishedOn !== undefined) keepMentionedDays(id);
  }

  return {
    together: <Result>(write: () => Result): Result => inTransaction(() => ({ changed: false, result: write() })),

    keepSource: ({ key, path, stamp, bytesHash, versions, given }: KeptSource): void =>
      inTransaction(() => {
        keepSource.run({ key, path: path ?? null, stamp: stamp ?? null, bytes_hash: bytesHash, versions, given });
        return { changed: false, result: undefined };
      }),

    prune: (ids: string[]): void =>
      inTransaction(() => {
        const at = clock().toISOString();
        const changed = ids.map((id) => {
          forgetSource.run(id);
          const isGone = setDeleted.run({ id, at, pruned: 1 }).changes > 0;
          if (isGone) families.articleDeleted(id);
          return isGone;
        });
        return { changed: changed.some(Boolean), result: undefined };
      }),

    store: (article: IngestedArticle, { versions, movedFrom, passages, revision }: StoreOptions): { id: string; revision: string } =>
      inTransaction(() => {
        const isNew = !idByKey.get(article.key) && movedFrom === undefined;
        const id = idFor(article.key, movedFrom);
        const { text, original, edits, provenance } = article;
        upsertArticle.run({
          id,
          key: article.key,
          revision,
          title: article.title ?? null,
          first_words: firstWords(text),
          publisher: article.publisher ?? null,
          published_on: article.publishedOn ?? null,
          published_how: article.publishedHow ?? null,
          language: article.language,
          details: JSON.stringify(article.details ?? {}),
          url: provenance.url ?? null,
          path: provenance.path ?? null,
          retrieved_at: provenance.retrievedAt,
          bytes_hash: provenance.bytesHash,
          versions,
          characters: text.length,
          edits: edits.length,
          passages,
          folded_text: fold(text),
        });
        upsertRevision.run({ id, revision, stored_at: clock().toISOString(), text, original, edits: JSON.stringify(edits) });
        clearNames.run(id);
        addNames.run(id, JSON.stringify(article.nameKeys));
        families.articleStored(id, revision);
        if (isNew && article.corrections) correct(id, article.corrections);
        return { changed: true, result: { id, revision } };
      }),

    replaceText: (id: string, { text, edits, revision }: { text: string; edits: Edit[]; revision: string }): boolean =>
      inTransaction(() => {
        const kept = originalOf.get(id);
        if (!kept) return { changed: false, result: false };
        setText.run({
          id,
          revision,
          first_words: firstWords(text),
          characters: text.length,
          edits: edits.length,
          folded_text: fold(text),
        });
        const original = String(kept.original);
        upsertRevision.run({ id, revision, stored_at: clock().toISOString(), text, original, edits: JSON.stringify(edits) });
        families.articleStored(id, revision);
        return { changed: true, result: true };
      }),

    markIndexed: (articles: Parameters<Archive['markIndexed']>[0]): void =>
      inTransaction(() => {
        const marked = articles.map(({ id, revision, passages }) => markIndexed.run({ id, revision, passages: passages ?? null }).changes);
        return { changed: marked.some(Boolean), result: undefined };
      }),

    /** False for an unknown id. */
    correct: (id: string, correction: Correction): boolean =>
      inTransaction(() => {
        if (!idById.get(id)) return { changed: false, result: false };
        correct(id, correction);
        return { changed: true, result: true };
      }),

    /** Whether this changed anything: false for an unknown id, and for one that is in that state already. */
    setDeleted: (id: string, deleted: boolean): boolean =>
      inTransaction(() => {
        const changed = setDeleted.run({ id, at: deleted ? clock().toISOString() : null, pruned: 0 }).changes > 0;
        if (changed && deleted) families.articleDeleted(id);
        if (changed && !deleted) families.articleRestored(id);
        return { changed, result: changed };
      }),

    writeManifest: (json: string): void =>
      inTransaction(() => {
        writeManifest.run(json);
        return { changed: false, result: undefined };
      }),
  };
}
