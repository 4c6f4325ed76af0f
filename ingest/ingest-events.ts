export type IngestOutcome = 'added' | 'unchanged' | 'changed' | 'moved' | 'deleted' | 'rejected';

/**
 * `unchanged`: nothing was embedded or written. `moved`: the file has a new place, the article its old id. `deleted`: the analyst removed this
 * article and its file is the same, so it stays removed. `sameContentAs`: another living file holds the same bytes; both are kept.
 */
export type FinishedArticle = {
  /** As the user named the file; one of several articles of a file has `#item` behind it. */
  shown: string;
  outcome: IngestOutcome;
  id?: string;
  reason?: string;
  sameContentAs?: string;
  problems: string[];
  /** How many articles this is about, where a file of several is recognised as a whole: there is no `id` then. One unless said. */
  articles?: number;
};

/** Counts are of articles; a file may hold several. */
export type IngestSummary = Record<Exclude<IngestOutcome, 'rejected'>, number> & {
  /** Articles taken in or recognised: all that were not rejected. */
  read: number;
  passedOver: number;
  rejected: { path: string; reason: string }[];
  sameContent: { path: string; sameContentAs: string }[];
  problems: { path: string; problem: string }[];
  /** Removed because the file they came from is gone, or holds them no more. */
  pruned: { path: string; articles: number }[];
  /** The same, but kept: with the reason. */
  gone: { path: string; articles: number; reason: string }[];
};

/** Always ends with `ingest-end`, unless the corpus or the embedder fails: then the generator throws, and what was stored before stays. */
export type IngestEvent =
  /** `files`: at least so many; a feed that is asked for later may hold more. */
  | { type: 'files-found'; files: number; passedOver: number }
  /** `done`, `of`: files; `of` grows while addresses are asked for. */
  | ({ type: 'article-finished'; done: number; of: number } & FinishedArticle)
  | { type: 'ingest-end'; how: 'finished' | 'stopped'; summary: IngestSummary };

export function emptySummary(passedOver: number): IngestSummary {
  const none = { read: 0, added: 0, unchanged: 0, changed: 0, moved: 0, deleted: 0 };
  return { ...none, passedOver, rejected: [], sameContent: [], problems: [], pruned: [], gone: [] };
}

export function count(summary: IngestSummary, { shown, outcome, reason, sameContentAs, problems, articles = 1 }: FinishedArticle): void {
  summary.problems.push(...problems.map((problem) => ({ path: shown, problem })));
  if (sameContentAs !== undefined) summary.sameContent.push({ path: shown, sameContentAs });
  if (outcome === 'rejected') {
    summary.rejected.push({ path: shown, reason: reason ?? 'no reason given' });
    return;
  }
  summary.read += articles;
  summary[outcome] += articles;
}
