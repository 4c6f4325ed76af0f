import { describe, expect, it } from 'vitest';
import { noticePauses } from '../../../ingest/analysing/notice-pauses.ts';

describe('noticing pauses', () => {
  it('tells once that the next item is late, and gives it when it comes', async () => {
    const late = Promise.withResolvers<{ nth: number }>();
    async function* items() {
      yield { nth: 1 };
      yield await late.promise;
      yield { nth: 3 };
    }
    const seen: unknown[] = [];
    for await (const item of noticePauses(items(), { after: 20 })) {
      seen.push(item?.nth);
      if (item === undefined) late.resolve({ nth: 2 });
    }
    expect(seen).toEqual([1, undefined, 2, 3]);
  });

  it('gives an error where its item would have come, and ends the source when it is left early', async () => {
    let ended = 0;
    async function* items() {
      try {
        yield { nth: 1 };
        throw new Error('no more');
      } finally {
        ended += 1;
      }
    }
    const failing = noticePauses(items(), { after: 1000 });
    expect((await failing.next()).value).toEqual({ nth: 1 });
    await expect(failing.next()).rejects.toThrow('no more');
    const left = noticePauses(items(), { after: 1000 });
    await left.next();
    await left.return();
    expect(ended).toBe(2);
  });
});
