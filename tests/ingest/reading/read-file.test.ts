import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../ingest/reading/read-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beleg-read-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading the bytes of a file', () => {
  it('gives all of them', async () => {
    await writeFile(join(folder, 'a.txt'), 'Kai');
    expect(await readFileBytes(join(folder, 'a.txt'))).toEqual({ kind: 'bytes', bytes: Buffer.from('Kai') });
  });

  it('refuses what became a pipe, a folder or nothing after it was found', async () => {
    execFileSync('mkfifo', [join(folder, 'rohr')]);
    expect(await readFileBytes(join(folder, 'rohr'))).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('not a regular file'),
    });
    expect(await readFileBytes(folder)).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('folder') });
    expect(await readFileBytes(join(folder, 'weg'))).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('not found') });
  });
});
