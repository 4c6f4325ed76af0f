import type { ReadItem, Rejection } from '../reading/read-outcome.ts';

/** What a source holds, before anything of it is parsed. `articles` never rejects: what cannot be read is an outcome. */
export type LoadedSource = { kind: 'loaded'; bytesHash: string; articles: () => AsyncIterable<ReadItem>; skipRepair?: boolean };

/** Where articles come from: a file, an address, a text from memory. */
export type IngestSource = {
  /** As the user named it. */
  shown: string;
  /** Identity. The only article of a source has it as its own; one of several has `key#item`. */
  key: string;
  /** Absolute and free of links; absent for what is no file. */
  path?: string | undefined;
  url?: string | undefined;
  /** Says without reading whether the source is what it was; undefined where only the bytes can tell. Never rejects. */
  stamp?: (() => Promise<string | undefined>) | undefined;
  /** Never rejects. Gives a hash to compare; nothing is parsed before `articles` is called. */
  load: () => Promise<LoadedSource | Rejection>;
};
