import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines, UnreadableDataError } from '../read-data.ts';
import { type Half, titleHalf } from '../title-half.ts';

/** A web page as it was fetched. `with`: pieces of its report; `without`: pieces of what stands around the report. */
export type PageCase = { file: string; url: string; bytes: Uint8Array; with: string[]; without: string[] };

const caseSchema = z.object({
  file: z.string().regex(/^[^/\\\0]+$/),
  url: z.string().default('https://example.org/'),
  with: z.array(z.string()),
  without: z.array(z.string()),
});

/** Cases of one half, by a hash of the page's file name. Rejects with UnreadableDataError. */
export async function readPageCases({ cases, pages, half }: { cases: string; pages: string; half: Half | 'all' }): Promise<PageCase[]> {
  const rows = await readJsonLines(cases, caseSchema);
  return Promise.all(
    rows
      .filter(({ file }) => half === 'all' || titleHalf(file) === half)
      .map(async (row) => ({ ...row, bytes: await readPage(join(pages, row.file)) })),
  );
}

async function readPage(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UnreadableDataError(`Cannot read ${path}`, { cause });
  }
}
