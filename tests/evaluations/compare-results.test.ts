import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareResults } from '../../evaluations/compare-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'beleg-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, evaluation: string, measures: Record<string, unknown>, { command = 'x', day = '2026-01-01' } = {}): void {
  const saved = { evaluation, command, commit: 'abc1234', measuredAt: `${day}T00:00:00.000Z`, samples: 300, ...measures };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(saved));
}

const leg = (ndcg10: number) => ({ ndcg10, recall1: 0.5, intervals: { ndcg10: { low: ndcg10 / 2, high: ndcg10 } } });
const legs = (vectors: number, embedder: string) => ({ vectors: leg(vectors), text: leg(0.6), hybrid: leg(0.8), embedder });
const timed = (name: string, passagesPerSecond: number) => ({
  name,
  bytes: 2 * 1024 * 1024,
  oneCore: { passagesPerSecond },
  twoCores: { passagesPerSecond },
  question: { median: 1 },
  coldStart: 100,
  memory: { serving: 50 },
});
save('retrieval-old', 'retrieval', legs(0.7, 'old'), { command: 'retrieval --questions x.json' });
save('retrieval-new', 'retrieval', legs(0.5, 'new'), { command: 'retrieval --questions x.json' });
save('retrieval-newer', 'retrieval', legs(0.75, 'new'), { command: 'retrieval --questions x.json', day: '2026-02-01' });
save('retrieval-english', 'retrieval-cross-lingual', legs(0.4, 'old'), { command: 'retrieval --questions y.json' });
save('speed', 'speed', { model: timed('new', 1000), beside: timed('random', 10) });
save('speed-first', 'speed', { model: timed('new', 500), beside: timed('old', 100) }, { day: '2025-12-01' });
save('parallel', 'parallel', {
  enToDe: { accuracy1: 0.9, interval: { low: 0, high: 1 } },
  deToEn: { accuracy1: 0.8, interval: { low: 0, high: 1 } },
  embedder: 'new',
});
save('sentences', 'sentences', { f1: 0.98, baseline: { f1: 0.96 }, intervals: { f1: { low: 0.97, high: 0.99 } } });

describe('saved results side by side', () => {
  it('show quality beside speed beside size of every embedder that has both, as it was measured last', async () => {
    const { charts = [] } = await compareResults.run({ results: folder }, () => {});
    const [chart, ...others] = charts.filter(({ kind }) => kind === 'bubbles');
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      title: 'Quality beside speed beside size: retrieval --questions x.json',
      // Timed on different days: "new" twice.
      bubbles: [
        { label: 'new, 2.0 MiB', x: 1000, y: 0.75 },
        { label: 'old, 2.0 MiB', x: 100, y: 0.7 },
      ],
    });
  });

  it('show the legs of each retrieval with their intervals', async () => {
    const { charts = [], tables } = await compareResults.run({ results: folder }, () => {});
    expect(charts.filter(({ kind }) => kind === 'bars')).toHaveLength(4);
    expect(charts.find(({ title }) => title.startsWith('retrieval-old'))).toMatchObject({
      bars: [{ label: 'vectors', value: 0.7, low: 0.35, high: 0.7 }, { label: 'text' }, { label: 'hybrid' }],
    });
    expect(tables[0]?.rows.find(([name]) => name === 'retrieval-old')).toEqual([
      'retrieval-old',
      'old',
      '300',
      0.7,
      0.6,
      0.8,
      '0.400 – 0.800',
      'abc1234',
    ]);
  });

  it('name what an embedder costs and reaches, and nothing where it was not measured', async () => {
    const { tables } = await compareResults.run({ results: folder }, () => {});
    const embedders = tables.find(({ title }) => title === 'Embedders');
    const row = (name: string) => embedders?.rows.find(([head]) => head === name)?.slice(1);
    const at = embedders?.head.indexOf('new') ?? 0;
    expect(row('passages a second, one core')?.[at - 1]).toBe('1,000');
    expect(row('sentences, English → German, accuracy@1')?.[at - 1]).toBe('0.900');
    expect(row('word pairs, accuracy@1')).toEqual(['–', '–', '–']);
  });

  it('list the figures of all others, the outermost first, without their bounds', async () => {
    const { tables } = await compareResults.run({ results: folder }, () => {});
    const others = tables.find(({ title }) => title === 'Other results');
    expect(others?.rows.find(([name]) => name === 'sentences')?.at(-1)).toBe('f1 0.980, baseline.f1 0.960');
    expect(others?.rows.map(([name]) => name)).toEqual(['parallel', 'sentences']);
  });

  it('are refused where there are none, or where a file is no result', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'beleg-no-results-'));
    const run = () => compareResults.run({ results: empty }, () => {});
    await expect(run()).rejects.toThrow('holds no results');
    writeFileSync(join(empty, 'other.json'), '{"name": "other"}');
    await expect(run()).rejects.toThrow(/other\.json is no result of an evaluation/);
    rmSync(empty, { recursive: true });
    await expect(run()).rejects.toThrow(/Cannot read/);
  });
});
