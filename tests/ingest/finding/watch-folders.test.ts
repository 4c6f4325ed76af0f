import { appendFile, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolders } from '../../../ingest/finding/watch-folders.ts';

let root: string;
let stop: AbortController;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'beleg-watch-')));
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await rm(root, { recursive: true, force: true });
});

async function watching(
  paths: string[],
  { ignored = [], quiet = 60, longestWait = 60_000 }: { ignored?: string[]; quiet?: number; longestWait?: number } = {},
) {
  const problems: string[] = [];
  const watched = watchFolders(paths, { signal: stop.signal, ignored, quiet, longestWait, onProblem: (problem) => problems.push(problem) });
  await watched.ready;
  return { changes: watched.changes(), problems };
}

describe('watching folders', () => {
  it.each([
    ['a new file', () => writeFile(join(root, 'neu.txt'), 'x')],
    ['a file in a new folder', () => mkdir(join(root, 'ordner')).then(() => writeFile(join(root, 'ordner', 'neu.txt'), 'x'))],
    ['a file that changes', () => appendFile(join(root, 'alt.txt'), 'x')],
    ['a file that goes', () => rm(join(root, 'alt.txt'))],
    ['a file that is renamed', () => rename(join(root, 'alt.txt'), join(root, 'anders.txt'))],
  ])('notices %s', async (_, change) => {
    await writeFile(join(root, 'alt.txt'), 'x');
    const { changes, problems } = await watching([root]);
    const next = changes.next();
    await change();
    expect(await next).toEqual({ done: false, value: undefined });
    expect(problems).toEqual([]);
  });

  it('waits until what is being written is written, and tells it once', async () => {
    const { changes } = await watching([root], { quiet: 2_000 });
    let told = 0;
    const next = changes.next().then(() => {
      told += 1;
    });
    for (let line = 0; line < 8; line++) {
      await appendFile(join(root, 'lang.txt'), 'eine Zeile\n');
      await pause(50);
      expect(told).toBe(0);
    }
    await next;
    expect(told).toBe(1);
  });

  it('does not wait for ever where something is written all the time', async () => {
    const { changes } = await watching([root], { quiet: 60_000, longestWait: 200 });
    const next = changes.next();
    await appendFile(join(root, 'protokoll.txt'), 'x');
    expect(await next).toMatchObject({ done: false });
  });

  it('does not notice what the ingest itself writes', async () => {
    const data = join(root, 'data');
    await mkdir(data);
    const { changes } = await watching([root], { ignored: [data] });
    let told = false;
    const next = changes.next().then((item) => {
      told = !item.done;
    });
    await writeFile(join(data, 'archive.sqlite'), 'x');
    await pause(300);
    stop.abort();
    await next;
    expect(told).toBe(false);
  });

  it('ends when it is told to, also while it waits for quiet', async () => {
    const { changes } = await watching([root], { quiet: 60_000 });
    const next = changes.next();
    await writeFile(join(root, 'a.txt'), 'x');
    await pause(100);
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
