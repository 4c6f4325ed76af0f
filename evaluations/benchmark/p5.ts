import { join } from 'node:path';
import { runChild } from './child-run.ts';
import { paceOf } from './growth.ts';
import { inTurn } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ratioRow } from './ratio-row.ts';
import { withReportFolder, writeReports } from './report-folder.ts';

export const p5: Measure = {
  about: 'peak memory of an ingest of all articles ÷ of a tenth of them',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, folder, articles: all }) => {
      const tenth = join(root, 'tenth');
      await writeReports(
        tenth,
        all.filter((_, nth) => nth % 10 === 0),
      );
      const measured = await inTurn({
        pairs,
        tell,
        a: (pair) => runChild({ what: 'ingest', folder, dataDir: join(root, `all-${pair}`) }),
        b: (pair) => runChild({ what: 'ingest', folder: tenth, dataDir: join(root, `tenth-${pair}`) }),
        ratio: (a, b) => a.memory / b.memory,
      });
      const [a, b] = [measured.a[0], measured.b[0]];
      const pace = paceOf(a?.marks ?? []);
      const textBytes = all.reduce((sum, { title, paragraphs }) => sum + Buffer.byteLength([title, ...paragraphs].join('\n\n')), 0);
      const perPassage = (bytes = 0) => (bytes / (a?.passages ?? 1)).toFixed(0);
      return {
        evaluation: 'P5',
        samples: pairs,
        measures: {
          memory: measured.ratio,
          passages: a?.passages,
          mebibytes: a?.memory,
          mebibytesOfTenth: b?.memory,
          pace,
          disk: a?.disk,
          textBytes,
        },
        tables: [
          {
            title: `P5: peak memory of ${limit} articles ÷ of a tenth, ${pairs} pairs`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: [
              ratioRow('peak memory', measured.ratio),
              [
                'CPU seconds for 10,000 passages, first and last tenth',
                pace?.first.cpu.toFixed(1) ?? '',
                pace?.last.cpu.toFixed(1) ?? '',
                '',
              ],
              ['bytes a passage, disk and text', perPassage(a?.disk), perPassage(textBytes), ''],
              ['wall and CPU seconds of all', a?.wall.toFixed(0) ?? '', a?.cpu.toFixed(0) ?? '', ''],
              ['MiB, all and a tenth', a?.memory.toFixed(0) ?? '', b?.memory.toFixed(0) ?? '', ''],
            ],
          },
        ],
      };
    }),
};
