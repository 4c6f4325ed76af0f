import { join } from 'node:path';
import { quantile } from '../metrics.ts';
import { runChild } from './child-run.ts';
import { inTurn } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { withReportFolder } from './report-folder.ts';

export const p1: Measure = {
  about: 'time of an ingest ÷ parse, embed, bare LanceDB add and text index of the same files',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, folder }) => {
      const measured = await inTurn({
        pairs,
        tell,
        a: (pair) => runChild({ what: 'ingest', folder, dataDir: join(root, `ingest-${pair}`) }),
        b: (pair) => runChild({ what: 'bare', folder, dataDir: join(root, `bare-${pair}`) }),
        ratio: (a, b) => a.wall / b.wall,
      });
      const cpu = quantile(
        0.5,
        measured.a.map((run, nth) => run.cpu / (measured.b[nth]?.cpu ?? Number.NaN)),
      );
      const median = (runs: { wall: number }[]) =>
        quantile(
          0.5,
          runs.map(({ wall }) => wall),
        );
      return {
        evaluation: 'P1',
        samples: pairs,
        measures: { wall: measured.ratio, cpu, passages: measured.a[0]?.passages, barePassages: measured.b[0]?.passages },
        tables: [
          {
            title: `P1: ingest ÷ bare, ${limit} articles, ${pairs} pairs`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: [
              ['wall time', measured.ratio.median.toFixed(2), measured.ratio.lowest.toFixed(2), measured.ratio.highest.toFixed(2)],
              ['CPU time', cpu.toFixed(2), '', ''],
              ['seconds, ingest and bare', median(measured.a).toFixed(1), median(measured.b).toFixed(1), ''],
            ],
          },
        ],
      };
    }),
};
