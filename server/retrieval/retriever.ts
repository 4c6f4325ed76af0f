import type { Passage } from '../../ingest/corpus/passage.ts';
import type { Filters } from '../contract/filters.ts';
import type { Turns } from './turns.ts';

/**
 * Why a passage was found. `meaning`, `text`: its place in the ranking of each leg, from 1, with the cosine and the BM25 score there; absent where
 * that leg did not find it. `words`: of the question, that the passage has. `names`: asked for, that it writes otherwise.
 */
export type Why = {
  meaning?: { rank: number; similarity: number } | undefined;
  text?: { rank: number; score: number } | undefined;
  words: string[];
  names: { asked: string; written: string }[];
};

/** The same passage in a near-copy of the report. */
export type PassageCopy = { passage: Passage; label: string };

/**
 * A passage found for a query. `relevance`: fused score, 0..1, comparable within one retrieval only.
 * `similarity` (cosine) and `score` (BM25): what each leg gave; absent where that leg did not find it.
 * `copies`: in near-copies of its report; it stands for them.
 */
export type FoundPassage = {
  passage: Passage;
  label: string;
  relevance: number;
  similarity?: number | undefined;
  score?: number | undefined;
  why?: Why | undefined;
  copies?: PassageCopy[] | undefined;
};

export type RetrieveOptions = {
  limit: number;
  filters?: Filters | undefined;
  articleIds?: string[] | undefined;
  /** Called before each passage that is given out, of which a comparison asks for thousands; by default one of its own. */
  turn?: Turns | undefined;
  signal?: AbortSignal | undefined;
};

/** Question → ranked passages, best first. Rejects only on a fault of the corpus or an abort. */
export type Retrieve = (query: string, options: RetrieveOptions) => Promise<FoundPassage[]>;
