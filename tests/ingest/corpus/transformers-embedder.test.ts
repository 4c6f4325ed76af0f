import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import { DamagedModelError } from '../../../ingest/corpus/embedder-errors.ts';
import { loadTransformersEmbedder } from '../../../ingest/corpus/transformers-embedder.ts';
import { MODEL_FOLDER } from './test-corpus.ts';

const length = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, nth) => sum + value * (b[nth] ?? 0), 0);

describe('the embedder that ships with Beleg', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadTransformersEmbedder({ modelFolder: MODEL_FOLDER, threads: 1 });
  });
  afterAll(() => embedder.close());
  const near = async (a: string, b: string) => cosine(await embedder.embedQuestion(a), await embedder.embedQuestion(b));

  it('says what it is', () => {
    expect(embedder).toMatchObject({ name: 'beleg-static-de-40k-256', dimension: 256 });
    expect(embedder.fingerprint).toMatch(/^[0-9a-f]{64}$/);
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
    expect(vector).toHaveLength(256);
    expect(length(vector)).toBeCloseTo(1, 5);
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

describe('a damaged model', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beleg-model-'));
    cpSync(MODEL_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const refusal = () => loadTransformersEmbedder({ modelFolder: folder, threads: 1 }).catch((error: unknown) => error);

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
    const shipped = await loadTransformersEmbedder({ modelFolder: MODEL_FOLDER, threads: 1 });
    rmSync(join(folder, 'SHA256SUMS'));
    writeFileSync(join(folder, 'config.json'), readFileSync(join(folder, 'config.json'), 'utf8').replace('"model_name"', '"other_name"'));
    const other = await loadTransformersEmbedder({ modelFolder: folder, threads: 1 });
    expect(other.fingerprint).not.toBe(shipped.fingerprint);
    expect(folder).toContain(other.name);
    await Promise.all([shipped.close(), other.close()]);
  });
});
