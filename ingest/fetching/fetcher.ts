import type { Rejection } from '../reading/read-outcome.ts';
import type { WebAddress } from './web-address.ts';

/** What a server gave to recognise an answer by, for the next request. */
export type Validators = { etag?: string | undefined; lastModified?: string | undefined };

export type FetchedContent = {
  kind: 'fetched';
  /** Where the content came from in the end, after redirects. */
  url: string;
  bytes: Uint8Array;
  contentType?: string | undefined;
  /** ISO 8601, UTC. */
  retrievedAt: string;
} & Validators;

export type FetchOutcome = FetchedContent | { kind: 'not-modified' } | Rejection;

export interface Fetcher {
  /**
   * What stands at an address: robots.txt asked first, one request at a time to a host, redirects followed and checked. With `validators` the answer may be
   * `not-modified`. Never rejects: whatever goes wrong is a Rejection in plain words, also that `signal` stopped it.
   */
  fetch(address: WebAddress, options?: { validators?: Validators | undefined; signal?: AbortSignal | undefined }): Promise<FetchOutcome>;
  close(): Promise<void>;
}
