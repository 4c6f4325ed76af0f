import type { PairedComparison } from '../bootstrap.ts';
import type { BarChart } from '../chart.ts';
import type { ReportTable } from '../report.ts';
import { LEGS, type RetrievalMeasures, SCORES, type Score } from './measure-retrieval.ts';

/** What the three legs reach and what the hybrid gains, as tables and as bars. `title` says what was asked of what. */
export function reportRetrieval(measures: RetrievalMeasures, title: string): { tables: ReportTable[]; charts: BarChart[] } {
  return {
    tables: [scoreTable(measures, title), gainTable(measures)],
    charts: [
      {
        kind: 'bars',
        title: `nDCG@10, ${title}`,
        bars: LEGS.map((leg) => ({ label: leg, value: measures[leg].ndcg10, ...measures[leg].intervals.ndcg10 })),
      },
      {
        kind: 'bars',
        title: `recall@1, ${title}`,
        bars: LEGS.map((leg) => ({ label: leg, value: measures[leg].recall1, ...measures[leg].intervals.recall1 })),
      },
    ],
  };
}

function scoreTable(measures: RetrievalMeasures, title: string): ReportTable {
  const scores = Object.keys(SCORES).filter((name): name is Score => name in SCORES);
  return {
    title,
    head: ['', ...scores, '95 % (nDCG@10)', 'recall@5, least overlap'],
    rows: LEGS.map((leg) => {
      const { low, high } = measures[leg].intervals.ndcg10;
      return [leg, ...scores.map((score) => measures[leg][score]), `${low.toFixed(3)}–${high.toFixed(3)}`, measures.leastOverlap[leg]];
    }),
  };
}

function gainTable({ gains, leastOverlap }: RetrievalMeasures): ReportTable {
  const least = `on the ${leastOverlap.samples} questions with the least word overlap`;
  return {
    title: 'Gain of the hybrid, paired bootstrap',
    head: ['', 'gain', '95 %', 'share above 0'],
    rows: [
      gainRow('nDCG@10 over text', gains.hybridOverText),
      gainRow('nDCG@10 over vectors', gains.hybridOverVectors),
      gainRow(`nDCG@10 over text, ${least}`, leastOverlap.gains.ndcg10.hybridOverText),
      gainRow(`nDCG@10 over vectors, ${least}`, leastOverlap.gains.ndcg10.hybridOverVectors),
      gainRow(`recall@5 over text, ${least}`, leastOverlap.gains.recall5.hybridOverText),
      gainRow(`recall@5 over vectors, ${least}`, leastOverlap.gains.recall5.hybridOverVectors),
    ],
  };
}

function gainRow(name: string, { difference, low, high, shareAbove }: PairedComparison): (string | number)[] {
  return [name, difference, `${low.toFixed(4)} – ${high.toFixed(4)}`, shareAbove];
}
