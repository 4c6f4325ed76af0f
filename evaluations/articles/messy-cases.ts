import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJson, readText, UnreadableDataError } from '../read-data.ts';
import { type Half, titleHalf } from '../title-half.ts';

export const OWN_MESSY_CASES = fileURLToPath(new URL('../cases/messy', import.meta.url));

/**
 * A scraped text. `clean`: what a reader would call the report, line by line. `debris`: pieces that must not be left in it.
 * `doubtful`: pieces that stay, but that a reader should be warned of.
 */
export type MessyCase = { id: string; about: string; clean: string; original: string; debris: string[]; doubtful: string[] };

/** Lines are kept apart in the files, so that they can be read. */
const caseSchema = z.strictObject({
  about: z.string(),
  clean: z.array(z.string()).min(1),
  original: z.array(z.string()).min(1),
  debris: z.array(z.string().min(1)),
  doubtful: z.array(z.string().min(1)).default([]),
});

/** Cases of one half, by a hash of the file's name; sorted by name. Rejects with UnreadableDataError. */
export async function readMessyCases(folder: string, half: Half | 'all'): Promise<MessyCase[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.json')).sort();
  const cases = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const parsed = caseSchema.safeParse(parseJson(path, await readText(path)));
      if (!parsed.success) throw new UnreadableDataError(`${path} is not as expected: ${z.prettifyError(parsed.error)}`);
      const { clean, original, ...rest } = parsed.data;
      return { id: basename(file, '.json'), ...rest, clean: clean.join('\n'), original: original.join('\n') };
    }),
  );
  return cases.filter(({ id }) => half === 'all' || titleHalf(id) === half);
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new UnreadableDataError(`Cannot read the folder ${folder}`, { cause });
  }
}
