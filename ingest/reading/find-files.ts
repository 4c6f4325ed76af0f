import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { reasonOf } from './file-limits.ts';
import { judgeName } from './report-names.ts';

/** A file to read, or one that cannot be: with the reason. `path` is absolute and free of links; `shown` as the user would write it. */
export type FoundFile = { kind: 'file'; path: string; shown: string } | { kind: 'rejected'; shown: string; reason: string };

/**
 * The reports among the named files and folders, sorted by path inside each folder. A file named on its own is taken whatever its name is; in folders
 * names decide, hidden files are left out, links are followed to files inside the named folder only. Never rejects.
 * `passedOver`: how many files in folders were not reports by their name. `folders`: the named ones that could be read.
 */
export async function findFiles(paths: string[]): Promise<{ files: FoundFile[]; passedOver: number; folders: string[] }> {
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const folders: string[] = [];
  let passedOver = 0;

  const add = (path: string, shown: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    files.push({ kind: 'file', path, shown });
  };

  const walk = async (folder: string, shownFolder: string, root: string): Promise<void> => {
    const names = await attempt(() => readdir(folder));
    if (!names.ok) {
      files.push({ kind: 'rejected', shown: shownFolder, reason: names.reason });
      return;
    }
    if (folder === root) folders.push(folder);
    for (const name of names.value.sort()) {
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      const shown = join(shownFolder, name);
      // Bytes of a name that are no UTF-8 come as U+FFFD: the file cannot be opened by what is left of it.
      if (name.includes('\ufffd') && (await isMissing(path))) {
        files.push({ kind: 'rejected', shown, reason: 'its name is not valid UTF-8; rename it' });
        continue;
      }
      const found = await attempt(() => lstat(path));
      if (!found.ok) files.push({ kind: 'rejected', shown, reason: found.reason });
      else if (found.value.isDirectory()) await walk(path, shown, root);
      else if (found.value.isSymbolicLink()) await followLink(path, shown, root);
      else await addByName(path, shown, found.value);
    }
  };

  const addByName = async (path: string, shown: string, status: Stats) => {
    const judged = judgeName(path);
    if (judged.kind === 'unread') files.push({ kind: 'rejected', shown, reason: judged.reason });
    else if (judged.kind === 'other') passedOver += 1;
    else if (!status.isFile()) files.push({ kind: 'rejected', shown, reason: 'not a regular file (a pipe, a device or a socket)' });
    else add(path, shown);
  };

  const followLink = async (path: string, shown: string, root: string) => {
    const target = await attempt(() => realpath(path));
    if (!target.ok) files.push({ kind: 'rejected', shown, reason: `a link that leads nowhere: ${target.reason}` });
    else if (!target.value.startsWith(root + sep))
      files.push({ kind: 'rejected', shown, reason: 'a link that leads out of the named folder' });
    // A folder inside is read at its own place, and so is a file: the link adds nothing, and is no second report.
    else passedOver += 1;
  };

  for (const named of paths) {
    const path = await attempt(() => realpath(resolve(named)));
    const status = path.ok ? await attempt(() => stat(path.value)) : path;
    if (!path.ok || !status.ok)
      files.push({ kind: 'rejected', shown: named, reason: path.ok ? (status.ok ? '' : status.reason) : path.reason });
    else if (status.value.isDirectory()) await walk(path.value, named, path.value);
    else if (status.value.isFile()) add(path.value, named);
    else files.push({ kind: 'rejected', shown: named, reason: 'not a regular file (a pipe, a device or a socket)' });
  }
  return { files, passedOver, folders };
}

async function isMissing(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
  return found instanceof Error && found.code === 'ENOENT';
}

async function attempt<Value>(read: () => Promise<Value>): Promise<{ ok: true; value: Value } | { ok: false; reason: string }> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}
