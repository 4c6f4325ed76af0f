import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UnreadableDataError } from './read-data.ts';

/** Packages by name and exact version. They are installed only to be measured against, never with the product. */
export type PeerPackages = Record<string, string>;

/** Imports one of the packages in a folder by name or by its path in `node_modules`. */
export type ImportPeer = (name: string) => Promise<unknown>;

/**
 * Installs packages into a temporary folder that is named after what is in it, so that a second run installs nothing. Rejects with UnreadableDataError
 * where the registry is out of reach. `folder`: for a process of its own that imports from it.
 */
export async function installPeers(
  packages: PeerPackages,
  overrides: PeerPackages = {},
): Promise<{ folder: string; importPeer: ImportPeer }> {
  const folder = join(
    tmpdir(),
    `beleg-peers-${Object.entries(packages)
      .flat()
      .join('-')
      .replace(/[^\w.-]+/g, '_')}`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: packages, overrides }));
  try {
    await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
  } catch (cause) {
    throw new UnreadableDataError('The peers could not be installed: npm install failed. Without them: --peers off', { cause });
  }
  return { folder, importPeer: importerFrom(folder) };
}

export function importerFrom(folder: string): ImportPeer {
  const { resolve } = createRequire(join(folder, 'index.js'));
  return (name) => import(pathToFileURL(name.endsWith('.js') ? join(folder, 'node_modules', name) : resolve(name)).href);
}
