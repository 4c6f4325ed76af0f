import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestInto } from '../../ingest/create-ingest.ts';
import { createParts } from '../../server/create-parts.ts';
import { readSettings } from '../../server/settings.ts';
import { type ModelHub, startModelHub } from '../fakes/model-hub.ts';
import { tinyReranker } from '../fakes/tiny-reranker.ts';
import { tinyTransformer } from '../fakes/tiny-transformer.ts';

const EMBEDDER = 'someone/tiny-embedder';
const RERANKER = 'someone/tiny-reranker';
/** Words of the reports and the question, as the tiny tokenizers cut them: at blanks. */
const WORDS = 'die fähre helga fährt ab montag wieder werft entlässt arbeiter wann helga? ist der turm rot.'.split(' ');
const TEXTS = ['Die Werft entlässt ab Montag wieder Arbeiter.', 'Die Fähre Helga fährt wieder.', 'Wann ist der Turm rot.'];

let root: string;
let hub: ModelHub;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'beleg-server-models-'));
  hub = await startModelHub();
  hub.models.set(EMBEDDER, tinyTransformer({ words: WORDS }));
  hub.models.set(RERANKER, tinyReranker({ words: WORDS }));
});
afterAll(async () => {
  await hub.close();
  rmSync(root, { recursive: true, force: true });
});

async function partsWith(environment: Record<string, string>) {
  const lines: string[] = [];
  const sink = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)).msg);
      done();
    },
  });
  const settings = readSettings({ DATA_DIR: join(root, 'data'), SAMPLE_ARTICLES: 'off', MODEL_HUB: hub.address, ...environment });
  return { parts: await createParts(settings, { logger: pino({ level: 'info' }, sink) }), lines };
}

describe('the server with models of the hub', () => {
  it('downloads both with their progress in the log, and finds in the order of the reranker', async () => {
    const { parts, lines } = await partsWith({ EMBEDDING_MODEL: EMBEDDER, RERANKER_MODEL: RERANKER });
    expect(parts.corpus.embedder.name).toBe(EMBEDDER);
    for (const id of [EMBEDDER, RERANKER]) {
      expect(lines.find((line) => line.startsWith(`Downloading ${id}: 0 %`))).toBeDefined();
      expect(lines.find((line) => line.startsWith(`Downloading ${id}: 100 %`))).toBeDefined();
    }
    expect(readdirSync(join(root, 'data', 'models', 'someone')).sort()).toEqual(['tiny-embedder', 'tiny-reranker']);

    const items = TEXTS.map((text, nth) => ({ key: `${nth}`, text }));
    for await (const _ of ingestInto(parts.corpus, parts).ingestTexts(items));
    const found = await parts.retrieve('wann fährt die fähre helga wieder', { limit: 3 });
    expect(found.map(({ passage }) => passage.text)).toEqual([TEXTS[1], TEXTS[0], TEXTS[2]]);
    await parts.close();
  });

  it('does not start without one of them, names the setting, and leaves nothing open', async () => {
    await expect(partsWith({ EMBEDDING_MODEL: EMBEDDER, RERANKER_MODEL: 'someone/nothing' })).rejects.toMatchObject({
      name: 'UnknownModelError',
      message: expect.stringContaining('unset RERANKER_MODEL'),
    });
    const { parts } = await partsWith({ EMBEDDING_MODEL: EMBEDDER });
    await parts.corpus.withWriteLock(async () => {});
    await parts.close();
  });
});
