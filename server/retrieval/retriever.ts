import type { Passage } from '../../ingest/corpus/passage.ts';
import type { Filters } from '../contract/filters.ts';

/**
 * A passage found for a query. `relevance`: fused score, 0..1, comparable within one retrieval only.
 * `similarity` (cosine) and `score` (BM25): what each leg gave; absent where that leg did not find it.
 */
export type FoundPassage = {
  passage: Passage;
  label: string;
  relevance: number;
  similarity?: number | undefined;
  score?: number | undefined;
};

export type RetrieveOptions = {
  limit: number;
  filters?: Filters | undefined;
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

/** Question → ranked passages, best first. Rejects only on a fault of the corpus or an abort. */
export type Retrieve = (query: string, options: RetrieveOptions) => Promise<FoundPassage[]>;
