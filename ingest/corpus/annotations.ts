import type { Annotations } from '../language/annotations.ts';

/**
 * What language/ says of the current text of each article, kept with the version of its rules, so that it is read once. What is kept of another version, or of a text that
 * is no longer the current one, counts as not kept.
 */
export interface AnnotationStore {
  /** Undefined where nothing is kept of this revision by the present rules. Throws where what is kept cannot be read. */
  of(articleId: string, revision: string): Annotations | undefined;
  /** Does nothing when the article has another text by now. */
  keep(articleId: string, revision: string, annotations: Annotations): void;
  /** Articles (not deleted) of which nothing is kept, some of them. `share`: of `of` readers that work beside each other, the one numbered `part`. */
  missing(page: { limit: number; share?: { part: number; of: number } | undefined }): { articleId: string; revision: string }[];
  countMissing(): number;
  /** Of how many articles they are kept, and in how many bytes. */
  size(): { articles: number; bytes: number };
}
