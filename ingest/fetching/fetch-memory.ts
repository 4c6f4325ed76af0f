import type { Validators } from './fetcher.ts';

/** What is remembered of the last fetch of an address. */
export type RememberedFetch = Validators & {
  /** Where the content came from in the end. */
  url: string;
  contentType?: string | undefined;
  /** SHA-256 of the content, hex. */
  bytesHash: string;
  /** The content itself, of a feed only: its entries are looked through each time, also when the server says that nothing has changed. */
  feed?: Uint8Array | undefined;
  /** Hash of the feed's entry that led here, when the page was fetched for one. */
  entryHash?: string | undefined;
};

/**
 * Remembers by an address's key what was fetched from it, so that an unchanged page or feed costs its server no more than an answer without content.
 * A cache: what is lost is fetched again. Other processes may use it at the same time.
 */
export interface FetchMemory {
  recall(key: string): RememberedFetch | undefined;
  remember(key: string, fetch: RememberedFetch): void;
  close(): void;
}
