import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBoundedStream } from '../../../server/routes/bounded-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function endless() {
  const seen = { made: 0, aborted: false, ended: 0, isStopped: false };
  async function* parts() {
    while (!seen.isStopped) {
      seen.made++;
      yield seen.made;
    }
  }
  const stream = toBoundedStream({
    parts: parts(),
    abort: () => {
      seen.aborted = true;
      seen.isStopped = true;
    },
    onFault: () => {},
    onEnd: () => seen.ended++,
    stallLimitMs: 1000,
  });
  return { stream, seen };
}

describe('a bounded stream', () => {
  it('makes few parts ahead of its reader', async () => {
    const { stream, seen } = endless();
    const reader = stream.getReader();
    for (let read = 0; read < 50; read++) await reader.read();
    await vi.advanceTimersByTimeAsync(10);
    expect(seen.made).toBeLessThan(55);
    await reader.cancel();
  });

  it('ends what nobody reads', async () => {
    const { stream, seen } = endless();
    await vi.advanceTimersByTimeAsync(999);
    expect(seen).toMatchObject({ aborted: false, ended: 0 });
    await vi.advanceTimersByTimeAsync(2);
    expect(seen).toMatchObject({ aborted: true, ended: 1 });
    expect(seen.made).toBeLessThan(5);
    await expect(stream.getReader().read()).rejects.toThrow('stopped reading');
  });

  it('aborts when the reader leaves, and hears the parts to their end', async () => {
    const { stream, seen } = endless();
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toMatchObject({ aborted: true, ended: 1 });
  });

  it('tells a fault once and ends', async () => {
    const faults: unknown[] = [];
    let ended = 0;
    const stream = toBoundedStream({
      // biome-ignore lint/correctness/useYield: it fails before it yields
      parts: (async function* () {
        throw new Error('disk full');
      })(),
      abort: () => {},
      onFault: (fault) => faults.push(fault),
      onEnd: () => ended++,
    });
    await expect(stream.getReader().read()).rejects.toThrow('disk full');
    await vi.advanceTimersByTimeAsync(0);
    expect([faults.length, ended]).toEqual([1, 1]);
  });
});
