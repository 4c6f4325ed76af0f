import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from './read-data.ts';

const articleSchema = z.object({ title: z.string(), split: z.string(), paragraphs: z.array(z.string()) });
export type WikipediaArticle = z.infer<typeof articleSchema>;

/** Unpacked; the file at hand has 90 MB. */
const LARGEST = 500_000_000;

/** Articles, one JSON object {title, split, paragraphs} a line, packed by xz or not. Rejects with UnreadableDataError. */
export async function readWikipedia(path: string): Promise<WikipediaArticle[]> {
  return parseJsonLines(path.endsWith('.xz') ? await unpack(path) : await readText(path), { path, schema: articleSchema });
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
