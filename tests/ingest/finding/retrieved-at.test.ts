import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import type { IngestSource } from '../../../ingest/finding/ingest-source.ts';
import { readSources } from '../../../ingest/finding/read-sources.ts';
import { readGivenText } from '../../../ingest/reading/read-given-text.ts';

test('an article was retrieved when its bytes were there, not when it is stored', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'retrieved-at-'));
  let minute = 0;
  const clock = () => new Date(Date.UTC(2031, 2, 4, 5, minute));
  const archive = createSqliteArchive({ path: path.join(folder, 'archive.sqlite'), clock, mintId: () => 'a' });
  const source: IngestSource = {
    shown: 'kai.txt',
    key: 'kai.txt',
    load: async () => {
      minute = 10;
      return {
        kind: 'loaded',
        bytesHash: 'h',
        async *articles() {
          minute = 50;
          yield { outcome: readGivenText({ text: 'Der Kai bleibt gesperrt.' }) };
        },
      };
    },
  };
  async function* sources() {
    yield source;
  }
  const retrieved: string[] = [];
  for await (const step of readSources(sources(), { archive, clock, given: {} }))
    if (step.kind === 'read') retrieved.push(step.retrievedAt.toISOString());
  expect(retrieved).toEqual(['2031-03-04T05:10:00.000Z']);
  archive.close();
  rmSync(folder, { recursive: true });
});
