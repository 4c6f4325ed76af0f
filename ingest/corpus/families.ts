import type { Span } from '../language/span.ts';

/**
 * An article and its near-copies: one source, however often it stands in the corpus. Deleted articles are in no family.
 * `id`: the article that came first when the family was formed; it stays when that article leaves, and when the family falls apart it stays with the part
 * that has the earliest member. `members`: in the order of the day published, undated ones last, then as they came in.
 * `earliestBy`: the first member is the one published first, of those whose day is known (`undated` says of how many it is not); where of none, the
 * one that was ingested first.
 */
export type Family = { id: string; members: FamilyMember[]; earliestBy: 'published' | 'ingested'; undated: number };
export type FamilyMember = { articleId: string; revision: string; publishedOn?: string | undefined; ingestedAt: string };

/** The same passage in two articles that are no near-copies of one another. Offsets into the texts of these revisions. */
export type SharedSpan = Span & { articleId: string; revision: string; other: Span & { articleId: string; revision: string } };

/** What finds and judges the copies of an article, as `deduplicating/` makes it. `signature` is opaque here; `keys` are whole numbers below 2^53. */
export type Placing = { articleId: string; revision: string; rules: string; keys: readonly number[]; signature: Uint8Array };
/** What was found of two articles. */
export type FamilyLink = { other: string; nearCopy: boolean; shared: { own: Span; other: Span }[] };

/**
 * `articles`: those with the most keys in common first, as many as were asked for, in all and of one family. `common`: keys that articles of many families have, which tell
 * nothing.
 */
export type Candidates = { articles: string[]; common: Set<number> };
export type CandidateLimits = { except: string; most: number; mostOfAFamily: number };

/**
 * The families of an archive, kept right by the archive itself when an article is deleted, restored or gets another text: in the same
 * transaction. An article that is new, or has another text, is in no family until it is placed.
 */
export interface Families {
  /** Undefined for an article that has no near-copy. */
  of(articleId: string): Family | undefined;
  /** By `id`, page by page: `after` is the id of the last one seen. */
  list(page: { limit: number; after?: string | undefined }): Family[];
  /** Of these articles, those that are in a family: article → id of the family. */
  idsOf(articleIds: readonly string[]): Map<string, string>;
  /** Passages that an article has in common with others that are no near-copies of it. */
  sharedSpans(articleId: string): SharedSpan[];

  /** Articles that `place` must see: new ones, those with another text, and those whose family fell apart without being looked at anew. */
  unplaced(): { articleId: string; revision: string }[];
  /** Forgets everything that other rules found: all is unplaced then. */
  clearOthers(rules: string): void;
  /** Articles that have keys in common with these. Deleted ones too, so that they are in their family when they are restored. */
  candidates(keys: readonly number[], limits: CandidateLimits): Candidates;
  signatureOf(articleId: string): Uint8Array | undefined;
  /** Keeps what was found, and puts the article into the family of its near-copies; families that it bridges become one. */
  place(placing: Placing, links: readonly FamilyLink[]): void;
  /** Everything within is written at once, or nothing. */
  inTransaction<Result>(write: () => Result): Result;
}
