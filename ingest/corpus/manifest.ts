import { z } from 'zod';
import type { Embedder } from './embedder.ts';

/** Moves on when what is kept can no longer be read by the code of before. */
const CORPUS_FORMAT = 1;

/** Versions of the rules an article is made with. Where they differ, the article is made anew at the next ingest. */
const ruleVersionsSchema = z.object({ repair: z.string(), splitter: z.string(), language: z.string() });
export type RuleVersions = z.infer<typeof ruleVersionsSchema>;

/** What a corpus was built with. */
const manifestSchema = z.object({
  format: z.literal(CORPUS_FORMAT),
  embedder: z.object({ name: z.string(), fingerprint: z.string(), dimension: z.int().positive() }),
  rules: ruleVersionsSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Vectors of two models cannot be compared. The corpus is untouched. */
export class EmbedderMismatchError extends Error {
  override readonly name = 'EmbedderMismatchError';
  readonly stored: Manifest['embedder'];
  readonly loaded: Manifest['embedder'];

  constructor(dataDir: string, stored: Manifest['embedder'], loaded: Manifest['embedder']) {
    super(
      `Corpus in ${dataDir} was built with the embedding model ${described(stored)} but ${described(loaded)} is loaded. ` +
        `Use ${stored.name} again (EMBEDDING_MODEL), or build the corpus anew: set DATA_DIR to an empty folder and run npm run ingest -- <your reports>.`,
    );
    this.stored = stored;
    this.loaded = loaded;
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

export function manifestOf({ name, fingerprint, dimension }: Embedder, rules: RuleVersions): Manifest {
  return { format: CORPUS_FORMAT, embedder: { name, fingerprint, dimension }, rules };
}

/**
 * Throws when a corpus must not be opened with what is loaded: UnreadableManifestError, EmbedderMismatchError.
 * `stored`: the manifest as JSON; undefined for a new corpus. Rules that differ are no error.
 */
export function checkManifest(stored: string | undefined, loaded: Manifest, dataDir: string): void {
  if (stored === undefined) return;
  const { embedder } = parsed(stored, dataDir);
  if (embedder.fingerprint !== loaded.embedder.fingerprint || embedder.dimension !== loaded.embedder.dimension) {
    throw new EmbedderMismatchError(dataDir, embedder, loaded.embedder);
  }
}

function parsed(json: string, dataDir: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new UnreadableManifestError(dataDir, { cause });
  }
}

function described({ name, fingerprint }: Manifest['embedder']): string {
  return `${name} (fingerprint ${fingerprint.slice(0, 12)})`;
}
