import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { downloadModel } from '../../../ingest/corpus/download-model.ts';
import { loadEmbedder } from '../../../ingest/corpus/load-embedder.ts';
import { type ModelProgress, modelProgressLines } from '../../../ingest/corpus/model-progress.ts';
import { type HubFault, type ModelHub, startModelHub } from '../../fakes/model-hub.ts';
import { type ModelFiles, tinyTransformer } from '../../fakes/tiny-transformer.ts';
import { modelFolder, temporaryFolder } from './model-folder.ts';
import { modelIn } from './test-corpus.ts';

const ID = 'someone/multilingual-e5-tiny';
const GRAPH = 'onnx/model_quantized.onnx';
const FILES: ModelFiles = tinyTransformer({ words: 'hafen sturm query: passage:'.split(' '), dimension: 32 });

let hub: ModelHub;
let cacheFolder: string;
beforeAll(async () => {
  hub = await startModelHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  cacheFolder = join(temporaryFolder(), 'models');
  hub.models.clear();
  hub.gated.clear();
  hub.faults.clear();
  hub.requests.length = 0;
  hub.models.set(ID, FILES);
});

const load = (model = ID, onProgress?: (progress: ModelProgress) => void) =>
  loadEmbedder({ model, threads: 1, cacheFolder, hub: hub.address, onProgress });
const refusal = (model = ID) => load(model).catch((error: unknown) => error);

