import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runAhead } from '../../../ingest/analysing/run-ahead.ts';

async function* numbers(upTo: number, made: number[] = []) {
  for (let nth = 1; nth <= upTo; nth++) {
    made.push(nth);
    yield nth;
  }
}

describe('running ahead', () => {
  it('gives the same items in the same order', async () => {
    const seen: number[] = [];
    for await (const item of runAhead(numbers(100), { most: 7 })) seen.push(item);
    expect(seen).toEqual(Array.from({ length: 100 }, (_, nth) => nth + 1));
  });

  it('makes items before they are asked for, up to their number or weight', async () => {
    for (const [bounds, ahead] of [
      [{ most: 4 }, 4],
      [{ most: 100, heaviest: 6, weigh: (item: number) => item }, 3],
    ] as const) {
      const made: number[] = [];
      const items = runAhead(numbers(100, made), bounds);
      expect((await items.next()).value).toBe(1);
      for (let turn = 0; turn < 100; turn++) await setImmediate();
      expect(made.length).toBeGreaterThan(1);
      expect(made.length).toBeLessThanOrEqual(ahead + 1);
      await items.return();
    }
  });

  it('gives what came before an error, then the error', async () => {
    async function* failing() {
      yield 1;
      yield 2;
      throw new Error('no more');
    }
    const seen: number[] = [];
    const all = async () => {
      for await (const item of runAhead(failing(), { most: 10 })) seen.push(item);
    };
    await expect(all()).rejects.toThrow('no more');
    expect(seen).toEqual([1, 2]);
  });

  it('ends its source when the consumer leaves', async () => {
    let ended = false;
    async function* source() {
      try {
        yield* numbers(100);
      } finally {
        ended = true;
      }
    }
    for await (const item of runAhead(source(), { most: 3 })) if (item === 2) break;
    expect(ended).toBe(true);
  });
});
