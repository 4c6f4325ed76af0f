import { join } from 'node:path';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { createWriteLock } from '../../ingest/corpus/write-lock.ts';
import { fakeEmbedder } from './fake-embedder.ts';
import { createMemoryPassageIndex } from './memory-passage-index.ts';

/** A corpus in a folder that exists: a real archive, an index in memory, ids a1, a2, … `done`: what was embedded, and how often the index was written. */
export function openIngestCorpus(dataDir: string): { corpus: Corpus; done: { embedded: string[]; indexWrites: number } } {
  const done = { embedded: [] as string[], indexWrites: 0 };
  const embedder = fakeEmbedder();
  const passageIndex = createMemoryPassageIndex();
  const lock = createWriteLock({ path: join(dataDir, 'write.lock') });
  let minted = 0;
  const archive = createSqliteArchive({
    path: join(dataDir, 'archive.sqlite'),
    clock: () => new Date('2031-03-04T05:06:07Z'),
    mintId: () => `a${++minted}`,
  });
  const counted = <Given extends unknown[], Result>(write: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      done.indexWrites += 1;
      return write(...given);
    };
  };
  const corpus: Corpus = {
    archive,
    embedder: {
      ...embedder,
      embedPassages: async (texts, options) => {
        done.embedded.push(...texts);
        return embedder.embedPassages(texts, options);
      },
    },
    passageIndex: {
      ...passageIndex,
      replace: counted(passageIndex.replace),
      add: counted(passageIndex.add),
      remove: counted(passageIndex.remove),
      optimize: counted(passageIndex.optimize),
      keepUp: counted(passageIndex.keepUp),
    },
    withWriteLock: lock.withWriteLock,
    close: async () => {
      archive.close();
      lock.close();
    },
  };
  return { corpus, done };
}
