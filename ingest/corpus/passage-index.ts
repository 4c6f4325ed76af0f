import type { Language } from './article.ts';
import type { EmbeddedPassage, Passage } from './passage.ts';

/** `similarity`: cosine, −1..1, higher is nearer. */
export type VectorHit = { passage: Passage; similarity: number };
/** `score`: BM25, ≥ 0, comparable within one search only. */
export type TextHit = { passage: Passage; score: number };

/**
 * One word that is sought, as the words that stand for it (translations, spellings), best first. `weight`: what finding this one is worth, above 0.
 * `word` may be several words, blanks between: any of them.
 */
export type Alternatives = { word: string; weight: number }[];

/** `language`: of the passages. */
export type SearchOptions = { limit: number; articleIds?: string[] | undefined; language?: Language | undefined };

/**
 * `unindexed`: rows that the text index does not hold yet; searches find them by reading them. `vectors`: the same of the vector index, undefined where there
 * is none: below some ten thousand passages all vectors are compared.
 */
export type IndexState = {
  rows: number;
  textIndexed: number;
  unindexed: number;
  fragments: number;
  vectors?: { indexed: number; unindexed: number } | undefined;
};

/** What can be searched. Derived from the archive, and can be rebuilt from it at any time. `replace`, `add`, `remove`, `optimize` and `keepUp` are called under the write lock. */
export interface PassageIndex {
  /**
   * Replaces all passages of the named articles, in one commit. An article without passages loses those it had.
   * Rejects before anything is written when a passage is invalid (schema, vector length, non-finite value, id twice).
   * An id belongs to one article: one that another article's passage already has takes that passage over.
   */
  replace(articles: { articleId: string; passages: EmbeddedPassage[] }[]): Promise<void>;
  /** The same for articles that never had a passage here: nothing is looked up, which a growing table makes dear. Their ids are the caller's word. */
  add(articles: { articleId: string; passages: EmbeddedPassage[] }[]): Promise<void>;
  remove(articleIds: string[]): Promise<void>;
  /** `articleIds` given and empty finds nothing. */
  searchByVector(vector: Float32Array, options: SearchOptions): Promise<VectorHit[]>;
  /** German BM25: any word may match. Words without letters or digits find nothing. */
  searchByText(text: string, options: SearchOptions): Promise<TextHit[]>;
  /** German BM25 in which each word sought counts once, by the first of its alternatives that a passage has. */
  searchByAlternatives(sought: Alternatives[], options: SearchOptions): Promise<TextHit[]>;
  /** All passages of these articles, by article and start. */
  passagesOf(articleIds: string[]): Promise<Passage[]>;
  /** What is indexed: article id → revision and number of passages. For reconciling with the archive. */
  contents(): Promise<Map<string, { revision: string; passages: number }>>;
  count(): Promise<number>;
  /** All passages with their vectors, in no order, some thousand at a time: to check them. */
  rows(): AsyncIterable<EmbeddedPassage[]>;
  state(): Promise<IndexState>;
  /** Brings new rows into the indexes and prunes old versions. */
  optimize(): Promise<void>;
  /** The same where so much has changed that it is due: to be called after each write. */
  keepUp(): Promise<void>;
  /**
   * Makes the vector index, or makes it anew, where the corpus has outgrown it. From seconds to minutes: to be called after the write lock was let go, so that
   * others write, and search, meanwhile. Most often there is nothing to do, and it is back in milliseconds.
   */
  keepUpVectors(): Promise<void>;
  close(): Promise<void>;
}
