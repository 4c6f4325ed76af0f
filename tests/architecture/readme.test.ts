import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ingestEnvironmentSchema } from '../../ingest/settings.ts';
import { readSettings, SETTINGS } from '../../server/settings.ts';
import { REPOSITORY } from './cruise.ts';
import { readmeParts } from './readme-parts.ts';

const ROOMS = ['ingest', 'server', 'web', 'evaluations', 'tests'];
const BUILT = ['web/dist'];

const readme = readmeParts(readFileSync(join(REPOSITORY, 'README.md'), 'utf8'));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')));

/** Folders of a room that hold a file somewhere; empty ones are not in git. */
function foldersOf(room: string): string[] {
  return readdirSync(join(REPOSITORY, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !BUILT.includes(`${room}/${entry.name}`))
    .filter((entry) =>
      readdirSync(join(REPOSITORY, room, entry.name), { recursive: true, withFileTypes: true }).some((inner) => inner.isFile()),
    )
    .map((entry) => `${room}/${entry.name}`);
}

/** Every setting with its default as one would write it; absent where a setting has none. */
function settingsWithDefaults(): { name: string; fallback: string | undefined }[] {
  const defaults = new Map<string, unknown>(Object.entries(readSettings({})));
  return SETTINGS.map(({ name }) => {
    const value = defaults.get(name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    return { name, fallback: value === undefined ? undefined : written(value) };
  });
}

/** Switches are `on` or `off`; a path inside the project is written from its root. */
function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const text = String(value);
  return text.startsWith(REPOSITORY) ? text.slice(REPOSITORY.length) : text;
}

describe('README.md', () => {
  it('draws the tree as it is', () => {
    expect(readme.folders).toEqual(expect.arrayContaining(ROOMS));
    expect(readme.folders.filter((folder) => !existsSync(join(REPOSITORY, folder)))).toEqual([]);
    const drawn = new Set([...readme.folders, ...readme.mentioned]);
    expect(ROOMS.flatMap(foldersOf).filter((folder) => !drawn.has(folder))).toEqual([]);
  });

  it('lists every setting with its default', () => {
    const settings = settingsWithDefaults();
    expect(settings).toContainEqual({ name: 'PORT', fallback: '3000' });
    expect(settings).toContainEqual({ name: 'SAMPLE_ARTICLES', fallback: 'on' });
    expect(settings.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(ingestEnvironmentSchema.shape)));
    for (const { name, fallback } of settings) {
      expect(readme.settings.get(name), `row of ${name} in a table of README.md`).toBeDefined();
      if (fallback !== undefined) expect(readme.settings.get(name), `default of ${name}`).toContain(fallback);
    }
    expect([...readme.settings.keys()].filter((name) => !settings.some((setting) => setting.name === name))).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(readme.scripts).toEqual(expect.arrayContaining(['start', 'test']));
    expect(readme.scripts.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it('shows only images that exist', () => {
    expect(readme.images.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });
});

describe('the reading of README.md', () => {
  const fence = '```';
  const parts = readmeParts(`
Start: \`npm install && npm start\`, then \`npm run ingest -- folder\`. ![Screen](images/screen.png) ![Badge](https://example.org/x.svg)

${fence}
ingest/                 files in, corpus out
  main.ts               npm run ingest
  corpus/               what is kept
    embedding-model/    the model
server/
  comparing/  summarizing/   results
tests/                  mirrors the tree; fixtures/, fakes/
${fence}

| Setting | Default | |
|---|---|---|
| \`PORT\` | 3000 | port |
`);

  it('finds folders by indentation, several on a line, and those a line mentions', () => {
    expect(parts.folders).toEqual([
      'ingest',
      'ingest/corpus',
      'ingest/corpus/embedding-model',
      'server',
      'server/comparing',
      'server/summarizing',
      'tests',
    ]);
    expect(parts.mentioned).toEqual(['tests/fixtures', 'tests/fakes']);
  });

  it('finds settings, commands and images', () => {
    expect([...parts.settings]).toEqual([['PORT', ' 3000 | port |']]);
    expect(parts.scripts).toEqual(['ingest', 'start']);
    expect(parts.images).toEqual(['images/screen.png']);
  });
});
