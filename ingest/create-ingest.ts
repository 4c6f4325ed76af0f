import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type AnnotateOptions, annotatePending } from './analysing/annotate-pending.ts';
import { createAnalysis } from './analysing/create-analysis.ts';
import type { Language } from './corpus/article.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createCorpus } from './corpus/create-corpus.ts';
import type { EmbedderOptions } from './corpus/load-embedder.ts';
import type { OnModelProgress } from './corpus/model-progress.ts';
import { reconcile } from './corpus/reconcile.ts';
import { reindex } from './corpus/reindex.ts';
import { createFamilies, type FamilyFinder } from './deduplicating/create-families.ts';
import { looksLikeAddress } from './fetching/web-address.ts';
import { type AddressFinder, createAddressFinder } from './finding/create-address-finder.ts';
import type { IngestSource } from './finding/ingest-source.ts';
import type { IngestOptions } from './ingest-articles.ts';
import type { IngestEvent } from './ingest-events.ts';
import type { previewFields as PreviewFields } from './reading/fields/preview-fields.ts';
import type { ReadOutcome } from './reading/read-outcome.ts';
import { type Doubt, findDoubts } from './repairing/find-doubts.ts';
import { rules } from './rule-versions.ts';
import type { IngestSettings } from './settings.ts';
import { splitIntoPassages } from './splitting/split-into-passages.ts';
import type { Analyse } from './storing/batch-articles.ts';

/** As the room of reading has it, which is loaded when it is first asked. */
export const previewFields: typeof PreviewFields = async (path, name) =>
  (await import('./reading/fields/preview-fields.ts')).previewFields(path, name);

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
  /** Files and folders by path, pages and feeds by address (`https://…`). Events as `ingestArticles` gives them. */
  ingestArticles(named: string[], options?: IngestOptions): AsyncGenerator<IngestEvent, void>;
  /** Files under keys of their own, wherever they lie: they never count as moved. */
  ingestFiles(files: GivenFile[], options?: IngestOptions): AsyncGenerator<IngestEvent, void>;
  /** Pages and feeds; `shown` is how events name what came of an address. Throws where nothing fetches. */
  ingestAddresses(addresses: { address: string; shown: string }[], options?: IngestOptions): AsyncGenerator<IngestEvent, void>;
  /** Texts from memory, through the same recipe. `repair: false` keeps them as they are: evaluations need their offsets. */
  ingestTexts(items: GivenText[], options?: { signal?: AbortSignal | undefined; repair?: boolean }): AsyncGenerator<IngestEvent, void>;
  /** Brings the passage index, and the families of articles, to what the archive says; call it under the write lock. */
  reconcile(): Promise<void>;
  /** Makes the passages of these articles anew from the archive. */
  reindex(ids: string[]): Promise<void>;
  /** Reads what the rules of language/ say of articles of which it is not kept yet, on as many threads as the ingest has cores, and keeps it. See `annotatePending`. */
  annotate(options?: Pick<AnnotateOptions, 'signal' | 'onProgress'>): Promise<number>;
  /** What an article has made of the earliest of its family; undefined for that one, and for an article that is in no family. */
  changesOf: FamilyFinder['changesOf'];
  /** Places of a repaired text that may be damage and were not mended. Linear. */
  findDoubts(text: string): Doubt[];
  close(): Promise<void>;
};

/** `threads`: cores for models and analysis: all for an ingest, one where questions are answered beside each other. The rest is about downloads. */
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
  // What an interrupted ingest, or one before there were families, has left.
  try {
    await corpus.withWriteLock(async () => createFamilies(corpus).placePending());
  } catch (cause) {
    await corpus.close();
    throw cause;
  }
  const analysis = createAnalysis({ cores: use.threads });
  const addresses = createAddressFinder(settings, { clock });
  return {
    ...ingestInto(corpus, { clock, analyse: analysis.analyse, findAddresses: addresses.find }),
    corpus,
    async reconcile() {
      await reconcile({ ...corpus, split: splitIntoPassages });
      createFamilies(corpus).placePending();
    },
    findDoubts,
    annotate: (options) =>
      annotatePending({ archive: corpus.archive, path: join(settings.dataDir, 'archive.sqlite'), threads: use.threads, ...options }),
    changesOf: (articleId) => createFamilies(corpus).changesOf(articleId),
    reindex: (ids) => corpus.withWriteLock(() => reindex(ids, { ...corpus, split: splitIntoPassages })),
    async close() {
      await addresses.close();
      await analysis.close();
      await corpus.close();
    },
  };
}

