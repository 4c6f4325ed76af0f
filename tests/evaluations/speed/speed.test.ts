import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runSpeedTask, SpeedRunError, summarizeSpeed } from '../../../evaluations/speed/measure-speed.ts';
import { writeRandomTransformer } from '../../../evaluations/speed/random-transformer.ts';
import { speed } from '../../../evaluations/speed/speed.ts';
import type { SpeedRun, SpeedTask } from '../../../evaluations/speed/speed-run.ts';
import { joinToPassages } from '../../../evaluations/speed/timed-texts.ts';
import { openEmbedder } from '../../../evaluations/with-embedder.ts';

const SHIPPED = fileURLToPath(new URL('../../../ingest/corpus/embedding-model', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'beleg-speed-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (given: Partial<SpeedRun>): SpeedRun => ({
  name: 'timed',
  dimension: 2,
  coldStart: 100,
  questions: [1],
  passages: 10,
  wall: 1000,
  cpu: 500,
  memoryServing: 50,
  memory: 60,
  ...given,
});

describe('the summary of timed runs', () => {
  it('takes the median run, and the questions of all runs together', () => {
    const measures = summarizeSpeed({
      one: [run({ wall: 2000, coldStart: 300 }), run({ questions: [2, 3, 100] }), run({ wall: 500, coldStart: 200, memory: 80 })],
      two: [run({ passages: 30, cpu: 2000 })],
      bytes: 7,
    });
    expect(measures).toEqual({
      name: 'timed',
      dimension: 2,
      bytes: 7,
      oneCore: { passagesPerSecond: 10, passagesPerCpuSecond: 20, cores: 0.5 },
      twoCores: { passagesPerSecond: 30, passagesPerCpuSecond: 15, cores: 2 },
      question: { median: 2, p95: 100 },
      coldStart: 200,
      memory: { serving: 50, ingesting: 60 },
      runs: 3,
    });
  });
});

describe('timed passages', () => {
  it('are whole sentences joined to about the length asked for', () => {
    const texts = ['Der Hafen brennt. Die Wehr ist da.', 'Niemand wurde verletzt. Ende.'];
    expect(joinToPassages(texts, 35)).toEqual(['Der Hafen brennt. Die Wehr ist da.', 'Niemand wurde verletzt. Ende.']);
    expect(joinToPassages(texts, 20)).toEqual(['Der Hafen brennt.', 'Die Wehr ist da.', 'Niemand wurde verletzt.']);
  });
});

describe('a transformer with random weights', () => {
  it('loads like any other model, tells texts apart, and heeds the order of their words', async () => {
    await writeRandomTransformer(folder, { tokenizerOf: SHIPPED });
    const embedder = await openEmbedder({ model: folder, threads: 1 });
    try {
      expect(embedder).toMatchObject({ name: 'random-transformer-6x384', dimension: 384 });
      const [a, b, c] = await embedder.embedPassages(['Der Hafen brennt.', 'Der Hafen brennt.', 'Brennt der Hafen?']);
      expect(a).toEqual(b);
      expect(a).not.toEqual(c);
      expect(Math.hypot(...(a ?? []))).toBeCloseTo(1, 4);
    } finally {
      await embedder.close();
    }
    expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toMatchObject({ num_hidden_layers: 6 });
  });
});

describe('an embedder in a process of its own', () => {
  const task: SpeedTask = {
    embedder: { model: SHIPPED, threads: 1, cacheFolder: folder, hub: 'https://hub.invalid' },
    passages: Array.from({ length: 100 }, (_, index) => `Der Hafen von Lorvik hat ${index} Kräne.`),
    questions: ['Wie viele Kräne hat der Hafen?', 'Wo liegt Lorvik?', 'Wann?'],
    seconds: 0.2,
  };

  it('embeds passages for as long as it is told, and says what that took', async () => {
    const found = await runSpeedTask(task);
    expect(found.wall).toBeGreaterThanOrEqual(200);
    expect(found.passages).toBeGreaterThanOrEqual(36);
    expect(found.questions.length).toBeGreaterThanOrEqual(1);
    for (const figure of [found.coldStart, found.wall, found.cpu, found.memoryServing]) expect(figure).toBeGreaterThan(0);
    expect(found.memory).toBeGreaterThanOrEqual(found.memoryServing);
  });

  it('that does not start fails with what it wrote', async () => {
    const broken = runSpeedTask({ ...task, embedder: { ...task.embedder, model: join(folder, 'absent') } });
    await expect(broken).rejects.toThrow(SpeedRunError);
    await expect(broken).rejects.toThrow(/absent/);
  });
});

it('speed prints the costs of an embedder, alone when nothing is to stand beside it', { timeout: 120_000 }, async () => {
  const { measures, tables } = await speed.run({ beside: 'none', runs: '1', seconds: '0.2' }, () => {});
  expect(measures).toMatchObject({ model: { bytes: expect.any(Number), oneCore: { cores: expect.any(Number) }, runs: 1 } });
  expect(measures).not.toHaveProperty('beside');
  expect(tables[0]?.rows.map(([name]) => name)).toContain('cold start to the first vector, ms');
});
