import type { ArticleReport, ItemOrder } from '../../ingest/child-messages.ts';
import type { Given } from './ingest-store.ts';

/** `died`: the process ended in the middle, maybe because of one of the items. `failed`: the corpus could not be opened or written. */
export type RunEnd = { how: 'finished' | 'stopped' | 'died' } | { how: 'failed'; error: { name: string; message: string } };

/** Reads items into the corpus, apart from this process. One run at a time. */
export interface IngestProcess {
  /** Never rejects. `onArticle` is called for each article as it is in. When `signal` aborts, what is at hand is finished: `stopped`. */
  run(items: ItemOrder[], options: { given: Given; signal: AbortSignal; onArticle: (report: ArticleReport) => void }): Promise<RunEnd>;
  /** Ends it; what is at hand is finished first, for a few seconds. */
  close(): Promise<void>;
}
