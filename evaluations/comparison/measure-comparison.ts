import { z } from 'zod';
import type { Compare } from '../../server/comparing/compare.ts';
import type { ComparisonRow } from '../../server/contract/comparison.ts';
import { sameQuote } from '../same-quote.ts';

/** What reports say on one matter, as ground-truth.json has it: exact quotes by file. */
export const matterSchema = z.object({
  id: z.string().regex(/^m\d+$/),
  kind: z.enum(['agreement', 'difference', 'update', 'trap']),
  trap: z.enum(['rounding', 'update', 'different-event']).optional(),
  quotes: z.array(z.object({ file: z.string(), quote: z.string() })).min(2),
});
export type Matter = z.infer<typeof matterSchema>;

export type ComparisonScores = {
  /** Pairs of quotes on one matter in two reports, and how many of them stand in one row. */
  wanted: number;
  found: number;
  recall: number;
  /** Aligned pairs of which both sentences are quoted in the truth, and how many of them are quoted for one matter. */
  judged: number;
  right: number;
  precision: number;
  /** Of the found pairs those whose row has the relation that the matter's kind asks for. */
  relationRight: number;
};
/** `tuning`: matters with even ids, on which weights and thresholds were chosen; `reported`: the others. */
export type ComparisonEvaluation = { tuning: ComparisonScores; reported: ComparisonScores };

type EvaluateComparisonOptions = { compare: Compare; matters: Matter[]; idOf: (file: string) => string };

/**
 * Compares every two reports that share a matter and holds the rows against the truth. Rounding and updates are one matter, "different-event" is not.
 * The truth holds planted matters only: an aligned pair it does not quote is not judged, and one that it quotes for two matters counts as wrong
 * even where the two are near.
 */
export async function evaluateComparison({ compare, matters, idOf }: EvaluateComparisonOptions): Promise<ComparisonEvaluation> {
  const compared = new Map<string, ComparisonRow[]>();
  const rowsOf = async (pair: string) => {
    const known = compared.get(pair);
    if (known) return known;
    const rows = await alignedRows(compare, pair.split('|').map(idOf));
    compared.set(pair, rows);
    return rows;
  };
  const scoreHalf = async (half: Matter[]) => score(half, { matters, rowsOf, idOf });
  return {
    tuning: await scoreHalf(matters.filter((matter) => numberOf(matter) % 2 === 0)),
    reported: await scoreHalf(matters.filter((matter) => numberOf(matter) % 2 === 1)),
  };
}

type Truth = { matters: Matter[]; rowsOf: (pair: string) => Promise<ComparisonRow[]>; idOf: (file: string) => string };
type Quote = Matter['quotes'][number];

async function score(half: Matter[], { matters, rowsOf, idOf }: Truth): Promise<ComparisonScores> {
  const pairs = half.flatMap((matter) => quotePairs(matter).map((quotes) => ({ matter, quotes, key: keyOf(quotes) })));
  const counts = { wanted: 0, found: 0, judged: 0, right: 0, relationRight: 0 };
  for (const { matter, quotes, key } of pairs.filter((pair) => isOneMatter(pair.matter))) {
    counts.wanted += 1;
    const row = (await rowsOf(key)).find((one) => quotes.every((quote) => holds(one, quote, idOf)));
    if (!row) continue;
    counts.found += 1;
    const expected = matter.kind === 'difference' || matter.kind === 'update' ? 'differ' : 'agree';
    if (row.relation === expected) counts.relationRight += 1;
  }
  for (const key of new Set(pairs.map((pair) => pair.key))) {
    const [one = '', other = ''] = key.split('|');
    const quotedIn = (row: ComparisonRow, file: string) =>
      matters.filter((matter) => matter.quotes.some((quote) => quote.file === file && holds(row, quote, idOf)));
    for (const row of await rowsOf(key)) {
      const [left, right] = [quotedIn(row, one), quotedIn(row, other)];
      if (left.length === 0 || right.length === 0) continue;
      counts.judged += 1;
      if (left.some((matter) => isOneMatter(matter) && right.includes(matter))) counts.right += 1;
    }
  }
  return { ...counts, recall: share(counts.found, counts.wanted), precision: share(counts.right, counts.judged) };
}

async function alignedRows(compare: Compare, articleIds: string[]): Promise<ComparisonRow[]> {
  const comparing = compare({ articleIds, language: 'de' });
  for (;;) {
    const next = await comparing.next();
    if (next.done) return next.value.rows.filter((row) => row.cells.length > 1);
  }
}

function quotePairs({ quotes }: Matter): [Quote, Quote][] {
  return quotes.flatMap((one, index) =>
    quotes.slice(index + 1).flatMap((other): [Quote, Quote][] => (one.file === other.file ? [] : [[one, other]])),
  );
}

function keyOf(quotes: [Quote, Quote]): string {
  return quotes
    .map((quote) => quote.file)
    .sort()
    .join('|');
}

function isOneMatter({ trap }: Matter): boolean {
  return trap !== 'different-event';
}

function holds({ cells }: ComparisonRow, { file, quote }: Quote, idOf: (file: string) => string): boolean {
  const own = cells
    .filter((cell) => cell.articleId === idOf(file))
    .flatMap((cell) => cell.claims.filter((claim) => claim.role === 'answer'));
  return own.some((claim) => sameQuote(claim.text, quote));
}

function numberOf({ id }: Matter): number {
  return Number(id.slice(1));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