describe('a model of the hub', () => {
  it('is downloaded once, is the model that it is in a folder, and is called by its id', async () => {
    const first = await load();
    expect(first.name).toBe(ID);
    const asked = hub.requests.length;
    const second = await load();
    expect(hub.requests).toHaveLength(asked);

    const local = await loadEmbedder(modelIn(modelFolder(FILES, 'multilingual-e5-tiny')));
    expect(first.fingerprint).toBe(local.fingerprint);
    expect(second.fingerprint).toBe(local.fingerprint);
    expect(await first.embedQuestion('hafen')).toEqual(await local.embedQuestion('hafen'));
    for (const embedder of [first, second, local]) await embedder.close();
  });

  it('works without the hub once it is here', async () => {
    await (await load()).close();
    hub.models.clear();
    hub.faults.set('', { status: 503 });
    const offline = await load();
    expect(Math.hypot(...(await offline.embedQuestion('hafen')))).toBeCloseTo(1, 5);
    await offline.close();
  });

  it('comes with what its vectors need, and nothing more, all of one commit', async () => {
    const { [GRAPH]: graph, ...others } = FILES;
    const pooling = { pooling_mode: 'cls' };
    const external = { 'onnx/model.onnx_data': new Uint8Array(10), 'onnx/model.onnx_data_1': new Uint8Array(10) };
    const unneeded = { 'onnx/model_fp16.onnx': graph, 'onnx/model_q4.onnx_data': graph, 'model.safetensors': graph, '../escape.json': {} };
    hub.models.set(ID, { ...others, 'onnx/model.onnx': graph, '1_Pooling/config.json': pooling, ...external, ...unneeded });
    await downloadModel({ id: ID, folder: join(cacheFolder, ID), cacheFolder, hub: hub.address, setting: 'EMBEDDING_MODEL' });
    expect(
      readdirSync(join(cacheFolder, ID), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'SHA256SUMS',
      'config.json',
      'config.json',
      'model.onnx',
      'model.onnx_data',
      'model.onnx_data_1',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    const commits = hub.requests.flatMap((path) => /\/resolve\/([^/]+)\//.exec(path)?.[1] ?? []);
    expect(new Set(commits)).toEqual(new Set(['0123456789abcdef0123456789abcdef01234567']));
  });

  it('tells how far it is, up to the last byte', async () => {
    const told: ModelProgress[] = [];
    await (await load(ID, (progress) => told.push(progress))).close();
    expect(told.at(0)).toMatchObject({ model: ID, received: 0 });
    const { received, total } = told.at(-1) ?? {};
    expect(received).toBe(total);
    expect(told.map((progress) => progress.received)).toEqual(told.map((progress) => progress.received).toSorted((a, b) => a - b));
    expect(told.map(({ file }) => file)).toContain(GRAPH);
  });

  it('is found by two that want it at once, and fetched by one', async () => {
    const both = await Promise.all([load(), load()]);
    expect(hub.requests.filter((path) => path.endsWith(GRAPH))).toHaveLength(1);
    for (const embedder of both) await embedder.close();
  });

  it('is damaged when a file of it changes afterwards, and says how to get it anew', async () => {
    await (await load()).close();
    writeFileSync(join(cacheFolder, ID, 'tokenizer_config.json'), '{}');
    expect(await refusal()).toMatchObject({ name: 'DamagedModelError', message: expect.stringContaining('remove its folder') });
  });

  it('is not asked for when a folder has that name', async () => {
    const folder = modelFolder(FILES);
    await (await load(folder)).close();
    expect(hub.requests).toEqual([]);
    expect(existsSync(cacheFolder)).toBe(false);
  });
});

describe('a model that cannot be downloaded', () => {
  const shippedNeedsNone = /unset EMBEDDING_MODEL to use the model that ships with Beleg, which needs no download/;

  it.each<[string, string, HubFault | undefined, string, RegExp]>([
    ['that the hub does not have', 'someone/nothing', undefined, 'UnknownModelError', /no such folder here, and no such model at http/],
    ['when the hub says 404', ID, { status: 404 }, 'UnknownModelError', /status 404/],
    ['when the hub is in trouble', ID, { status: 503 }, 'ModelDownloadError', /answered with status 503/],
    ['when it is asked too often', ID, { status: 429 }, 'ModelDownloadError', /answered with status 429/],
    [
      'whose files are gated',
      ID,
      { status: 401, headers: { 'x-error-code': 'GatedRepo' } },
      'GatedModelError',
      /accepted its terms at http.*someone/,
    ],
    ['that is forbidden', ID, { status: 403 }, 'GatedModelError', /accepted its terms/],
  ])('is refused in one line that names the model which ships: one %s', async (_, model, fault, name, words) => {
    if (fault) hub.faults.set('/revision/main', fault);
    const error = await refusal(model);
    expect(error).toMatchObject({ name, message: expect.stringMatching(words) });
    expect(error).toMatchObject({ message: expect.stringMatching(shippedNeedsNone) });
    expect(String(error)).toContain(model);
    expect(String(error)).not.toContain('\n');
  });

  it('that is marked as gated is refused before anything of it comes', async () => {
    hub.gated.add(ID);
    expect(await refusal()).toMatchObject({ name: 'GatedModelError', page: `${hub.address}/${ID}` });
    expect(hub.requests).toHaveLength(1);
  });

  it('from a hub that cannot be reached is refused with the reason', async () => {
    const closed = await new Promise<number>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const hubAddress = `http://127.0.0.1:${closed}`;
    const error = await loadEmbedder({ model: ID, threads: 1, cacheFolder, hub: hubAddress }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'ModelDownloadError', hub: hubAddress, message: expect.stringMatching(/ECONNREFUSED/) });
    expect(error).toMatchObject({ message: expect.stringMatching(shippedNeedsNone) });
  });

  it.each<[string, string, RegExp]>([
    [GRAPH, 'no onnx', /has no onnx\/model_quantized\.onnx or onnx\/model\.onnx.*conversion for Transformers\.js/],
    ['tokenizer.json', 'no tokenizer', /has no tokenizer\.json/],
  ])('without %s is refused as unusable', async (missing, _, words) => {
    hub.models.set(ID, Object.fromEntries(Object.entries(FILES).filter(([file]) => file !== missing)));
    expect(await refusal()).toMatchObject({ name: 'UnusableModelError', message: expect.stringMatching(words) });
  });

  it.each<[string, HubFault, RegExp]>([
    ['ends in the middle', 'cut off', /could not be downloaded/],
    ['is another than the hub names', 'other bytes', /is not the file that the hub names/],
    ['is gone', { status: 500 }, /status 500/],
  ])('leaves nothing that counts when a file %s, and is downloaded whole the next time', async (_, fault, words) => {
    hub.faults.set(GRAPH, fault);
    expect(await refusal()).toMatchObject({ name: 'ModelDownloadError', message: expect.stringMatching(words) });
    expect(existsSync(join(cacheFolder, ID))).toBe(false);
    hub.faults.clear();
    await (await load()).close();
    expect(readdirSync(join(cacheFolder, 'someone'))).toEqual(['multilingual-e5-tiny']);
  });

  it('gives up when the hub falls silent', async () => {
    hub.faults.set(GRAPH, 'silent');
    const download = { id: ID, folder: join(cacheFolder, ID), cacheFolder, hub: hub.address, setting: 'EMBEDDING_MODEL' as const };
    await expect(downloadModel({ ...download, longestSilence: 200 })).rejects.toMatchObject({
      name: 'ModelDownloadError',
      message: expect.stringContaining('it sent nothing any more'),
    });
  });

  it('because the user stops it rejects with that reason, at once', async () => {
    hub.faults.set(GRAPH, 'silent');
    const stop = new AbortController();
    const waiting = loadEmbedder({
      model: ID,
      threads: 1,
      cacheFolder,
      hub: hub.address,
      signal: stop.signal,
      onProgress: ({ file }) => file === GRAPH && stop.abort(new Error('the user stopped it')),
    });
    await expect(waiting).rejects.toThrow('the user stopped it');
    expect(existsSync(join(cacheFolder, ID))).toBe(false);
  });

  it('from what is no hub is refused as that', async () => {
    hub.faults.set('/revision/main', 'other bytes');
    expect(await refusal()).toMatchObject({ name: 'ModelDownloadError', message: expect.stringContaining('not that of a model hub') });
  });

  it('for want of a place to put it names that place', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    cacheFolder = join(file, 'models');
    expect(await refusal()).toMatchObject({ name: 'ModelDownloadError', message: expect.stringContaining(file) });
  });

  it('of which a killed process left a part is downloaded whole', async () => {
    mkdirSync(join(cacheFolder, 'someone', '.multilingual-e5-tiny.partial', 'onnx'), { recursive: true });
    writeFileSync(join(cacheFolder, 'someone', '.multilingual-e5-tiny.partial', GRAPH), 'half');
    await (await load()).close();
    expect(readdirSync(join(cacheFolder, 'someone'))).toEqual(['multilingual-e5-tiny']);
  });
});

describe('the lines of a download', () => {
  it('are one at the start, one for each twentieth, and one at the end', () => {
    const lines: string[] = [];
    const onProgress = modelProgressLines((line) => lines.push(line));
    for (let received = 0; received <= 118_000_000; received += 100_000) {
      onProgress({ model: 'Xenova/multilingual-e5-small', file: GRAPH, received, total: 118_000_000 });
    }
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe(`Downloading Xenova/multilingual-e5-small: 0 % (0.0 of 118 MB, ${GRAPH})`);
    expect(lines[7]).toBe(`Downloading Xenova/multilingual-e5-small: 35 % (41 of 118 MB, ${GRAPH})`);
    expect(lines[20]).toBe(`Downloading Xenova/multilingual-e5-small: 100 % (118 of 118 MB, ${GRAPH})`);
  });
});
