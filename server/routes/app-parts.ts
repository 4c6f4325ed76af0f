import type { Logger } from 'pino';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Ask } from '../answering/ask.ts';
import type { ConversationStore, ResultStore } from '../chatting/conversation-store.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Doubt } from '../contract/article.ts';
import type { MemberChanges } from '../contract/family.ts';
import type { StreamLimit } from '../guarding/limit-streams.ts';
import type { Ingesting } from '../ingesting/create-ingesting.ts';
import type { ReadQuestion } from '../retrieval/read-question.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { Summarize } from '../summarizing/summarize.ts';
import type { MakeTimeline } from '../timeline/make-timeline.ts';

/** Everything the app needs, made elsewhere. */
export type AppParts = {
  corpus: Corpus;
  ask: Ask;
  /** Conditions and parts in the words of a question; `ask` reads them itself. */
  readQuestion: ReadQuestion;
  retrieve: Retrieve;
  compare: Compare;
  summarize: Summarize;
  makeTimeline: MakeTimeline;
  conversations: ConversationStore;
  results: ResultStore;
  ingesting: Ingesting;
  /** What an article changed of the earliest in its family; undefined for that one, and for an article in no family. */
  changesOf: (articleId: string) => { changes: MemberChanges } | undefined;
  /** Places of a text that may be damage of scraping and were not mended. */
  findDoubts: (text: string) => Doubt[];
  /** Makes the passage index agree with the archive. Called under the write lock of the corpus. */
  reconcile: () => Promise<unknown>;
  /** Shown to the user. */
  writerName: string;
  hasLanguageModel: boolean;
  clock: () => Date;
  mintId: () => string;
  streams: StreamLimit;
  settings: { host: string; apiToken?: string | undefined };
  /** The built web app; absent, only the API is served. */
  webFolder?: string | undefined;
  logger: Logger;
};
