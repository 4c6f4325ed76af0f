import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type EvaluatedParts, withFolderParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { parseJson, readJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import { measuredWithModel, RECORDED_MODEL_OPTIONS } from '../recorded-model.ts';
import type { Report, ReportTable } from '../report.ts';
import { aloneSchema, labelledPairSchema, matterSchema } from './matter.ts';
import { type ComparisonJudgement, evaluateComparison, type HalfScores } from './measure-comparison.ts';

/** The sample reports; `compared-reports` was written blind to the rules and is never tuned on. */
const SAMPLES = fileURLToPath(new URL('../../ingest/sample-articles/ground-truth.json', import.meta.url));
const BLIND = fileURLToPath(new URL('../cases/compared-reports/ground-truth.json', import.meta.url));
const LABELLED = fileURLToPath(new URL('../cases/one-matter-pairs.jsonl', import.meta.url));
const MOST_LISTED = 60;

const truthSchema = z.object({ matters: z.array(matterSchema), onlyInOne: z.array(aloneSchema).default([]) });

export const comparison = defineEvaluation({
  about: 'puts what reports say on one matter side by side, and nothing else, and says how they differ',
  options: z.strictObject({
    truth: z
      .string()
      .default('samples')
      .describe('<file|samples|blind>: a ground-truth.json beside its reports; default: the sample reports; blind: cases/compared-reports'),
    ...RECORDED_MODEL_OPTIONS,
    list: z.enum(['yes', 'no']).default('no').describe('<yes|no>: the pairs missed and the rows wrong, of the tuning half only'),
  }),
  async run({ truth, list, ...given }, tell): Promise<Report> {
    const path = truth === 'samples' ? SAMPLES : truth === 'blind' ? BLIND : truth;
    const parsed = truthSchema.safeParse(parseJson(path, await readText(path)));
    if (!parsed.success) throw new UnreadableDataError(`${path} is not as expected: ${z.prettifyError(parsed.error)}`);
    const { matters, onlyInOne } = parsed.data;
    const labelled = (await readJsonLines(LABELLED, labelledPairSchema)).flatMap(({ set, quotes }) => (set === truth ? [quotes] : []));
    return measuredWithModel(given, tell, (recorded) =>
      withFolderParts(dirname(path), tell, (parts) => measured(parts, recorded !== undefined), recorded?.settings),
    );

    async function measured({ compare, articleIds }: EvaluatedParts, isByModel: boolean): Promise<Report> {
      tell(`Comparing the reports of ${matters.length} matters`);
      const idOf = (file: string) => {
        const id = articleIds.get(file);
        if (id === undefined) throw new UnreadableDataError(`${path} names ${file}, which is no report beside it`);
        return id;
      };
      const alone = onlyInOne.flatMap(({ quotes }) => quotes);
      const { missed, falseRows, ...measures } = await evaluateComparison({
        compare,
        matters,
        labelled,
        alone,
        files: [...articleIds.keys()].filter((file) => file !== basename(path)),
        idOf,
      });
      return {
        evaluation: `comparison${truth === 'samples' ? '' : truth === 'blind' ? '-blind' : '-given'}${isByModel ? '-by-model' : ''}`,
        measures,
        samples: matters.length,
        tables: [...tablesOf(measures, matters.length), ...(list === 'yes' ? listsOf({ ...measures, missed, falseRows }) : [])],
      };
    }
  },
});

const HEAD = ['', 'found', 'of pairs', 'right relation', 'right kind', 'right quotes', 'all of it'];
type Group = HalfScores['byMatter'][string];

function tablesOf(
  { tuning, reported, all, sure, unrelated }: Omit<ComparisonJudgement, 'missed' | 'falseRows'>,
  matters: number,
): ReportTable[] {
  const halves: [string, HalfScores][] = [
    ['tuning (even)', tuning],
    ['reported (odd)', reported],
    ['all', all],
  ];
  const surely: [string, HalfScores][] = [
    ['tuning, sure rows', sure.tuning],
    ['reported, sure rows', sure.reported],
    ['all, sure rows', sure.all],
  ];
  return [
    {
      title: `${matters} matters, by the number of their id`,
      head: [...HEAD, 'false', 'by the truth alone', 'of judged rows'],
      rows: [...halves, ...surely].map(([name, scores]) => [
        ...row(name, scores),
        scores.false,
        scores.falseByTruthAlone,
        String(scores.judged),
      ]),
    },
    {
      title: 'Two reports that no matter links: next to nothing of them belongs in one row; even is tuned on',
      head: ['', 'pairs of reports', 'rows of both', 'of these sure'],
      rows: Object.entries(unrelated).map(([half, { pairs, rows, sure: ofThese }]) => [half, String(pairs), String(rows), String(ofThese)]),
    },
    ...halves.map(([name, scores]) => ({
      title: `By kind, ${name}`,
      head: HEAD,
      rows: [
        ...Object.entries(scores.byMatter).map(([kind, group]) => row(kind, group)),
        ...Object.entries(scores.byDifference).map(([kind, group]) => row(`differ: ${kind}`, group)),
      ],
    })),
  ];
}

function row(name: string, { recall, wanted, rightRelation, rightKind, rightQuotes, complete }: Group): (string | number)[] {
  return [name, recall, String(wanted), rightRelation, rightKind, rightQuotes, complete];
}

function listsOf({ missed, falseRows }: ComparisonJudgement): ReportTable[] {
  return [
    {
      title: 'Tuning half: pairs not in one row, or in one of the wrong kind',
      head: ['matter', 'what', 'one', 'other'],
      rows: missed
        .slice(0, MOST_LISTED)
        .map(({ matter, quotes, found }) => [
          matter.id,
          `${found ? 'KIND' : 'missed'} ${matter.trap ?? matter.difference ?? matter.kind}`,
          ...quotes.map(({ quote }) => quote),
        ]),
    },
    {
      title: 'Tuning half: rows that join two matters',
      head: ['matters', 'one', 'other'],
      rows: falseRows.slice(0, MOST_LISTED).map(({ matters, texts }) => [matters.join(' '), ...texts.slice(0, 2)]),
    },
  ];
}
