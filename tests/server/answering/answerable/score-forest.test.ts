import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScoreForest } from '../../../../server/answering/answerable/score-forest.ts';
import { DamagedNetError, type Tensor } from '../../../../server/retrieval/nets/read-net.ts';

const tensor = (dims: number[], values: number[]): Tensor => ({ dims, values: Float32Array.from(values) });
/** Two trees of depth two over three columns: the first asks for column 0, then for 1 or 2; the second has one split, and sends all of its left on to the left. */
const TREES: Record<string, Tensor> = {
  splits: tensor([2, 3, 2], [0, 0.5, 1, 0.2, 2, 0.7, 2, 0.1, 0, 9, 0, 9]),
  leaves: tensor([2, 4], [1, 2, 3, 4, 10, 0, 20, 0]),
  bias: tensor([1], [0.5]),
  columns: tensor([1], [3]),
};
const model =
  (changed: Record<string, Tensor> = {}) =>
  (name: string) => {
    const found = { ...TREES, ...changed }[name];
    if (!found) throw new DamagedNetError(name);
    return found;
  };

describe('the forest of the abstention', () => {
  const score = createScoreForest(model(), { features: 3 });

  it.each([
    ['left, left', [0.5, 0.2, 0.1], 0.5 + 1 + 10],
    ['left, right', [0, 0.3, 0], 0.5 + 2 + 10],
    ['right, left', [1, 0, 0.7], 0.5 + 3 + 20],
    ['right, right', [1, 0, 0.8], 0.5 + 4 + 20],
  ])('adds up the leaves that a row falls into: %s', (_, row, sum) => {
    expect(score(row)).toBeCloseTo(sum, 6);
  });

  it('compares in floats of 32 bits, as it was fitted', () => {
    // 0.1 as a float of 32 bits is above 0.1 as one of 64.
    expect(score([0, 0, Math.fround(0.1)])).toBe(score([0, 0, 0.1]));
  });

  it('refuses rows of another length, and trees that are not whole', () => {
    expect(() => createScoreForest(model(), { features: 4 })).toThrow(DamagedNetError);
    expect(() => createScoreForest(model({ leaves: tensor([2, 3], [1, 2, 3, 4, 5, 6]) }), { features: 3 })).toThrow(DamagedNetError);
  });
});

it('the forest that ships is the file that its recipe wrote', () => {
  const folder = new URL('../../../../server/answering/answerable/answerable-model/', import.meta.url);
  const [expected, name = ''] = readFileSync(new URL('SHA256SUMS', folder), 'utf8').trim().split(/\s+/);
  expect(
    createHash('sha256')
      .update(readFileSync(new URL(name, folder)))
      .digest('hex'),
  ).toBe(expected);
});
