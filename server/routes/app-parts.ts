import type { Logger } from 'pino';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Ask } from '../answering/ask.ts';
import type { ConversationStore, ResultStore } from '../chatting/conversation-store.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { Summarize } from '../summarizing/summarize.ts';

/** Everything the app needs, made elsewhere. */
export type AppParts = {
  corpus: Corpus;
  ask: Ask;
  retrieve: Retrieve;
  compare: Compare;
  summarize: Summarize;
  conversations: ConversationStore;
  results: ResultStore;
  /** Brings what the archive holds of these articles into the passage index. Called under the corpus' write lock. */
  reindex: (articleIds: string[]) => Promise<void>;
  /** Shown to the user. */
  writerName: string;
  clock: () => Date;
  mintId: () => string;
  settings: { host: string; apiToken?: string | undefined };
  /** The built web app; absent, only the API is served. */
  webFolder?: string | undefined;
  logger: Logger;
};
