import { z } from 'zod';
import { LIKENESS_WEIGHTS, type LikenessWeights, likenessOfRow, weightsFrom } from '../../server/comparing/likeness-weights.ts';
import { createWordTable } from '../../server/retrieval/word-table.ts';
import { defineEvaluation } from '../evaluation.ts';
import { type Candidate, fitBinary } from '../logistic.ts';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { readAffairRows, readLabelledRows, readSampleRows, readSiblingRows, readStoryRows, type StoryRows } from './fitting-rows.ts';

/** Pairs of the sample reports are few beside those of the stories, and nearer to what analysts read; what is right there is little beside what is wrong. So many times each counts. */
const TIMES = { right: 30, wrong: 3 };
/** Siblings are fewer than stories, and what two reports on one theme are most often. */
const TIMES_OF_SIBLINGS = 3;

/** Where the weights of comparing come from. Changes nothing: whoever likes the fitted ones better writes them there. */
export const fitComparison = defineEvaluation({
  about:
    'fits the weights by which statements are put together, on the even stories, labelled pairs and matters of the sample reports, on siblings, and on what has nothing to do with each other; tells how they do on the odd stories and affairs',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const given = { table: createWordTable(), tell };
    const { even, odd, unrelated } = await readStoryRows(given);
    const affairs = await readAffairRows(given);
    const siblings = await readSiblingRows(given);
    const labelled = await readLabelledRows(given);
    const samples = await readSampleRows(given);
    const rows = [
      ...even.rows,
      ...labelled,
      ...siblings.flatMap((row) => repeated(row, TIMES_OF_SIBLINGS)),
      ...samples.planted.flatMap((row) => repeated(row, row.right ? TIMES.right : TIMES.wrong)),
      ...unrelated,
      ...samples.unrelated,
    ];
    tell(`Fitting ${rows.length} pairs of statements, ${rows.filter((row) => row.right).length} of them right`);
    const fitted = weightsFrom(fitScaled(rows));
    const averages = {
      even: averagePrecisionOf(even, fitted),
      odd: averagePrecisionOf(odd, fitted),
      oddInCode: averagePrecisionOf(odd, LIKENESS_WEIGHTS),
      affairs: averagePrecisionOf(affairs.odd, fitted),
      affairsInCode: averagePrecisionOf(affairs.odd, LIKENESS_WEIGHTS),
    };
    const curves = {
      even: curveOf(even, fitted),
      odd: curveOf(odd, fitted),
      oddInCode: curveOf(odd, LIKENESS_WEIGHTS),
      affairs: curveOf(affairs.odd, fitted),
      affairsInCode: curveOf(affairs.odd, LIKENESS_WEIGHTS),
    };
    return {
      evaluation: 'fit-comparison',
      measures: { inCode: LIKENESS_WEIGHTS, fitted, curves, averages },
      samples: rows.length,
      tables: [
        {
          title: 'Weights of likeness',
          head: ['', 'in code', 'fitted'],
          rows: keysOf(fitted).map((name) => [name, LIKENESS_WEIGHTS[name].toFixed(2), fitted[name].toFixed(2)]),
        },
        {
          title: 'Pairs of the stories and affairs that reach a likeness, each for itself',
          head: ['from', ...Object.keys(curves).flatMap((name) => [`${name}: precision`, 'recall'])],
          rows: LEVELS.map((level, at) => [
            level.toFixed(2),
            ...Object.values(curves).flatMap((curve) => [curve[at]?.precision ?? 0, curve[at]?.recall ?? 0]),
          ]),
        },
        {
          title: 'Average precision of the pairs of the stories and affairs; what is no candidate is never found',
          head: Object.keys(averages),
          rows: [Object.values(averages)],
        },
      ],
    };
  },
});

const LEVELS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function repeated(row: Candidate, times: number): Candidate[] {
  return Array.from({ length: times }, () => row);
}

/** Precision and recall of what reaches each level; listed pairs that are no candidates count as missed. */
function curveOf({ rows, lost }: StoryRows, weights: LikenessWeights): PrecisionRecall[] {
  const likely = rows.map(({ features, right }) => ({ right, likeness: likenessOfRow(features, weights) }));
  return LEVELS.map((level) =>
    precisionRecall(
      [...likely.filter(({ right }) => right).map(({ likeness }) => likeness >= level), ...Array.from({ length: lost }, () => false)],
      likely.filter(({ likeness }) => likeness >= level).map(({ right }) => right),
    ),
  );
}

/** Mean, over the listed pairs, of the precision among those at least as likely; 0 for those that are no candidates. */
function averagePrecisionOf({ rows, lost }: StoryRows, weights: LikenessWeights): number {
  const ordered = rows
    .map(({ features, right }) => ({ right, likeness: likenessOfRow(features, weights) }))
    .sort((one, other) => other.likeness - one.likeness);
  let [found, sum] = [0, 0];
  for (const [at, { right }] of ordered.entries()) {
    if (!right) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return found + lost === 0 ? 0 : sum / (found + lost);
}

/** Fitted on features of one spread, so that the penalty is the same for all; told for the features as they are. */
function fitScaled(rows: Candidate[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const scales = Array.from({ length: size }, (_, at) => {
    const values = rows.map(({ features }) => features[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread || 1 };
  });
  const scaled = rows.map(({ features, right }) => ({
    features: scales.map(({ mean, spread }, at) => ((features[at] ?? 0) - mean) / spread),
    right,
  }));
  const found = fitBinary(scaled);
  const weights = scales.map(({ spread }, at) => (found[at] ?? 0) / spread);
  return [...weights, scales.reduce((bias, { mean }, at) => bias - mean * (weights[at] ?? 0), found[size] ?? 0)];
}

function keysOf(weights: LikenessWeights): (keyof LikenessWeights)[] {
  return Object.keys(weights).filter((name): name is keyof LikenessWeights => name in LIKENESS_WEIGHTS);
}
