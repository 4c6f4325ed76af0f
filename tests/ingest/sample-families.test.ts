import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIngest, type Ingest } from '../../ingest/create-ingest.ts';
import { readIngestSettings } from '../../ingest/settings.ts';

const SAMPLES = fileURLToPath(new URL('../../ingest/sample-articles', import.meta.url));
let dataDir: string;
let ingest: Ingest;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'beleg-sample-families-'));
  ingest = await createIngest({ ...readIngestSettings(), dataDir }, { threads: 1 });
  for await (const _ of ingest.ingestArticles([SAMPLES]));
});
afterAll(async () => {
  await ingest.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the families of the sample reports', () => {
  it('are the two reports of the agency that newspapers printed under other headlines, the agency first', () => {
    const { archive } = ingest.corpus;
    const titles = archive.families.list({ limit: 10 }).map(({ members }) => members.map(({ articleId }) => archive.get(articleId)?.title));
    expect(titles).toHaveLength(2);
    expect(titles).toEqual(
      expect.arrayContaining([
        ['Küstenrat: Resolution 418 scheitert an einer Stimme', 'Waffenembargo gegen Zarestan läuft aus'],
        ['Zahl der Toten in Lorvik steigt auf elf', 'Drei Tage Staatstrauer nach Hafenunglück'],
      ]),
    );
  });
});
