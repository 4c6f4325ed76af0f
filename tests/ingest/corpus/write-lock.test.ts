import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWriteLock, WriteLockTimeoutError } from '../../../ingest/corpus/write-lock.ts';
import { startChild } from './killed-child.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-lock-'));
  path = join(folder, 'write.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the write lock', () => {
  it('runs one write at a time, in the order they were asked for, and gives their results', async () => {
    const lock = createWriteLock({ path });
    const log: string[] = [];
    const write = (name: string) =>
      lock.withWriteLock(async () => {
        log.push(`${name} begins`);
        await pause(5);
        log.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([write('a'), write('b'), write('c')])).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    lock.close();
  });

  it('is let go by a write that fails', async () => {
    const lock = createWriteLock({ path });
    await expect(lock.withWriteLock(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(await lock.withWriteLock(async () => 'next')).toBe('next');
    lock.close();
  });

  it('holds between two connections of one process', async () => {
    const [one, two] = [createWriteLock({ path }), createWriteLock({ path, longestWait: 50 })];
    const refused = await one.withWriteLock(() => two.withWriteLock(async () => 'in').catch((error: unknown) => error));
    expect(refused).toBeInstanceOf(WriteLockTimeoutError);
    expect(await two.withWriteLock(async () => 'in')).toBe('in');
    one.close();
    two.close();
  });

  it('lets another take its turn, however fast the first comes back', async () => {
    const [one, two] = [createWriteLock({ path }), createWriteLock({ path })];
    let writes = 0;
    let isOver = false;
    const busy = (async () => {
      while (!isOver) {
        await one.withWriteLock(() => pause(60));
        writes += 1;
      }
    })();
    await pause(20);
    for (let turn = 0; turn < 3; turn++) {
      const before = writes;
      await two.withWriteLock(async () => undefined);
      expect(writes - before, 'writes of the other while this one waited').toBeLessThanOrEqual(2);
    }
    isOver = true;
    await busy;
    one.close();
    two.close();
  });

  it('keeps a second process out, says that another ingest is writing, and is free again after kill -9', async () => {
    const child = await startChild('hold-lock', path);
    const lock = createWriteLock({ path, longestWait: 100 });
    try {
      await expect(lock.withWriteLock(async () => 'in')).rejects.toThrow('Another ingest is writing to this corpus');
    } finally {
      await child.kill();
    }
    expect(await lock.withWriteLock(async () => 'in')).toBe('in');
    lock.close();
  });

  it('waits until the other process lets go, without holding up this one', async () => {
    const child = await startChild('hold-lock', path);
    const lock = createWriteLock({ path });
    let turns = 0;
    const waiting = lock.withWriteLock(async () => turns);
    for (; turns < 20; turns++) await pause(1);
    await child.kill();
    expect(await waiting).toBe(20);
    lock.close();
  });
});
