import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from './cruise.ts';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type Packages = Record<string, z.infer<typeof packageSchema>>;
const { packages } = z
  .object({ packages: z.record(z.string(), packageSchema) })
  .parse(JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')));

/** Optional dependencies without an entry: `npm ci` refuses such a lock ("Missing: … from lock file"). */
function missingFrom(locked: Packages): string[] {
  return Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !lookUp(locked, path, name))
      .map(([name, version]) => `${name}@${version} (of ${path})`),
  );
}

/** As Node finds a package: in the folder itself, then in each folder above. */
function lookUp(locked: Packages, path: string, name: string): string | undefined {
  const here = `${path ? `${path}/` : ''}node_modules/${name}`;
  if (locked[here]) return here;
  if (path === '') return undefined;
  return lookUp(locked, path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name);
}

describe('package-lock.json', () => {
  // npm leaves out what the registry does not have where the lock is made, e.g. packages for other systems. Add such
  // entries by hand: version, cpu, os, libc, optional: true, like the entry of a sibling; without integrity if unknown.
  it('has an entry for every optional dependency, so that npm ci passes on every system', () => {
    expect(missingFrom(packages)).toEqual([]);
  });

  it('brings LanceDB to Linux, macOS and Windows', () => {
    const platforms = Object.entries(packages).filter(([path]) => /^node_modules\/@lancedb\/lancedb-/.test(path));
    expect(platforms.map(([path]) => path.replace('node_modules/@lancedb/lancedb-', '')).sort()).toEqual([
      'darwin-arm64',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'linux-x64-gnu',
      'linux-x64-musl',
      'win32-arm64-msvc',
      'win32-x64-msvc',
    ]);
    for (const [path, entry] of platforms) {
      expect(entry, path).toMatchObject({ optional: true, version: packages['node_modules/@lancedb/lancedb']?.version });
      expect(path).toContain(`-${entry.os?.[0]}-${entry.cpu?.[0]}`);
    }
  });

  it('without an entry is noticed', () => {
    const { 'node_modules/@lancedb/lancedb-darwin-arm64': _removed, ...rest } = packages;
    expect(missingFrom(rest)).toEqual([expect.stringContaining('@lancedb/lancedb-darwin-arm64@')]);
  });
});
