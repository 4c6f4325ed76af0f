import type { Embedder } from './embedder.ts';
import { findModel, type ModelStore } from './find-model.ts';
import type { Prefixes } from './model-families.ts';
import { withPrefixes } from './prefixed-embedder.ts';
import { readSentenceModel } from './sentence-model.ts';
import { describeStaticModel, loadStaticEmbedder } from './static-embedder.ts';

export type EmbedderOptions = ModelStore & {
  /** A folder, or a model of the hub as `owner/name`. */
  model: string;
  /** Cores that it may use. */
  threads: number;
  /** Instead of those that the model names itself or its family is known to want. */
  prefixes?: Partial<Prefixes> | undefined;
};

/**
 * Loads the embedder that a setting names: a static one or a transformer, from a folder or the hub, with the prefixes it wants.
 * Rejects with DamagedModelError, UnusableModelError, UnknownModelError, GatedModelError or ModelDownloadError.
 */
export async function loadEmbedder({ model, threads, prefixes, ...store }: EmbedderOptions): Promise<Embedder> {
  const { folder, name } = await findModel(model, 'EMBEDDING_MODEL', store);
  const described = await describeStaticModel(folder);
  const embedder = described
    ? await loadStaticEmbedder({ modelFolder: folder, described })
    : await loadTransformer({ modelFolder: folder, threads, name });
  const wanted = (await readSentenceModel(folder, { name })).prefixes;
  return withPrefixes(embedder, { query: prefixes?.query ?? wanted.query, passage: prefixes?.passage ?? wanted.passage });
}

/** The library of transformers takes longer to load than all of a static model: it is loaded for those that need it. */
async function loadTransformer(options: { modelFolder: string; threads: number; name: string | undefined }): Promise<Embedder> {
  const { loadTransformersEmbedder } = await import('./transformers-embedder.ts');
  return loadTransformersEmbedder(options);
}
