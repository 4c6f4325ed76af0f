import { join } from 'node:path';
import { quantile } from '../metrics.ts';
import { runChild } from './child-run.ts';
import { inTurn, ratiosOf } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ratioRow } from './ratio-row.ts';
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
      const cpu = ratiosOf(measured, (a, b) => a.cpu / b.cpu);
      const median = (values: number[]) => quantile(0.5, values).toFixed(1);
      const seconds = (of: 'wall' | 'cpu') => [median(measured.a.map((run) => run[of])), median(measured.b.map((run) => run[of])), ''];
      return {
        evaluation: 'P1',
        samples: pairs,
        measures: { wall: measured.ratio, cpu, passages: measured.a[0]?.passages, barePassages: measured.b[0]?.passages },
        tables: [
          {
            title: `P1: ingest ÷ bare, ${limit} articles, ${pairs} pairs`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: [
              ratioRow('wall time', measured.ratio),
              ratioRow('CPU time', cpu),
              ['seconds, ingest and bare', ...seconds('wall')],
              ['CPU seconds, ingest and bare', ...seconds('cpu')],
            ],
          },
        ],
      };
    }),
};