/** The embedder that the settings name. */
export function embedderOptions(settings: IngestSettings, use: ModelUse): EmbedderOptions {
  const { embeddingModel: model, embeddingPrefixes: prefixes, modelsDir: cacheFolder, modelHub: hub } = settings;
  return { model, prefixes, cacheFolder, hub, ...use };
}

/** The same over a corpus that is open already. `analyse`: here unless said. Addresses are paths like any other unless `findAddresses` is given. */
export function ingestInto(
  corpus: Corpus,
  { clock, analyse = analyseHere, findAddresses }: { clock: () => Date; analyse?: Analyse; findAddresses?: AddressFinder['find'] },
): Pick<Ingest, 'ingestArticles' | 'ingestFiles' | 'ingestAddresses' | 'ingestTexts'> {
  const parts = { corpus, clock, analyse };
  return {
    async *ingestArticles(named, options) {
      const { fileSource, findFiles, ingestArticles } = await loadRecipe();
      const isAddress = (one: string) => findAddresses !== undefined && looksLikeAddress(one);
      const { files, passedOver, folders } = await findFiles(named.filter((one) => !isAddress(one)));
      const addresses = named.filter(isAddress);
      const sources = async function* () {
        for (const found of files) yield fileSource(found, { clock, mapping: options?.fields });
        // Asked for one after another while the reports before them are stored: a slow site holds up nothing.
        if (findAddresses && addresses.length > 0) yield* findAddresses(addresses, options?.signal);
      };
      const expected = files.length + addresses.length;
      yield* ingestArticles(parts, { sources: sources(), expected, passedOver, folders }, options);
    },
    async *ingestFiles(files, options) {
      const { loadFile, ingestArticles } = await loadRecipe();
      const sources = files.map(
        ({ key, file, name, shown }): IngestSource => ({ shown, key, load: () => loadFile(file, { name, mapping: options?.fields }) }),
      );
      yield* ingestArticles(parts, { sources, expected: files.length }, options);
    },
    async *ingestAddresses(addresses, options) {
      if (!findAddresses) throw new Error('This ingest fetches no addresses.');
      const { ingestArticles } = await loadRecipe();
      const sources = async function* () {
        for (const { address, shown } of addresses)
          for await (const source of findAddresses([address], options?.signal)) yield { ...source, shown };
      };
      yield* ingestArticles(parts, { sources: sources(), expected: addresses.length }, options);
    },
    async *ingestTexts(items, { signal, repair = true } = {}) {
      const { readGivenText, ingestArticles } = await loadRecipe();
      const sources = items.map((item) => textSource(item, { repair, read: readGivenText }));
      yield* ingestArticles(parts, { sources, expected: items.length, asTheyAre: !repair }, { signal });
    },
  };
}

/** What reads reports is loaded with the first of them: a server answers questions without it, and its ingests run in a process of their own. */
async function loadRecipe() {
  const [{ findFiles }, { fileSource, loadFile }, { readGivenText }, { ingestArticles }] = await Promise.all([
    import('./reading/find-files.ts'),
    import('./finding/file-source.ts'),
    import('./reading/read-given-text.ts'),
    import('./ingest-articles.ts'),
  ]);
  return { findFiles, fileSource, loadFile, readGivenText, ingestArticles };
}

const analyseHere: Analyse = async (read, options) => (await import('./analysing/analyse-article.ts')).analyseArticle(read, options);

type TextReading = { repair: boolean; read: (item: GivenText) => ReadOutcome };

function textSource(item: GivenText, { repair, read }: TextReading): IngestSource {
  return {
    shown: item.key,
    key: item.key,
    load: async () => ({
      kind: 'loaded',
      bytesHash: createHash('sha256')
        .update(JSON.stringify([item, repair]))
        .digest('hex'),
      async *articles() {
        yield { outcome: read(item) };
      },
      skipRepair: !repair,
    }),
  };
}
