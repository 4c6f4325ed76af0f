import type { AnnotationStore } from './annotations.ts';
import type { Article, Correction, Details, Edit, Language, Provenance, PublishedHow } from './article.ts';
import type { Cases } from './cases.ts';
import type { IngestedFacts } from './exported-report.ts';
import type { Families } from './families.ts';
import type { SharedLineStore } from './shared-line-store.ts';

/** What an ingest found: everything of an article that the analyst has not decided. */
export type IngestedArticle = {
  key: string;
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
  language: Language;
  details?: Details | undefined;
  text: string;
  original: string;
  edits: Edit[];
  provenance: Provenance;
  /** Of an exported report that comes back: applied where the article is new here. */
  corrections?: Correction | undefined;
  /** Normal forms of the names in the text, for the filter by name. */
  nameKeys: string[];
};

export type ArticleFilter = {
  articleIds?: string[] | undefined;
  publisher?: string | undefined;
  /** Articles of this publisher pass as well. */
  orPublisher?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  language?: Language | undefined;
  nameKey?: string | undefined;
  /** Id of a case: the articles that were put into it. */
  caseId?: string | undefined;
  text?: string | undefined;
  /** Days that the text names, YYYY-MM-DD; see `mentionedCondition`. Known a moment after the article is in, when it has been annotated. */
  mentionedFrom?: string | undefined;
  mentionedTo?: string | undefined;
};

/** Deleted articles are counted apart. `publishers`: most frequent first. `firstDay`, `lastDay`: of publication, YYYY-MM-DD. */
export type ArchiveStatistics = {
  articles: number;
  deleted: number;
  passages: number;
  characters: number;
  revisions: number;
  corrected: number;
  languages: { language: string; articles: number }[];
  publishers: { publisher?: string | undefined; articles: number }[];
  undated: number;
  firstDay?: string | undefined;
  lastDay?: string | undefined;
  firstRetrieved?: string | undefined;
  lastRetrieved?: string | undefined;
};

/** An article without its texts, as lists show it. */
export type ArticleEntry = Omit<Article, 'text' | 'original' | 'edits'> & { characters: number; passages: number; edits: number };

/**
 * A file or address whose articles are all in, so that one that has not changed need not be read again. `stamp`: tells without reading that it is the
 * same; absent where it was too young to be sure. `versions`: rules its articles were made with. `given`: what the analyst said of it, as JSON.
 */
export type KeptSource = {
  key: string;
  path?: string | undefined;
  stamp?: string | undefined;
  bytesHash: string;
  versions: string;
  given: string;
};

export type KeptArticle = Article & { deleted: boolean; revisions: string[]; passages: number };

/**
 * The record of truth: transactional and fsynced. Synchronous, since SQLite is. Other processes may write at any time.
 * Everything acknowledged here survives a crash; the passage index is derived from it.
 */
