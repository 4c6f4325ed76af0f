import { z } from 'zod';
import type { ComparisonRow } from '../../server/contract/comparison.ts';
import { type EvaluatedParts, withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { sameQuote } from '../same-quote.ts';
import type { Half } from '../title-half.ts';
import { alignedRows } from './measure-comparison.ts';
import { OWN_AFFAIRS, OWN_SIBLINGS, OWN_STORIES, readStories, reportsOf, SIBLING_DAYS, type Story, storyHalf } from './stories.ts';

/** A row of two reports: whether it is said to be sure and to agree, and whether its statements are listed as one matter. */
type ToldRow = { isSure: boolean; agrees: boolean; right: boolean };
type Told = { rows: ToldRow[]; listed: number };

const SETS = {
  siblings: { folder: OWN_SIBLINGS, days: SIBLING_DAYS },
  stories: { folder: OWN_STORIES, days: undefined },
  affairs: { folder: OWN_AFFAIRS, days: undefined },
} as const;

/** Weights and thresholds were chosen on the even half of each set. */
export const siblings = defineEvaluation({
  about:
    'what is put together of two reports that look alike and tell of two events (siblings), and of two that tell of one, shortly (stories) and at length (affairs), and whether it belongs together',
  options: z.strictObject({
    half: z
      .enum(['even', 'odd'])
      .default('odd')
      .describe('<even|odd>: which pairs of reports, by number; even to tune on, odd to report on'),
  }),
  async run({ half }, tell): Promise<Report> {
    const told = {
      siblings: await tellRows('siblings', half, tell),
      stories: await tellRows('stories', half, tell),
      affairs: await tellRows('affairs', half, tell),
    };
    const lines = (Object.keys(told) as (keyof typeof told)[]).flatMap((set) => [
      { set, which: 'all rows', ...scores(told[set], () => true) },
      { set, which: 'sure rows', ...scores(told[set], ({ isSure }) => isSure) },
      { set, which: 'sure rows that agree', ...scores(told[set], ({ isSure, agrees }) => isSure && agrees) },
    ]);
    return {
      evaluation: half === 'odd' ? 'siblings' : 'siblings-even',
      measures: Object.fromEntries(lines.map(({ set, which, ...measures }) => [`${set}, ${which}`, measures])),
      samples: told.siblings.listed + told.stories.listed + told.affairs.listed,
      tables: [
        {
          title: `Rows of two reports (${half} pairs); recall: of all listed pairs`,
          head: ['', '', 'rows', 'right', 'precision', 'recall'],
          rows: lines.map(({ set, which, rows, right, precision, recall }) => [set, which, String(rows), String(right), precision, recall]),
        },
      ],
    };
  },
});

function scores({ rows, listed }: Told, counts: (row: ToldRow) => boolean): PrecisionRecall & { rows: number; right: number } {
  const kept = rows.filter(counts).map(({ right }) => right);
  const right = kept.filter(Boolean).length;
  const found = Array.from({ length: listed }, (_, at) => at < right);
  return { rows: kept.length, right, ...precisionRecall(found, kept) };
}

async function tellRows(set: keyof typeof SETS, half: Half, tell: (line: string) => void): Promise<Told> {
  const { folder, days } = SETS[set];
  const pairs = (await readStories(folder)).filter((pair) => storyHalf(pair) === half);
  return withGivenParts(
    pairs.flatMap((pair) => reportsOf(pair, days)),
    tell,
    async (parts) => {
      const rows: ToldRow[] = [];
      for (const pair of pairs) rows.push(...(await rowsOf(pair, parts)));
      return { rows, listed: pairs.reduce((sum, pair) => sum + pair.pairs.length, 0) };
    },
  );
}

async function rowsOf(pair: Story, { compare, articleIds }: Pick<EvaluatedParts, 'compare' | 'articleIds'>): Promise<ToldRow[]> {
  const [a, b] = [articleIds.get(`${pair.id}-a`) ?? '', articleIds.get(`${pair.id}-b`) ?? ''];
  const rows = await alignedRows(compare, [a, b]);
  return rows.map((row) => ({
    isSure: !row.doubtful,
    agrees: row.relation === 'agree',
    right: pair.pairs.some((listed) => tells(row, a, pair.a[listed.a]) && tells(row, b, pair.b[listed.b])),
  }));
}

function tells({ cells }: ComparisonRow, articleId: string, sentence = ''): boolean {
  return cells.some(
    (cell) => cell.articleId === articleId && cell.claims.some(({ role, text }) => role === 'answer' && sameQuote(text, sentence)),
  );
}
