import { join } from 'node:path';
import { runChild } from './child-run.ts';
import { inTurn, ratiosOf } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ratioRow } from './ratio-row.ts';
import { withReportFolder } from './report-folder.ts';

export const p6: Measure = {
  about: 'time of an ingest of unchanged files ÷ of the first one; embeddings and table versions that it makes',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, folder }) => {
      const dataDir = (pair: number) => join(root, `data-${pair}`);
      const measured = await inTurn({
        pairs,
        tell,
        a: (pair) => runChild({ what: 'ingest', folder, dataDir: dataDir(pair) }),
        b: (pair) => runChild({ what: 'ingest', folder, dataDir: dataDir(pair) }),
        ratio: (first, again) => again.wall / first.wall,
      });
      const again = measured.b;
      const embedded = Math.max(...again.map((run) => run.embedded));
      const versions = Math.max(...again.map((run, nth) => run.tableVersions - (measured.a[nth]?.tableVersions ?? 0)));
      const cpu = ratiosOf(measured, (first, second) => second.cpu / first.cpu);
      return {
        evaluation: 'P6',
        samples: pairs,
        measures: { wall: measured.ratio, cpu, embedded, tableVersions: versions },
        tables: [
          {
            title: `P6: unchanged ÷ first ingest, ${limit} articles, ${pairs} pairs`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: [
              ratioRow('wall time', measured.ratio),
              ratioRow('CPU time', cpu),
              ['embeddings', String(embedded), '', ''],
              ['new table versions', String(versions), '', ''],
            ],
          },
        ],
      };
    }),
};