export interface Archive {
  /** Which articles are near-copies of one another. */
  readonly families: Families;
  readonly sharedLines: SharedLineStore;
  /** Named sets of articles. */
  readonly cases: Cases;
  /** What the rules of language/ say of the texts. */
  readonly annotations: AnnotationStore;
  /** What is kept under this provenance key, to tell whether bytes changed. Deleted articles are found too. Publisher and date as ingested, without corrections. */
  findByKey(key: string):
    | {
        id: string;
        bytesHash: string;
        versions: string;
        /** Removed by the analyst, or (`pruned`) because its file was gone. */
        deleted: boolean;
        pruned: boolean;
        publisher?: string | undefined;
        publishedOn?: string | undefined;
      }
    | undefined;
  /** An article with equal bytes whose path has vanished is a move: candidates by hash. Pruned ones are among them, removed ones are not. */
  findByBytesHash(hash: string): { id: string; key: string; path?: string | undefined; pruned: boolean }[];
  findSource(key: string): KeptSource | undefined;
  /** Articles of one source, `key` and `key#…`; those that were pruned are left out. */
  articlesOf(source: { key: string; path?: string | undefined }): { id: string; key: string; deleted: boolean }[];
  /** Paths of the articles (not deleted) that lie below this folder, each once, sorted. */
  pathsBelow(folder: string): string[];
  /** Articles (not deleted) that came from this file. */
  articlesAt(path: string): { id: string; revision: string; key: string }[];
  /**
   * Stores a new article or a new revision of one (same key, or `movedFrom`), marked as not indexed yet. Older revisions stay readable.
   * `versions`: rule versions it was made with (repair, splitter, language). Returns the article's id and revision.
   * `movedFrom`: id of the article whose path has vanished. A removed article that is stored again is back.
   */
  store(
    article: IngestedArticle,
    options: { versions: string; movedFrom?: string | undefined; passages: number },
  ): { id: string; revision: string };
  keepSource(source: KeptSource): void;
  /** Writes in it are one transaction: all or none, and the disk is waited for once. Reads in it see them. */
  together<Result>(write: () => Result): Result;
  /** A new text of an article, from the same original by other edits; its older one stays readable. It waits to be indexed. False for an unknown id. */
  replaceText(id: string, repaired: { text: string; edits: Edit[] }): boolean;
  /**
   * The passage index now holds this revision, or nothing of it where the article is deleted. Called under the write lock that the index was
   * written under. `passages`: their number, where it is not the one given to `store`. Ignored for a revision that is not the current one.
   */
  markIndexed(articles: { id: string; revision: string; passages?: number | undefined }[]): void;
  /** Articles whose index entry is missing, stale, or left over (deleted). */
  pending(): { id: string; revision: string; deleted: boolean }[];
  /** Current article with corrections; undefined for an unknown id. Deleted ones are given, marked. */
  get(id: string): KeptArticle | undefined;
  /** The text of one revision, however old, also of a deleted article. */
  textOf(id: string, revision: string): { text: string; original: string; edits: Edit[] } | undefined;
  /** Newest first, undated last. Throws InvalidCursorError for a cursor it did not give. */
  list(filter: ArticleFilter, page: { limit: number; cursor?: string | undefined }): { articles: ArticleEntry[]; next: string | null };
  /**
   * Ids of all articles (not deleted) that pass the filter. `publication`: by their day, undated last, then by publisher, label and where they come from, which stay when a corpus
   * is made anew; by default by id, which costs nothing and means nothing.
   */
  idsOf(filter: ArticleFilter, order?: 'publication'): string[];
  /**
   * Texts of articles (not deleted) that have a name with one of these keys, and none of the words of `without`, whatever their case: how else it is
   * written. `most`: so many at most; of a name that very many have, only some are looked at.
   */
  textsNaming(nameKeys: readonly string[], options: { without: readonly string[]; most: number }): string[];
  /** What the passage index must hold: id → revision and number of passages. Deleted articles are left out. */
  contents(): Map<string, { revision: string; passages: number }>;
  counts(): { articles: number; passages: number };
  /** What is wrong with the file itself, in plain words; nothing where it is sound. Reads all of it. */
  faults(): string[];
  statistics(): ArchiveStatistics;
  /** What the ingest found of an article, without corrections; undefined for an unknown id. */
  ingestedFactsOf(id: string): IngestedFacts | undefined;
  /** The analyst's corrections of an article, without what was ingested. */
  correctionOf(id: string): Correction | undefined;
  /** Changes whenever what can be searched changes. */
  version(): string;
  correct(id: string, correction: Correction): KeptArticle | undefined;
  remove(id: string): boolean;
  /** Removes articles whose file is gone. Unlike one that the analyst removed, such an article is back as soon as its file is. */
  prune(ids: string[]): void;
  restore(id: string): boolean;
  /** Facts about the corpus itself (the manifest). */
  readManifest(): string | undefined;
  writeManifest(json: string): void;
  close(): void;
}
