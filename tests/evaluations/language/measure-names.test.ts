import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgePairs, judgeTexts, measurePairs, measureTokens } from '../../../evaluations/language/measure-names.ts';
import { OWN_PAIRS, OWN_TEXTS, readNamedTexts, readNamePairs, readTokenPairs } from '../../../evaluations/language/name-cases.ts';
import { names } from '../../../evaluations/language/names.ts';
import { UnreadableDataError } from '../../../evaluations/read-data.ts';

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'names-')), name);
  await writeFile(path, content);
  return path;
}

describe('the measure of pairs', () => {
  it('counts what is found, and what is wrongly found', () => {
    const pair = (id: string, a: string, b: string, same: boolean) => ({ id, a, b, same, kind: 'person' });
    const measures = measurePairs(
      judgePairs([
        pair('1', 'Schoigu', 'Shoigu', true),
        pair('2', 'Lena Maier', 'Uta Maier', false),
        pair('3', 'Anna', 'Berta', true),
        pair('4', 'Rom', 'Rome', false),
      ]),
    );
    expect(measures).toMatchObject({ recall: 0.5, precision: 0.5, f1: 0.5, samples: 4, byKind: { person: { recall: 0.5 } } });
    expect(measures.keys).toMatchObject({ recall: 0.5, precision: 0.5 });
  });

  it('reads halves of the committed pairs by their ids, and together they are all', async () => {
    const [even, odd, all] = await Promise.all([
      readNamePairs(OWN_PAIRS, 'even'),
      readNamePairs(OWN_PAIRS, 'odd'),
      readNamePairs(OWN_PAIRS, 'all'),
    ]);
    expect(even.length + odd.length).toBe(all.length);
    expect(even.every(({ id }) => Number(id.slice(-1)) % 2 === 0)).toBe(true);
    expect(all.length).toBeGreaterThan(250);
  });
});

describe('the measure of tokens', () => {
  it('draws as many strangers as pairs, and pairs are none', async () => {
    const path = await fileOf('tokens.tsv', 'ivan\tиван\t9\nanna\tанна\t1\nolga\tольга\n');
    const pairs = await readTokenPairs(path, 'all');
    expect(pairs.map(({ count }) => count)).toEqual([9, 1, 1]);
    expect(measureTokens(pairs).keys).toMatchObject({ recall: 1, recallByCount: 1, falseMatches: 0, precision: 1 });
    await expect(readTokenPairs(await fileOf('bad.tsv', 'ivan'), 'all')).rejects.toThrow(UnreadableDataError);
  });
});

describe('the measure of texts', () => {
  const text = 'Anna Berger wohnt in Bremen. Die griechische Firma ruht.';
  const named = { id: 'a', text, labelsAdjectives: false };

  it('counts exact borders, the kind, and what nobody labelled', () => {
    const { measures, judged } = judgeTexts([{ ...named, names: [{ start: 0, end: 4, kind: 'person' }] }]);
    expect(measures.exact).toMatchObject({ precision: 0, recall: 0 });
    expect(measures.overlap).toMatchObject({ precision: 0.5, recall: 1 });
    expect(judged.map(({ verdict }) => verdict)).toEqual(['border', 'extra']);
  });

  it('asks for adjectives only where they are labelled', () => {
    const gold = [
      { start: 0, end: 11, kind: 'person' as const },
      { start: 21, end: 27, kind: 'place' as const },
    ];
    expect(judgeTexts([{ ...named, names: gold }]).measures.typed).toMatchObject({ precision: 1, recall: 1 });
    expect(judgeTexts([{ ...named, names: gold, labelsAdjectives: true }]).measures.typed.precision).toBeCloseTo(2 / 3, 10);
  });

  it('reads the labels of a corpus without the marks at their borders', async () => {
    const row = {
      id: 'x',
      text: 'Athen (dpa) – EU-Land Frankfurt (Oder)',
      entities: [
        { type: 'ORGANIZATION_COMPANY', start: 6, end: 11 },
        { type: 'ORGANIZATION', start: 14, end: 17 },
        { type: 'LOCATION_STOP', start: 22, end: 38 },
        { type: 'DATE', start: 0, end: 5 },
      ],
    };
    const [read] = await readNamedTexts(await fileOf('entities.jsonl', JSON.stringify(row)), 'all');
    expect(read?.names.map(({ start, end, kind }) => [row.text.slice(start, end), kind])).toEqual([
      ['dpa', 'organisation'],
      ['EU', 'organisation'],
      ['Frankfurt (Oder)', 'place'],
    ]);
  });

  it('finds every label of the committed texts in its text', async () => {
    const texts = await readNamedTexts(OWN_TEXTS, 'all');
    expect(texts.flatMap((one) => one.names).length).toBeGreaterThan(200);
  });
});

it('tells misses of the even half and of no other', async () => {
  const path = await fileOf(
    'pairs.jsonl',
    ['2', '3'].map((id) => JSON.stringify({ id: `pair-${id}`, a: 'Anna', b: 'Berta', same: true })).join('\n'),
  );
  const told: string[] = [];
  for (const half of ['even', 'odd', 'all']) await names.run({ pairs: path, half, show: 'bad' }, (line) => told.push(line));
  expect(told).toEqual([expect.stringContaining('pair-2')]);
});
