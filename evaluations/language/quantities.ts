import { z } from 'zod';
import { findQuantities, type Quantity, relateQuantities } from '../../ingest/language/quantities/quantities.ts';
import { defineEvaluation } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { confusions, type GivenQuantity, type JudgedPair, judgeQuantities, measureQuantities } from './measure-quantities.ts';
import { OWN_QUANTITY_CASES, RELATIONS, readQuantityCases, type StatedQuantity } from './quantity-cases.ts';
import { caseHalfOption, halfOf } from './statement-cases.ts';

/** Misses are told for the even half only: the odd one stays unseen. */
export const quantities = defineEvaluation({
  about: 'finds quantities with range, unit, bound and vagueness, and tells how two relate',
  options: z.strictObject({
    cases: z.string().default(OWN_QUANTITY_CASES).describe('<jsonl>: other pairs than the committed ones, in their form'),
    half: caseHalfOption,
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
  }),
  async run({ cases: path, half, show }, tell): Promise<Report> {
    const judged = judgeQuantities(await readQuantityCases(path, half), { find: giveQuantities, relate: relateQuantities });
    if (show) for (const pair of judged) if (halfOf(pair.pair.id) === 'even') for (const line of missesOf(pair)) tell(line);
    const measures = measureQuantities(judged);
    const { found, spans, written, counted, relation, byRelation, byLanguage, crossCounted, byAbout, samples } = measures;
    const shares = {
      relation,
      ...byLanguage,
      'counted nouns across languages': crossCounted,
      'written as labelled': written,
      'counted as labelled': counted,
    };
    return {
      evaluation: 'quantities',
      measures: { half, ...measures },
      samples,
      tables: [
        {
          title: `${found.wanted} quantities in ${samples} pairs (half: ${half}), and their relations`,
          head: PRECISION_RECALL_HEAD,
          rows: [
            precisionRecallRow('range, unit, bound, vague', found),
            precisionRecallRow('any overlap', spans),
            ...RELATIONS.map((kind) => precisionRecallRow(kind, byRelation[kind])),
          ],
        },
        {
          title: 'Right',
          head: ['', 'share', '95 %', 'of'],
          rows: [
            ...Object.entries(shares),
            ...Object.entries(half === 'odd' ? {} : byAbout).map(([about, share]) => [`about ${about}`, share] as const),
          ].map(([name, { share, interval, samples: of }]) => [
            name,
            share,
            `${interval.low.toFixed(3)} – ${interval.high.toFixed(3)}`,
            String(of),
          ]),
        },
        {
          title: 'Labelled (row) and given (column)',
          head: ['', ...RELATIONS],
          rows: confusions(judged).map((row, index) => [RELATIONS[index] ?? '', ...row.map(String)]),
        },
      ],
    };
  },
});

function missesOf({ pair, relation, quantities }: JudgedPair): string[] {
  const shown = (stated: StatedQuantity | undefined) => (stated === undefined ? 'nothing' : JSON.stringify(Object.values(stated)));
  const lines = [
    ...(relation === pair.relation ? [] : [`  ${pair.relation} → ${relation}`]),
    ...quantities
      .filter(({ right, wanted, given }) => !right || wanted?.written !== given?.written || wanted?.counted !== given?.counted)
      .map(({ right, wanted, given }) => `  ${right ? 'words' : 'WRONG'}: ${shown(wanted)} → ${shown(given)}`),
  ];
  return lines.length === 0 ? [] : [`${pair.id} (${pair.about}) ${pair.a} | ${pair.b}`, ...lines];
}

/** Our normal forms of units → those of the cases. */
const CASE_UNITS: Record<string, string> = {
  percent: '%',
  'percentage-point': 'percentage-points',
  barrel: 'bbl',
  mile: 'mi',
  celsius: '°C',
  fahrenheit: '°F',
  minute: 'min',
  hour: 'h',
  second: 's',
};

function giveQuantities(text: string): GivenQuantity<Quantity>[] {
  return findQuantities(text).map((found) => ({ start: found.start, end: found.end, stated: statedForm(found), found }));
}

/** Bounds are open to one side; "knapp 200" and "gut 200" keep their figure on both. */
function statedForm({ text, value, upper = value, unit, bound, vague, countedPhrase }: Quantity): StatedQuantity {
  const isClosed = vague && (bound === 'more-than' || bound === 'less-than');
  return {
    written: text,
    low: !isClosed && (bound === 'at-most' || bound === 'less-than') ? null : value,
    high: !isClosed && (bound === 'at-least' || bound === 'more-than') ? null : upper,
    unit: unit === undefined ? null : (CASE_UNITS[unit] ?? unit),
    counted: unit === undefined ? (countedPhrase ?? null) : null,
    vague,
    bound: bound === 'exact' ? null : bound,
  };
}
