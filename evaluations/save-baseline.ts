import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from './report.ts';

export const BASELINES = fileURLToPath(new URL('baselines', import.meta.url));
/** Names of baselines are file names. */
export const BASELINE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Keeps a result beside the code it was measured with. `command`: the options without folders, since data lies elsewhere on each machine.
 * Resolves to the file's path.
 */
export async function saveBaseline(
  { evaluation, measures, samples }: Report,
  {
    name,
    command,
    commit,
    measuredAt,
    folder = BASELINES,
  }: { name: string; command: string; commit: string; measuredAt: Date; folder?: string },
): Promise<string> {
  if (!BASELINE_NAME.test(name)) throw new RangeError(`"${name}" is no name for a baseline: lower case letters, digits and hyphens`);
  const path = join(folder, `${name}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    path,
    `${JSON.stringify({ evaluation, command, commit, measuredAt: measuredAt.toISOString(), samples, ...measures }, null, 2)}\n`,
  );
  return path;
}
