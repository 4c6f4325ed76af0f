import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';

export type ExtractSummaryOptions = {
  passages: FoundPassage[];
  /** How many sentences the summary has at most; context sentences come on top. */
  sentences: number;
  question?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** Central sentences of the passages, verbatim, in reading order, each with the neighbours it needs. */
export type ExtractSummary = (options: ExtractSummaryOptions) => Promise<DraftClaim[]>;
