import { z } from 'zod';
import { withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';
import { readSampleTruth } from '../sample-truth.ts';
import { type ComparisonScores, evaluateComparison } from './measure-comparison.ts';

export const comparison = defineEvaluation({
  about: 'puts what two sample reports say on one matter side by side, and nothing else',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const { matters } = await readSampleTruth();
    return withSampleParts(tell, async ({ compare, articleIds }) => {
      tell(`Comparing the reports of ${matters.length} matters`);
      const idOf = (file: string) => {
        const id = articleIds.get(file);
        if (id === undefined) throw new RangeError(`ground-truth.json names ${file}, which is no sample report`);
        return id;
      };
      const measures = await evaluateComparison({ compare, matters, idOf });
      const { tuning, reported } = measures;
      return {
        evaluation: 'comparison',
        measures,
        samples: matters.length,
        tables: [
          {
            title: `${matters.length} matters, by the number of their id`,
            head: ['', 'recall', 'of pairs', 'precision', 'of judged', 'right relation'],
            rows: [row('tuning (even)', tuning), row('reported (odd)', reported)],
          },
        ],
      };
    });
  },
});

function row(name: string, { recall, wanted, precision, judged, relationRight, found }: ComparisonScores): (string | number)[] {
  return [name, recall, String(wanted), precision, String(judged), `${relationRight} of ${found}`];
}
