import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressParts } from '../fetching/find-addresses.ts';
import type { IngestSettings } from '../settings.ts';
import type { IngestSource } from './ingest-source.ts';

export type AddressFinder = {
  /** What stands at these addresses; see `findAddresses`. */
  find(written: string[], signal?: AbortSignal): AsyncGenerator<IngestSource, void>;
  close(): Promise<void>;
};

type Opened = Pick<AddressParts, 'fetcher' | 'memory'> & {
  findFrom(written: string[], signal: AbortSignal | undefined): AsyncGenerator<IngestSource, void>;
};

/** Builds what fetches addresses; nothing is loaded or opened before the first is asked for. Remembers in `fetches.sqlite` beside the archive. */
export function createAddressFinder(
  { dataDir, privateHosts, fetchContact }: IngestSettings,
  { clock }: { clock: () => Date },
): AddressFinder {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const [{ createFetcher }, { findAddresses }, { createSqliteFetchMemory }, { readArticles }] = await Promise.all([
      import('../fetching/create-fetcher.ts'),
      import('../fetching/find-addresses.ts'),
      import('../fetching/sqlite-fetch-memory.ts'),
      import('../reading/read-articles.ts'),
    ]);
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const memory = createSqliteFetchMemory({ path: join(dataDir, 'fetches.sqlite') });
    const fetcher = createFetcher({ clock, privateHosts, contact: fetchContact });
    return { memory, fetcher, findFrom: (written, signal) => findAddresses(written, { fetcher, memory, read: readArticles, signal }) };
  };
  return {
    async *find(written, signal) {
      opened ??= open();
      yield* (await opened).findFrom(written, signal);
    },
    async close() {
      const parts = await opened;
      parts?.memory.close();
      await parts?.fetcher.close();
    },
  };
}
