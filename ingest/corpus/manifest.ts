import { z } from 'zod';
import type { Embedder } from './embedder.ts';
import { FIRST_INDEX, isIndexFolder } from './index-folders.ts';

/** Moves on when what is kept can no longer be read by the code of before. */
const CORPUS_FORMAT = 1;

/** Versions of the rules an article is made with. Where they differ, the article is made anew at the next ingest. */
const ruleVersionsSchema = z.object({ repair: z.string(), splitter: z.string(), language: z.string() });
export type RuleVersions = z.infer<typeof ruleVersionsSchema>;

/** What a corpus was built with. `index`: name of the folder that holds its passage index. */
const manifestSchema = z.object({
  format: z.literal(CORPUS_FORMAT),
  embedder: z.object({ name: z.string(), fingerprint: z.string(), dimension: z.int().positive() }),
  rules: ruleVersionsSchema,
  index: z.string().refine(isIndexFolder).default(FIRST_INDEX),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Vectors of two models cannot be compared. The corpus is untouched. */
export class EmbedderMismatchError extends Error {
  override readonly name = 'EmbedderMismatchError';
  readonly stored: Manifest['embedder'];
  readonly loaded: Manifest['embedder'];

  constructor(dataDir: string, stored: Manifest['embedder'], loaded: Manifest['embedder']) {
    super(
      `Corpus in ${dataDir} was built with the embedding model ${described(stored)} but ${described(loaded)} is loaded${
        stored.name === loaded.name ? ' (its files, its pooling or its prefixes differ)' : ''
      }. Run: npm run corpus -- rebuild (embeds all reports anew with ${loaded.name}; the files they came from are not needed). ` +
        `Or use ${stored.name} again (EMBEDDING_MODEL).`,
    );
    this.stored = stored;
    this.loaded = loaded;
  }
}

/** Another process rebuilt the corpus while this one had it open. Nothing was written. */
export class CorpusRebuiltError extends Error {
  override readonly name = 'CorpusRebuiltError';

  constructor(dataDir: string) {
    super(`Corpus in ${dataDir} has been rebuilt meanwhile by another process. Nothing was written. Start this one again.`);
  }
}

/** The corpus says nothing of what it was built with that this program understands. */
export class UnreadableManifestError extends Error {
  override readonly name = 'UnreadableManifestError';

  constructor(dataDir: string, options?: ErrorOptions) {
    super(
      `Corpus in ${dataDir} was written by another version of Beleg: its manifest cannot be read. ` +
        'Use that version, or build the corpus anew: set DATA_DIR to an empty folder and run npm run ingest -- <your reports>.',
      options,
    );
  }
}

export function manifestOf({ name, fingerprint, dimension }: Embedder, { rules, index }: Pick<Manifest, 'rules' | 'index'>): Manifest {
  return { format: CORPUS_FORMAT, embedder: { name, fingerprint, dimension }, rules, index };
}

/** `json`: as the archive keeps it; undefined for a new corpus. Throws UnreadableManifestError. */
export function parseManifest(json: string | undefined, dataDir: string): Manifest | undefined {
  if (json === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new UnreadableManifestError(dataDir, { cause });
  }
}

/** Throws EmbedderMismatchError when a corpus must not be opened with what is loaded. Rules that differ are no error. */
export function checkEmbedder({ embedder: stored }: Manifest, { name, fingerprint, dimension }: Embedder, dataDir: string): void {
  if (stored.fingerprint !== fingerprint || stored.dimension !== dimension) {
    throw new EmbedderMismatchError(dataDir, stored, { name, fingerprint, dimension });
  }
}

function described({ name, fingerprint }: Manifest['embedder']): string {
  return `${name} (fingerprint ${fingerprint.slice(0, 12)})`;
}
