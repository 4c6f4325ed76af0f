import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../server/retrieval/turns.ts';

describe('long work that takes turns', () => {
  it('lets others in once a slice has gone by, and not before', async () => {
    let time = 0;
    const turn = createTurns(undefined, { now: () => time, sliceMs: 25 });
    let others = 0;
    setImmediate(() => {
      others += 1;
    });
    time = 20;
    await turn();
    expect(others).toBe(0);
    time = 30;
    await turn();
    expect(others).toBe(1);
  });

  it('counts the next slice from its own turn', async () => {
    let time = 100;
    const turn = createTurns(undefined, { now: () => time, sliceMs: 25 });
    time = 130;
    await turn();
    let others = 0;
    setImmediate(() => {
      others += 1;
    });
    time = 150;
    await turn();
    expect(others).toBe(0);
  });

  it('ends with the reason of the signal, aborted before or while others had their turn', async () => {
    let time = 0;
    const stop = new AbortController();
    const turn = createTurns(stop.signal, { now: () => time, sliceMs: 25 });
    time = 30;
    setImmediate(() => stop.abort(new Error('stopped')));
    await expect(turn()).rejects.toThrow('stopped');
    await expect(turn()).rejects.toThrow('stopped');
  });
});
