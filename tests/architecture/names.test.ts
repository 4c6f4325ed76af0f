import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './cruise.ts';

const ROOMS = ['ingest', 'server', 'web', 'evaluations', 'tests'];
const NAMES_WITHOUT_MEANING = /^(utils?|libs?|common|helpers?|services?|managers?|misc|shared)(\.|$)/i;

const paths = ROOMS.flatMap((room) =>
  readdirSync(join(REPOSITORY, room), { recursive: true, withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFile: entry.isFile(),
    path: relative(REPOSITORY, join(entry.parentPath, entry.name)),
  })),
).filter(({ path }) => !path.startsWith(join('web', 'dist')));

describe('names', () => {
  it('say what a file or folder is for', () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter(({ name }) => NAMES_WITHOUT_MEANING.test(name)).map(({ path }) => path)).toEqual([]);
  });

  it('are lower case with hyphens', () => {
    const code = paths.filter(({ name, isFile }) => isFile && /\.tsx?$/.test(name));
    expect(code.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.tsx?$/.test(name)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in settings.ts only', () => {
    const readers = paths
      .filter(({ path, isFile }) => isFile && /\.tsx?$/.test(path) && !path.startsWith('tests'))
      .filter(({ path }) => /process\.env|\benv\b.*from 'node:process'/.test(readFileSync(join(REPOSITORY, path), 'utf8')))
      .map(({ path }) => path);
    expect(readers.filter((path) => !/(^|\/)settings\.ts$/.test(path))).toEqual([]);
  });
});
