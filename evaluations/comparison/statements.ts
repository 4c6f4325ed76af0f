import { z } from 'zod';
import { cosine } from '../../server/retrieval/cosine.ts';
import { type EvaluatedParts, withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import type { Report, ReportTable } from '../report.ts';
import type { Half } from '../title-half.ts';
import {
  type Closeness,
  isComplete,
  type StatementScores,
  scoreCosine,
  scoreStatements,
  type Told,
  tellPairs,
} from './measure-statements.ts';
import { OWN_STATEMENT_PAIRS, pairHalf, readStatementPairs, type StatementPair } from './statement-pairs.ts';

const HALVES: [string, Half][] = [
  ['tuning (even)', 'even'],
  ['reported (odd)', 'odd'],
];

/** Each pair as the product compares two reports of one sentence each. */
export const statements = defineEvaluation({
  about: 'tells of two sentences whether they are on one matter, and how they agree or differ',
  options: z.strictObject({
    pairs: z.string().default(OWN_STATEMENT_PAIRS).describe('<jsonl>: pairs of statements; default: cases/statement-pairs.jsonl'),
    list: z.enum(['yes', 'no']).default('no').describe('<yes|no>: what was told wrongly of the tuning half'),
  }),
  async run({ pairs: path, list }, tell): Promise<Report> {
    const pairs = await readStatementPairs(path);
    const given = pairs.flatMap(({ id, a, b }) => [
      { key: `${id}-a`, ...a },
      { key: `${id}-b`, ...b },
    ]);
    return withGivenParts(given, tell, async (parts) => {
      tell(`Comparing ${pairs.length} pairs`);
      const told = await tellPairs(pairs, { compare: parts.compare, idOf: (key) => parts.articleIds.get(key) ?? '' });
      const near = await closenessOf(pairs, parts);
      const ofHalf = <One extends { pair: StatementPair }>(all: One[], half: Half) => all.filter(({ pair }) => pairHalf(pair) === half);
      const scores = HALVES.map(([name, half]) => ({
        name,
        scores: scoreStatements(ofHalf(told, half)),
        cosine: scoreCosine(ofHalf(near, 'even'), ofHalf(near, half)),
      }));
      const [tuning, reported] = scores.map(({ scores: own, cosine: plain }) => ({ ...own, cosine: plain }));
      return {
        evaluation: 'statements',
        measures: { tuning, reported },
        samples: pairs.length,
        tables: [
          {
            title: `Same matter, ${pairs.length} pairs, by the number of their id`,
            head: PRECISION_RECALL_HEAD,
            rows: scores.flatMap(({ name, scores: own, cosine: plain }) => [
              precisionRecallRow(name, own.sameMatter),
              precisionRecallRow(`cosine ≥ ${plain.threshold.toFixed(2)}, ${name}`, plain),
            ]),
          },
          ...scores.flatMap(({ name, scores: own }) => relationTables(name, own)),
          ...(list === 'yes' ? [listOf(ofHalf(told, 'even'))] : []),
        ],
      };
    });
  },
});

async function closenessOf(pairs: StatementPair[], { corpus: { embedder } }: EvaluatedParts): Promise<Closeness[]> {
  const vectors = await embedder.embedPassages(pairs.flatMap(({ a, b }) => [a.text, b.text]));
  return pairs.map((pair, at) => {
    const [one, other] = [vectors[2 * at], vectors[2 * at + 1]];
    return { pair, cosine: one && other ? cosine(one, other) : 0 };
  });
}

export function relationTables(name: string, { relation, difference, complete }: StatementScores): ReportTable[] {
  return [
    {
      title: `Relation, where both stand in one row, ${name}`,
      head: ['', 'right', 'of'],
      rows: [
        ['all', relation.share, String(relation.of)],
        ['the commonest, always', relation.majority, ''],
        ...Object.entries(relation.byKind).map(([kind, { share, of }]) => [kind, share, String(of)]),
        ['everything right, of all pairs', complete, ''],
      ],
    },
    {
      title: `Kinds of difference, over the pairs on one matter, ${name}`,
      head: ['', 'precision', 'recall', 'of'],
      rows: [
        ['all', difference.precision, difference.recall, String(difference.wanted)],
        ...Object.entries(difference.byKind).map(([kind, { precision, recall, of }]) => [kind, precision, recall, String(of)]),
      ],
    },
  ];
}

function listOf(told: Told[]): ReportTable {
  return {
    title: 'Tuning half: told wrongly',
    head: ['id', 'is', 'told', 'a', 'b', 'about'],
    rows: told
      .filter((one) => !isComplete(one))
      .map(({ pair, relation, kinds }) => [
        pair.id.replace(/^\D+/, ''),
        `${pair.kind ?? 'other'} ${pair.in.join('+')}`,
        `${relation ?? 'apart'} ${kinds.join('+')}`,
        pair.a.text,
        pair.b.text,
        pair.about,
      ]),
  };
}
