import type { Archive } from './archive.ts';
import type { Embedder } from './embedder.ts';
import type { PassageIndex } from './passage-index.ts';

/** All articles and passages that are indexed, and what is needed to read and search them. */
export type Corpus = {
  archive: Archive;
  passageIndex: PassageIndex;
  embedder: Embedder;
  /** Runs `write` while no other process writes to this corpus. Held per operation; freed by the system when a process dies. */
  withWriteLock<Result>(write: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};
