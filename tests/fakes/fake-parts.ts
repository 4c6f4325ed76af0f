import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { EmbeddedPassage } from '../../ingest/corpus/passage.ts';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { previewFields } from '../../ingest/create-ingest.ts';
import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import { findDoubts } from '../../ingest/repairing/find-doubts.ts';
import { createSqliteConversationStore } from '../../server/chatting/sqlite-conversation-store.ts';
import { createStreamLimit } from '../../server/guarding/limit-streams.ts';
import { createIngesting } from '../../server/ingesting/create-ingesting.ts';
import { createSpool } from '../../server/ingesting/spool.ts';
import { createSqliteIngestStore } from '../../server/ingesting/sqlite-ingest-store.ts';
import { createRetriever } from '../../server/retrieval/create-retriever.ts';
import { createReadQuestion } from '../../server/retrieval/read-question.ts';
import type { AppParts } from '../../server/routes/app-parts.ts';
import { createFakeProcesses, type FakeProcesses } from './fake-ingest-process.ts';
import { createFakeAsk, createFakeCompare, createFakeSummarize, createFakeTimeline } from './fake-uses.ts';
import { createMemoryPassageIndex } from './memory-passage-index.ts';

export const REPORTS = [
  {
    key: 'faehre.txt',
    title: 'Fähre rammt Kai',
    publisher: 'Küstenbote',
    publishedOn: '2025-03-02',
    text: 'Fähre rammt Kai.\n\nDie Fähre Helga rammte am Sonntag in Brunsholm den Kai. Vier Fahrgäste wurden verletzt.',
  },
  {
    key: 'werft.txt',
    title: "O'Briens Werft",
    publisher: "O'Brien",
    publishedOn: '2025-03-04',
    text: "O'Briens Werft schließt.\n\nDie Werft in Brunsholm entlässt 120 Arbeiter.",
  },
] as const;

export type FakeReport = { key: string; title: string; publisher?: string; publishedOn: string; text: string };

export type FakeParts = AppParts & {
  lines: string[];
  ids: string[];
  dataFolder: string;
  processes: FakeProcesses;
  dispose: () => Promise<void>;
};

/** A real archive and conversation store in a folder of their own, a passage index in memory, and fakes for what writes. */
export function createFakeParts(changes: Partial<AppParts> & { reports?: readonly FakeReport[] } = {}): FakeParts {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'beleg-app-'));
  let minted = 0;
  const mintId = () => `id-${++minted}`;
  const clock = () => new Date(Date.UTC(2026, 0, 2, 3, 4, minted));
  const archive = createSqliteArchive({ path: path.join(dataFolder, 'archive.sqlite'), clock, mintId });
  const passageIndex = createMemoryPassageIndex();
  const corpus: Corpus = {
    archive,
    passageIndex,
    embedder: {
      name: 'fake-embedder',
      fingerprint: 'f',
      dimension: 2,
      embedPassages: async (texts) => texts.map(vectorOf),
      embedQuestion: async (text) => vectorOf(text),
      close: async () => {},
    },
    withWriteLock: (write) => write(),
    close: async () => archive.close(),
  };
  const reconcile = async () => {
    for (const { id } of archive.pending()) {
      const article = archive.get(id);
      if (!article) continue;
      const passage: EmbeddedPassage = {
        id: `${id}-0`,
        articleId: id,
        revision: article.revision,
        start: 0,
        end: article.text.length,
        text: article.text,
        language: article.language,
        sentences: splitSentences(article.text).map(({ start, end }) => ({ start, end })),
        vector: vectorOf(article.text),
      };
      void passageIndex.replace([{ articleId: id, passages: [passage] }]);
      archive.markIndexed([{ id, revision: article.revision }]);
    }
  };
  const ids = (changes.reports ?? REPORTS).map(({ key, text, ...facts }) => {
    const provenance = { key, path: key, retrievedAt: clock().toISOString(), bytesHash: `hash of ${key}` };
    const article = {
      ...facts,
      key,
      text,
      original: text,
      edits: [],
      language: 'de' as const,
      publishedHow: 'given' as const,
      provenance,
      nameKeys: [],
    };
    return archive.store(article, { versions: '1', passages: 1 }).id;
  });
  void reconcile();
  const store = createSqliteConversationStore({ file: path.join(dataFolder, 'conversations.sqlite') });
  const lines: string[] = [];
  const processes = createFakeProcesses();
  const ingesting = createIngesting({
    store: createSqliteIngestStore({ file: path.join(dataFolder, 'ingests.sqlite') }),
    spool: createSpool({ folder: path.join(dataFolder, 'uploads') }),
    openProcess: processes.open,
    previewFields,
    clock,
    onFault: (fault) => lines.push(String(fault)),
  });
  const sink = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  return {
    corpus,
    ask: createFakeAsk({ archive }),
    readQuestion: createReadQuestion({ archive, clock }),
    retrieve: createRetriever({ corpus }),
    compare: createFakeCompare({ archive, mintId }),
    summarize: createFakeSummarize({ archive, mintId }),
    makeTimeline: createFakeTimeline({ archive, mintId }),
    conversations: store.conversations,
    results: store.results,
    ingesting,
    changesOf: () => undefined,
    findDoubts,
    reconcile,
    writerName: 'extractive',
    hasLanguageModel: false,
    clock,
    mintId,
    streams: createStreamLimit(),
    settings: { host: '127.0.0.1' },
    logger: pino({ level: 'debug' }, sink),
    ...changes,
    lines,
    ids,
    dataFolder,
    processes,
    async dispose() {
      await ingesting.close();
      store.close();
      archive.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Two numbers that differ between texts and are the same for the same text. */
function vectorOf(text: string): Float32Array {
  const angle = ([...text].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 90) * (Math.PI / 180);
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
}
