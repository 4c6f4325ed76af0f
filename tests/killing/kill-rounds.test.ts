import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killRound } from './kill-rounds.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-kill-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it.each([4, 5, 6, 7, 8])('an ingest that is killed (seed %i) leaves a sound corpus, and the next run completes', async (seed) => {
  expect((await killRound(root, seed)).complaints).toEqual([]);
});
