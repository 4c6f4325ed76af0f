import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFetcher } from '../fetching/create-fetcher.ts';
import { type AddressParts, findAddresses } from '../fetching/find-addresses.ts';
import { createSqliteFetchMemory } from '../fetching/sqlite-fetch-memory.ts';
import { readArticles } from '../reading/read-articles.ts';
import type { IngestSettings } from '../settings.ts';
import type { IngestSource } from './ingest-source.ts';

export type AddressFinder = {
  /** What stands at these addresses; see `findAddresses`. */
  find(written: string[], signal?: AbortSignal): AsyncGenerator<IngestSource, void>;
  close(): Promise<void>;
};

type Opened = Pick<AddressParts, 'fetcher' | 'memory'>;

/** Builds what fetches addresses; nothing is opened before the first is asked for. Remembers in `fetches.sqlite` beside the archive. */
export function createAddressFinder(
  { dataDir, privateHosts, fetchContact }: IngestSettings,
  { clock }: { clock: () => Date },
): AddressFinder {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return {
      memory: createSqliteFetchMemory({ path: join(dataDir, 'fetches.sqlite') }),
      fetcher: createFetcher({ clock, privateHosts, contact: fetchContact }),
    };
  };
  return {
    async *find(written, signal) {
      opened ??= open();
      yield* findAddresses(written, { ...(await opened), read: readArticles, signal });
    },
    async close() {
      const parts = await opened;
      parts?.memory.close();
      await parts?.fetcher.close();
    },
  };
}
