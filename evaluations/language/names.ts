import { z } from 'zod';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import type { PrecisionRecall } from '../precision-recall.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report, ReportTable } from '../report.ts';
import type { Half } from '../title-half.ts';
import { judgePairs, judgeTexts, measurePairs, measureTokens } from './measure-names.ts';
import { OWN_PAIRS, OWN_TEXTS, readNamedTexts, readNamePairs, readTokenPairs } from './name-cases.ts';

type Part = { measures: Record<string, unknown>; samples: number; tables: ReportTable[] };

/** Misses are told for the even half only: the odd one stays unseen. */
export const names = defineEvaluation({
  about: 'tells whether two written names are one, and finds persons, organisations and places in texts',
  options: z.strictObject({
    pairs: z
      .string()
      .optional()
      .describe('<jsonl of {id, a, b, same}, or tsv of Latin, Cyrillic, count>: others than the committed pairs; alone when given'),
    entities: z
      .string()
      .optional()
      .describe('<jsonl of {id, text, names} or {id, text, entities}>: others than the committed texts; alone when given'),
    half: z.enum(['all', 'even', 'odd']).default('all').describe('<all|even|odd>: even to tune on, odd to report on'),
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
  }),
  async run({ pairs, entities, half, show }, tell): Promise<Report> {
    const tellBad = show && half === 'even' ? tell : () => undefined;
    const parts: [string, Part][] = [];
    if (pairs?.endsWith('.tsv')) parts.push(['tokens', await tokensPart(pairs, half)]);
    else if (pairs !== undefined || entities === undefined) parts.push(['pairs', await pairsPart(pairs ?? OWN_PAIRS, half, tellBad)]);
    if (entities !== undefined || pairs === undefined) parts.push(['texts', await textsPart(entities ?? OWN_TEXTS, half, tellBad)]);
    const all = parts.map(([, part]) => part);
    return {
      evaluation: parts.length > 1 ? 'names' : `names-${parts[0]?.[0]}`,
      measures: { half, ...Object.fromEntries(parts.map(([name, part]) => [name, part.measures])) },
      samples: Math.min(...all.map((part) => part.samples)),
      tables: all.flatMap((part) => part.tables),
    };
  },
});

async function pairsPart(path: string, half: Half | 'all', tell: Tell): Promise<Part> {
  const judged = judgePairs(await readNamePairs(path, half));
  if (judged.length === 0) throw new UnreadableDataError(`${path} has no pairs of this half`);
  for (const { pair, saidSame } of judged)
    if (saidSame !== pair.same)
      tell(`${pair.id} ${saidSame ? 'wrongly same' : 'not seen'}: ${pair.a} | ${pair.b} (${pair.why ?? pair.kind})`);
  const measures = measurePairs(judged);
  return {
    measures: { ...measures },
    samples: measures.samples,
    tables: [
      {
        title: `${measures.samples} pairs (half: ${half})`,
        head: HEAD,
        rows: [
          row('same name', measures),
          row('equal keys', measures.keys),
          ...Object.entries(measures.byKind).map(([kind, scores]) => row(kind, scores)),
        ],
      },
    ],
  };
}

async function tokensPart(path: string, half: Half | 'all'): Promise<Part> {
  const pairs = await readTokenPairs(path, half);
  if (pairs.length === 0) throw new UnreadableDataError(`${path} has no pairs of this half`);
  const measures = measureTokens(pairs);
  return {
    measures: { ...measures },
    samples: measures.samples,
    tables: [
      {
        title: `${measures.samples} tokens, Latin against Cyrillic (half: ${half})`,
        head: ['', 'recall', 'by count', 'precision', 'random false', 'near false'],
        rows: [['same name', measures.same] as const, ['equal keys', measures.keys] as const].map(([name, scores]) => [
          name,
          scores.recall,
          scores.recallByCount,
          scores.precision,
          scores.falseMatches,
          scores.nearFalseMatches,
        ]),
      },
    ],
  };
}

async function textsPart(path: string, half: Half | 'all', tell: Tell): Promise<Part> {
  const texts = await readNamedTexts(path, half);
  if (texts.length === 0) throw new UnreadableDataError(`${path} has no texts of this half`);
  const { judged, measures } = judgeTexts(texts);
  for (const { id, verdict, kind, written } of judged) if (verdict !== 'right') tell(`${id.slice(-40)} ${verdict}: ${written} (${kind})`);
  return {
    measures: { ...measures },
    samples: measures.samples,
    tables: [
      {
        title: `${measures.samples} names in ${texts.length} texts (half: ${half})`,
        head: HEAD,
        rows: [
          row('exact borders', measures.exact),
          row('and kind', measures.typed),
          row('overlapping', measures.overlap),
          ...Object.entries(measures.byKind).map(([kind, scores]) => row(kind, scores)),
        ],
      },
    ],
  };
}

const HEAD = ['', 'precision', '95 %', 'recall', '95 %', 'F1'];

function row(name: string, { precision, precisionInterval, recall, recallInterval, f1 }: PrecisionRecall): (string | number)[] {
  const shown = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
  return [name, precision, shown(precisionInterval), recall, shown(recallInterval), f1];
}
