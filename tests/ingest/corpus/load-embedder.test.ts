import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import { DamagedModelError } from '../../../ingest/corpus/embedder-errors.ts';
import { type EmbedderOptions, loadEmbedder } from '../../../ingest/corpus/load-embedder.ts';
import { type ModelFiles, tinyTransformer } from '../../fakes/tiny-transformer.ts';
import { modelFolder, temporaryFolder } from './model-folder.ts';
import { MODEL_FOLDER, modelIn } from './test-corpus.ts';

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, nth) => sum + value * (b[nth] ?? 0), 0);
const configSchema = z.object({ model_name: z.string(), hidden_size: z.number() });

describe('the embedder that ships with Beleg', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder(modelIn(MODEL_FOLDER));
  });
  afterAll(() => embedder.close());
  const near = async (a: string, b: string) => cosine(await embedder.embedQuestion(a), await embedder.embedQuestion(b));

  it('says what it is', () => {
    const { model_name, hidden_size } = configSchema.parse(JSON.parse(readFileSync(join(MODEL_FOLDER, 'config.json'), 'utf8')));
    expect(embedder).toMatchObject({ name: model_name, dimension: hidden_size, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('puts what is about the same nearer than what is not, across languages too', async () => {
    expect(await near('Waffenembargo', 'Embargo für Waffen')).toBeGreaterThan(await near('Waffenembargo', 'Weinfest'));
    expect(await near('Verteidigungsminister', 'defence minister')).toBeGreaterThan(await near('Verteidigungsminister', 'Fußballtrainer'));
  });

  it('gives a text the same vector alone and among longer ones', async () => {
    const [alone] = await embedder.embedPassages(['Hafen']);
    const [among] = await embedder.embedPassages(['Hafen', 'Der Hafen von Lorvik blieb am Dienstag wegen Sturms gesperrt.']);
    expect(among).toEqual(alone);
  });

  it.each(['', '   \n', '😀', '漢字', '\u0000', '\ud800', 'x'.repeat(200_000)])('gives %j a finite vector of length 1', async (text) => {
    const [vector = new Float32Array()] = await embedder.embedPassages([text]);
    expect(vector).toHaveLength(embedder.dimension);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('reads a text up to its limit and no further', async () => {
    const long = 'Hafen '.repeat(1024);
    expect(cosine(await embedder.embedQuestion(long), await embedder.embedQuestion(`${long}Weinfest Weinfest`))).toBeCloseTo(1, 6);
    expect(cosine(await embedder.embedQuestion('Hafen'), await embedder.embedQuestion('Hafen Weinfest Weinfest'))).toBeLessThan(0.95);
  });

  it('gives no vectors for no texts', async () => {
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('stops between texts when the signal is aborted, with its reason', async () => {
    const leaving = new AbortController();
    const many = embedder.embedPassages(
      Array.from({ length: 5_000 }, (_, nth) => `Satz ${nth}`),
      { signal: leaving.signal },
    );
    leaving.abort(new Error('the reader left'));
    await expect(many).rejects.toThrow('the reader left');
    await expect(embedder.embedQuestion('Hafen', { signal: leaving.signal })).rejects.toThrow('the reader left');
  });
});

describe('a damaged copy of it', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(temporaryFolder(), 'copy');
    cpSync(MODEL_FOLDER, folder, { recursive: true });
  });
  const refusal = () => loadEmbedder(modelIn(folder)).catch((error: unknown) => error);

  const FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
  const DAMAGE: [string, (path: string) => void][] = [
    ['missing', (path) => rmSync(path)],
    ['empty', (path) => truncateSync(path, 0)],
    ['cut off', (path) => truncateSync(path, 60)],
    [
      'of one wrong byte',
      (path) => {
        const bytes = readFileSync(path);
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
  ];
  const each = FILES.flatMap((file) => DAMAGE.map(([damage, hurt]) => [file, damage, hurt] as const));

  it.each(each)('is refused with the name of its file: %s %s', async (file, _, hurt) => {
    hurt(join(folder, file));
    const error = await refusal();
    expect(error).toBeInstanceOf(DamagedModelError);
    expect(error).toMatchObject({ file: join(folder, file), message: expect.stringContaining('EMBEDDING_MODEL') });
  });

  it.each(FILES.flatMap((file) => (['missing', 'cut off'] as const).map((damage) => [file, damage] as const)))(
    'without checksums is refused with the name of its file all the same: %s %s',
    async (file, damage) => {
      rmSync(join(folder, 'SHA256SUMS'));
      if (damage === 'missing') rmSync(join(folder, file));
      else truncateSync(join(folder, file), 60);
      expect(await refusal()).toMatchObject({ name: 'DamagedModelError', file: join(folder, file) });
    },
  );

  it('that is whole and another has another fingerprint', async () => {
    const shipped = await loadEmbedder(modelIn(MODEL_FOLDER));
    rmSync(join(folder, 'SHA256SUMS'));
    writeFileSync(join(folder, 'config.json'), readFileSync(join(folder, 'config.json'), 'utf8').replace('"model_name"', '"other_name"'));
    const other = await loadEmbedder(modelIn(folder));
    expect(other.fingerprint).not.toBe(shipped.fingerprint);
    expect(other.name).toBe('copy');
    await Promise.all([shipped.close(), other.close()]);
  });
});

describe('the prefixes of an embedder', () => {
  const WORDS = 'hafen sturm query: passage: frage: bericht: represent this sentence for searching relevant passages:'.split(' ');
  const files = tinyTransformer({ words: WORDS, layers: 2 });
  const loaded: Embedder[] = [];
  afterEach(async () => {
    for (const embedder of loaded.splice(0)) await embedder.close();
  });
  const load = async (more: ModelFiles = {}, { name = 'plain', ...options }: { name?: string } & Partial<EmbedderOptions> = {}) => {
    const embedder = await loadEmbedder({ ...modelIn(modelFolder({ ...files, ...more }, name)), ...options });
    loaded.push(embedder);
    return embedder;
  };
  /** What stands before a question and before a passage, as seen from vectors alone. */
  const seen = async (embedder: Embedder) => {
    const bare = await load();
    const question = await embedder.embedQuestion('hafen');
    const [passage = new Float32Array()] = await embedder.embedPassages(['hafen']);
    const which = async (vector: Float32Array) => {
      for (const prefix of [
        '',
        'query: ',
        'passage: ',
        'frage: ',
        'bericht: ',
        'Represent this sentence for searching relevant passages: ',
      ]) {
        if (cosine(vector, await bare.embedQuestion(`${prefix}hafen`)) > 0.999999) return prefix;
      }
      return undefined;
    };
    return [await which(question), await which(passage)];
  };

  it('are none for a model of no known family', async () => {
    expect(await seen(await load())).toEqual(['', '']);
  });

  it('are those of its family, by the name of its folder or by what its config says it was made from', async () => {
    expect(await seen(await load({}, { name: 'multilingual-e5-small' }))).toEqual(['query: ', 'passage: ']);
    expect(await seen(await load({ 'config.json': { model_type: 'bert', _name_or_path: 'intfloat/e5-small' } }))).toEqual([
      'query: ',
      'passage: ',
    ]);
  });

  it('are those that the model itself names, before those of its family; empty ones name nothing', async () => {
    const prompts = (query: string, document: string) => ({
      'config_sentence_transformers.json': { prompts: { query, document, STS: 'x' } },
    });
    expect(await seen(await load(prompts('frage: ', 'bericht: '), { name: 'multilingual-e5-small' }))).toEqual(['frage: ', 'bericht: ']);
    expect(await seen(await load(prompts('', ''), { name: 'multilingual-e5-small' }))).toEqual(['query: ', 'passage: ']);
  });

  it('are those of the settings before all others, one without the other, and an empty one is none', async () => {
    const e5 = (prefixes: EmbedderOptions['prefixes']) => load({}, { name: 'multilingual-e5-small', prefixes });
    expect(await seen(await e5({ query: 'frage: ' }))).toEqual(['frage: ', 'passage: ']);
    expect(await seen(await e5({ query: '', passage: '' }))).toEqual(['', '']);
  });

  it('count for the fingerprint', async () => {
    const prints = [
      await load(),
      await load({}, { prefixes: { query: 'frage: ' } }),
      await load({}, { prefixes: { passage: 'frage: ' } }),
      await load({}, { prefixes: { query: 'frage: ', passage: 'bericht: ' } }),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(4);
    expect((await load({}, { prefixes: { query: '', passage: '' } })).fingerprint).toBe(prints[0]);
  });
});

describe('what EMBEDDING_MODEL names', () => {
  it.each(['./no/such/folder', '/no/such/folder', 'no-such-folder', '../x/y', 'a/b/c', 'owner/.hidden', '.hidden/model'])(
    'is refused when it is no folder and cannot be a model of the hub: %s',
    async (model) => {
      const store = { cacheFolder: join(temporaryFolder(), 'models'), hub: 'http://127.0.0.1:1' };
      const refusal = await loadEmbedder({ model, threads: 1, ...store }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'UnknownModelError', message: expect.stringContaining('there is no folder') });
      expect(refusal).toMatchObject({ message: expect.stringContaining('unset EMBEDDING_MODEL') });
      expect(existsSync(store.cacheFolder)).toBe(false);
    },
  );
});
