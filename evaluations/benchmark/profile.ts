import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './child-run.ts';
import type { Measure } from './measure.ts';
import { withReportFolder } from './report-folder.ts';
import { cpuProfileSchema, sharesOf } from './shares.ts';

export const profile: Measure = {
  about: 'where the time of an ingest goes, by room; measured once, whatever --pairs says',
  run: ({ articles, limit }) =>
    withReportFolder({ articles, limit }, async ({ root, folder }) => {
      const profiles = join(root, 'profiles');
      const run = await runChild({ what: 'ingest', folder, dataDir: join(root, 'data'), profiles });
      const found = await Promise.all(
        (await readdir(profiles)).map(async (name) => cpuProfileSchema.parse(JSON.parse(await readFile(join(profiles, name), 'utf8')))),
      );
      const shares = sharesOf(found);
      const all = shares.values().reduce((sum, share) => sum + share, 0);
      return {
        evaluation: 'profile',
        samples: run.passages,
        measures: { cpu: run.cpu, javascript: all / 1000, shares: Object.fromEntries([...shares].map(([room, ms]) => [room, ms / all])) },
        tables: [
          {
            title: `JavaScript of an ingest of ${limit} articles, ${run.passages} passages, ${run.cpu.toFixed(1)} CPU seconds in all`,
            head: ['room', 'share'],
            rows: [...shares].map(([room, ms]) => [room, `${((100 * ms) / all).toFixed(1)} %`]),
          },
        ],
      };
    }),
};
