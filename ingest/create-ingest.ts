import { createHash, randomUUID } from 'node:crypto';
import type { Language } from './corpus/article.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createCorpus } from './corpus/create-corpus.ts';
import type { EmbedderOptions } from './corpus/load-embedder.ts';
import type { OnModelProgress } from './corpus/model-progress.ts';
import { reconcile } from './corpus/reconcile.ts';
import { type IngestEvent, type IngestOptions, type IngestSource, ingestArticles, rules } from './ingest-articles.ts';
import { findFiles } from './reading/find-files.ts';
import { provenanceKeyOf } from './reading/provenance-key.ts';
import { readArticle } from './reading/read-article.ts';
import { readFileBytes } from './reading/read-file.ts';
import { readGivenText } from './reading/read-given-text.ts';
import type { IngestSettings } from './settings.ts';
import { splitIntoPassages } from './splitting/split-into-passages.ts';

/** A report from memory. `key` is its identity: the same key again replaces it. `publishedOn`: YYYY-MM-DD. */
export type GivenText = {
  key: string;
  text: string;
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  language?: Language | undefined;
};

/**
 * A file whose identity is not the place where it lies: an upload. `key`: its identity; `file`: where its bytes are; `name`: what it was called, whose ending
 * may decide the format; `shown`: how events name it.
 */
export type GivenFile = { key: string; file: string; name: string; shown: string };

export type Ingest = {
  corpus: Corpus;
  /** Files and folders by path. Events as `ingestArticles` gives them. */
  ingestArticles(paths: string[], options?: IngestOptions): AsyncGenerator<IngestEvent, void>;
  /** Files under keys of their own, wherever they lie: they never count as moved. */
  ingestFiles(files: GivenFile[], options?: IngestOptions): AsyncGenerator<IngestEvent, void>;
  /** Texts from memory, through the same recipe. `repair: false` keeps them as they are: evaluations need their offsets. */
  ingestTexts(items: GivenText[], options?: { signal?: AbortSignal | undefined; repair?: boolean }): AsyncGenerator<IngestEvent, void>;
  /** Brings the passage index to what the archive says; call it under the write lock. */
  reconcile(): Promise<void>;
  close(): Promise<void>;
};

/** `threads`: cores for the models: all for an ingest, one where questions are answered beside each other. The rest is about downloads. */
export type ModelUse = { threads: number; onProgress?: OnModelProgress | undefined; signal?: AbortSignal | undefined };

/** Builds the ingest and its corpus: the one door for the command line, the server and evaluations. Rejects as `createCorpus` does. */
export async function createIngest(settings: IngestSettings, use: ModelUse): Promise<Ingest> {
  const clock = () => new Date();
  const corpus = await createCorpus({
    dataDir: settings.dataDir,
    embedder: embedderOptions(settings, use),
    split: splitIntoPassages,
    rules,
    clock,
    mintId: randomUUID,
  });
  return {
    ...ingestInto(corpus, { clock }),
    corpus,
    async reconcile() {
      await reconcile({ ...corpus, split: splitIntoPassages });
    },
    close: () => corpus.close(),
  };
}

/** The embedder that the settings name. */
export function embedderOptions(settings: IngestSettings, use: ModelUse): EmbedderOptions {
  const { embeddingModel: model, embeddingPrefixes: prefixes, modelsDir: cacheFolder, modelHub: hub } = settings;
  return { model, prefixes, cacheFolder, hub, ...use };
}

/** The same over a corpus that is open already. */
export function ingestInto(
  corpus: Corpus,
  { clock }: { clock: () => Date },
): Pick<Ingest, 'ingestArticles' | 'ingestFiles' | 'ingestTexts'> {
  return {
    async *ingestArticles(paths, options) {
      const { files, passedOver } = await findFiles(paths);
      const sources = files.map((found): IngestSource => {
        if (found.kind === 'rejected') return { shown: found.shown, key: found.shown, load: async () => found };
        return { shown: found.shown, key: provenanceKeyOf(found.path), path: found.path, load: () => loadFile(found.path) };
      });
      yield* ingestArticles({ corpus, clock }, { sources, passedOver }, options);
    },
    async *ingestFiles(files, options) {
      const sources = files.map(({ key, file, name, shown }): IngestSource => ({ shown, key, load: () => loadFile(file, name) }));
      yield* ingestArticles({ corpus, clock }, { sources }, options);
    },
    async *ingestTexts(items, { signal, repair = true } = {}) {
      const sources = items.map(
        (item): IngestSource => ({
          shown: item.key,
          key: item.key,
          load: async () => ({
            kind: 'loaded',
            bytesHash: sha256(JSON.stringify([item, repair])),
            read: () => readGivenText(item),
            skipRepair: !repair,
          }),
        }),
      );
      yield* ingestArticles({ corpus, clock }, { sources }, { signal });
    },
  };
}

async function loadFile(path: string, name = path): ReturnType<IngestSource['load']> {
  const file = await readFileBytes(path);
  if (file.kind === 'rejected') return file;
  return { kind: 'loaded', bytesHash: sha256(file.bytes), read: () => readArticle(file.bytes, { path: name }) };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
