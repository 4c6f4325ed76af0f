import { describe, expect, it } from 'vitest';
import { joinToPassages } from '../../../evaluations/benchmark/bare-passages.ts';
import { inTurn } from '../../../evaluations/benchmark/in-turn.ts';

describe('measuring two things in turn', () => {
  it('takes the ratio of each pair, and the median of those', async () => {
    const order: string[] = [];
    const of = (name: string, values: number[]) => async (pair: number) => {
      order.push(name);
      return values[pair - 1] ?? 0;
    };
    const { ratio } = await inTurn({
      pairs: 3,
      tell: () => undefined,
      a: of('a', [1, 20, 3]),
      b: of('b', [1, 10, 1]),
      ratio: (a, b) => a / b,
    });
    expect(order.join('')).toBe('ababab');
    expect(ratio).toEqual({ median: 2, lowest: 1, highest: 3, pairs: 3 });
  });
});

describe('the passages of the bare run', () => {
  it('hold all paragraphs, in order, and are no longer than they must be', () => {
    const paragraphs = Array.from({ length: 40 }, (_, nth) => `Absatz ${nth} ${'x'.repeat(nth * 30)}`);
    const passages = joinToPassages(paragraphs.join('\n\n'));
    expect(passages.join('\n')).toBe(paragraphs.join('\n'));
    for (const passage of passages.filter((one) => one.includes('\n'))) expect(passage.length).toBeLessThanOrEqual(701);
  });
});
