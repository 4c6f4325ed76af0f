import { z } from 'zod';
import { LIKENESS_WEIGHTS, type LikenessWeights, weightsFrom } from '../../server/comparing/likeness-weights.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { createWordTable } from '../../server/retrieval/word-table.ts';
import { type EvaluatedParts, withGivenParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { type Candidate, fitBinary } from '../logistic.ts';
import type { Report } from '../report.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { rowOfPair, rowsOfMatters } from './likeness-rows.ts';
import { OWN_STATEMENT_PAIRS, pairHalf, readStatementPairs } from './statement-pairs.ts';

/** Where the weights of comparing come from. Changes nothing: whoever likes the fitted ones better writes them there. */
export const fitComparison = defineEvaluation({
  about: 'fits the weights by which statements are put together, on the even halves of the labelled pairs and of the sample reports',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const pairs = await readStatementPairs(OWN_STATEMENT_PAIRS);
    const given = pairs.flatMap(({ id, a, b }) => [
      { key: `${id}-a`, ...a },
      { key: `${id}-b`, ...b },
    ]);
    const table = createWordTable();
    const labelled = await withGivenParts(given, tell, async (parts) => {
      const rows: (Candidate & { even: boolean })[] = [];
      for (const pair of pairs) {
        const features = await rowOfPair([`${pair.id}-a`, `${pair.id}-b`], { ...partsOf(parts), table });
        if (features) rows.push({ features, right: pair.sameMatter, even: pairHalf(pair) === 'even' });
      }
      return rows;
    });
    const { matters } = await readSampleTruth();
    const even = matters.filter((matter) => idHalf(matter) === 'even');
    const reported = await withSampleParts(tell, (parts) => rowsOfMatters(even, matters, { ...partsOf(parts), table }));
    const tuning = labelled.filter((row) => row.even);
    tell(
      `Fitting ${tuning.length} pairs and ${reported.length} of the reports, ${reported.filter(({ right }) => right).length} of them right`,
    );
    // Many more pairs of sentences of the reports are wrong than right: what is right, and what was labelled, weighs as much in all.
    const [right, wrong] = [reported.filter((row) => row.right), reported.filter((row) => !row.right)];
    const times = (rows: Candidate[]) => Array.from({ length: Math.max(1, Math.round(wrong.length / rows.length)) }, () => rows).flat();
    const fitted = weightsFrom(fitBinary([...times(tuning), ...times(right), ...wrong]));
    const means = (rows: Candidate[]) =>
      weightsFrom(
        Array.from(
          { length: rows[0]?.features.length ?? 0 },
          (_, at) => rows.reduce((sum, row) => sum + (row.features[at] ?? 0), 0) / rows.length,
        ),
      );
    const told = {
      pairRight: means(tuning.filter(({ right }) => right)),
      pairWrong: means(tuning.filter(({ right }) => !right)),
      reportRight: means(reported.filter(({ right }) => right)),
      reportWrong: means(reported.filter(({ right }) => !right)),
    };
    return {
      evaluation: 'fit-comparison',
      measures: { inCode: LIKENESS_WEIGHTS, fitted },
      samples: tuning.length + reported.length,
      tables: [
        {
          title: 'Weights of likeness, and the means of what they weigh',
          head: ['', 'in code', 'fitted', 'pairs: one matter', 'not', 'reports: one matter', 'not'],
          rows: keysOf(fitted).map((name) => [
            name,
            LIKENESS_WEIGHTS[name].toFixed(2),
            fitted[name].toFixed(2),
            ...Object.values(told).map((mean) => mean[name].toFixed(2)),
          ]),
        },
      ],
    };
  },
});

function keysOf(weights: LikenessWeights): (keyof LikenessWeights)[] {
  return Object.keys(weights).filter((name): name is keyof LikenessWeights => name in LIKENESS_WEIGHTS);
}

function partsOf({ corpus: { archive, embedder }, articleIds }: EvaluatedParts) {
  const readArticle = createArticleReader({ archive });
  return {
    embedder,
    articleOf(key: string) {
      const article = archive.get(articleIds.get(key) ?? '');
      if (!article) throw new RangeError(`${key} was not taken in`);
      return readArticle(article.id, article.revision);
    },
  };
}
