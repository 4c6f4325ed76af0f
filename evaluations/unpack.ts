import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readText, UnreadableDataError } from './read-data.ts';

/** Unpacked; the largest file at hand has 101 MB. */
const LARGEST = 500_000_000;

/** The text of a file, packed by xz (`.xz`) or not. Rejects with UnreadableDataError. */
export async function readMaybePacked(path: string): Promise<string> {
  return path.endsWith('.xz') ? unpack(path) : readText(path);
}

/** Node has no xz of its own. */
async function unpack(path: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('xz', ['--decompress', '--stdout', path], { maxBuffer: LARGEST });
    return stdout;
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new UnreadableDataError(
      isMissing ? `There is no program xz to unpack ${path}: install it (xz-utils), or unpack the file yourself` : `Cannot unpack ${path}`,
      { cause },
    );
  }
}
