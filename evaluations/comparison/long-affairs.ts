import { z } from 'zod';
import type { GivenText } from '../../ingest/create-ingest.ts';
import {
  type ListedPair,
  type Paper,
  publishedOn,
  readLongAffairs,
  type ToldEvent,
} from '../../server/comparing/pairing/pairing-model/recipe/told-events.ts';
import type { ComparisonRow } from '../../server/contract/comparison.ts';
import { type EvaluatedParts, withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { sameQuote } from '../same-quote.ts';
import { alignedRows } from './measure-comparison.ts';

/** Two reports that stand in one row. `listed`: as what; undefined where the two are no matter. */
type ToldPair = { isSure: boolean; relation: ComparisonRow['relation']; listed: ListedPair | undefined };
type Told = { pairs: ToldPair[]; wanted: number };

const FOLDERS = { unseen: 'long-affairs-unseen/', dense: 'dense-affairs-unseen/', trained: 'long-affairs/' } as const;

/** Six reports of one long affair compared at once, as an analyst does. */
export const longAffairs = defineEvaluation({
  about: 'what is put together of six reports on one long affair, over weeks and months, and whether it belongs together',
  options: z.strictObject({
    set: z
      .enum(['unseen', 'dense', 'trained'])
      .default('unseen')
      .describe(
        '<unseen|dense|trained>: affairs that nothing was fitted on, to report on (dense: of five reports that tell much the same); or those that the net was trained on',
      ),
    every: z.coerce.number().int().positive().default(1).describe('<n>: only every n-th affair'),
  }),
  async run({ set, every }, tell): Promise<Report> {
    const events = readLongAffairs(FOLDERS[set]).filter((_, at) => at % every === 0);
    const told = await withGivenParts(events.flatMap(reportsOf), tell, async (parts) => {
      const all: Told = { pairs: [], wanted: 0 };
      for (const event of events) {
        all.pairs.push(...(await pairsIn(event, parts)));
        all.wanted += event.listed.filter(({ kind }) => kind !== undefined).length;
      }
      return all;
    });
    const lines = [
      { which: 'all rows', ...scores(told, () => true) },
      { which: 'sure rows', ...scores(told, ({ isSure }) => isSure) },
      { which: 'sure rows that agree, and do', ...scores(told, ({ isSure, relation }) => isSure && relation === 'agree', agrees) },
      { which: 'sure rows that differ, and do', ...scores(told, ({ isSure, relation }) => isSure && relation !== 'agree', differs) },
    ];
    return {
      evaluation: set === 'unseen' ? 'long-affairs' : `long-affairs-${set}`,
      measures: Object.fromEntries(lines.map(({ which, ...measures }) => [which, measures])),
      samples: told.wanted,
      tables: [
        {
          title: `Pairs of reports in one row (${events.length} affairs, ${set}); recall: of all ${told.wanted} listed pairs`,
          head: ['', 'pairs', 'right', 'precision', 'recall'],
          rows: lines.map(({ which, given, right, precision, recall }) => [which, String(given), String(right), precision, recall]),
        },
      ],
    };
  },
});

function agrees(pair: ToldPair): boolean {
  return pair.listed?.kind === 'agree';
}

function differs(pair: ToldPair): boolean {
  return pair.listed !== undefined && !agrees(pair);
}

function scores(
  { pairs, wanted }: Told,
  counts: (pair: ToldPair) => boolean,
  isRight = ({ listed }: ToldPair) => listed !== undefined,
): PrecisionRecall & { right: number } {
  const kept = pairs.filter(counts).map(isRight);
  const right = kept.filter(Boolean).length;
  const found = Array.from({ length: wanted }, (_, at) => at < right);
  return { right, ...precisionRecall(found, kept) };
}

/** The papers of an event as reports, keyed by its id and their letter. */
export function reportsOf(event: ToldEvent): GivenText[] {
  return (Object.entries(event.papers) as [Paper, string[]][]).map(([paper, sentences]) => ({
    key: `${event.id}-${paper}`,
    text: sentences.join(' '),
    publishedOn: publishedOn(event, paper),
  }));
}

async function pairsIn(event: ToldEvent, { compare, articleIds }: Pick<EvaluatedParts, 'compare' | 'articleIds'>): Promise<ToldPair[]> {
  const papers = Object.keys(event.papers) as Paper[];
  const idOf = (paper: Paper) => articleIds.get(`${event.id}-${paper}`) ?? '';
  const rows = await alignedRows(compare, papers.map(idOf));
  return rows.flatMap((row) => {
    const placesOf = (paper: Paper) => placesIn(row, idOf(paper), event.papers[paper] ?? []);
    return papers.flatMap((one, at) =>
      papers.slice(at + 1).flatMap((other): ToldPair[] => {
        const [here, there] = [placesOf(one), placesOf(other)];
        if (here.length === 0 || there.length === 0) return [];
        const meant = event.listed.filter(
          (pair) => pair.one === one && pair.other === other && here.includes(pair.i) && there.includes(pair.j),
        );
        const listed = meant.find(({ kind }) => kind !== undefined);
        // Whether these are one matter is not said.
        if (listed === undefined && meant.length > 0) return [];
        return [{ isSure: !row.doubtful, relation: row.relation, listed }];
      }),
    );
  });
}

/** Which of a report's sentences a row quotes as its statement. */
function placesIn({ cells }: ComparisonRow, articleId: string, sentences: readonly string[]): number[] {
  const quoted = cells
    .filter((cell) => cell.articleId === articleId)
    .flatMap(({ claims }) => claims.filter(({ role }) => role === 'answer').map(({ text }) => text));
  return sentences.flatMap((sentence, at) => (quoted.some((text) => sameQuote(text, sentence)) ? [at] : []));
}
