import { z } from 'zod';
import { findTimes, type TimeMention } from '../../ingest/language/dates/dates.ts';
import { defineEvaluation } from '../evaluation.ts';
import type { PrecisionRecall } from '../precision-recall.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { type DateCase, type DateLabel, OWN_DATE_CASES, readDateCases } from './date-cases.ts';
import { type JudgedDate, judgeDates, measureDates } from './measure-dates.ts';

/** Misses are told, and the sets are split by kind, for the even half only: the odd one stays unseen. */
export const dates = defineEvaluation({
  about: 'finds dates, times, durations and frequencies in texts, and what they come to',
  options: z.strictObject({
    cases: z.string().default(OWN_DATE_CASES).describe('<jsonl of {id, text, anchor?, dates}>: others than the committed cases'),
    half: z.enum(['all', 'even', 'odd']).default('all').describe('<all|even|odd>: even to tune on, odd to report on'),
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
  }),
  async run({ cases: path, half, show }, tell): Promise<Report> {
    const cases = await readDateCases(path, half);
    if (cases.length === 0) throw new UnreadableDataError(`${path} has no cases of this half`);
    const judged = judgeDates(cases, findLabels);
    if (show && half === 'even') for (const row of judged) if (row.verdict !== 'right') tell(told(row, cases));
    const measures = measureDates(judged);
    const groups = half === 'even' ? Map.groupBy(judged, ({ kind, about }) => `${kind}: ${about}`) : new Map<string, JudgedDate[]>();
    return {
      evaluation: 'dates',
      measures: { half, ...measures },
      samples: measures.samples,
      tables: [
        {
          title: `${measures.samples} time expressions in ${cases.length} texts (half: ${half})`,
          head: ['', 'precision', '95 %', 'recall', '95 %', 'F1'],
          rows: [
            scoresRow('borders alone', measures.written),
            scoresRow('with the right interval', measures),
            scoresRow('with the whole label', measures.full),
            ...[...groups].map(([name, rows]) => scoresRow(`${name} (${rows.length})`, measureDates(rows))),
          ],
        },
      ],
    };
  },
});

function scoresRow(name: string, { precision, precisionInterval, recall, recallInterval, f1 }: PrecisionRecall): (string | number)[] {
  const shown = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
  return [name, precision, shown(precisionInterval), recall, shown(recallInterval), f1];
}

function findLabels({ text, anchor }: DateCase): DateLabel[] {
  return findTimes(text, { anchor }).map(toLabel);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What the rules found, in the words of the labels. */
export function toLabel(mention: TimeMention): DateLabel {
  const { start: at, end: to, kind, lacks, amount, amountTo, unit } = mention;
  const common: DateLabel = { at, to, kind, lacks, amount, amountTo, unit };
  if (mention.kind === 'duration') return common;
  if (mention.kind === 'frequency') return { ...common, times: mention.times, weekday: WEEKDAYS[(mention.weekday ?? 0) - 1] };
  const { interval, precision, part, resolvedAgainst } = mention;
  return { ...common, start: interval?.start, end: interval?.end, precision, part, resolvedAgainst };
}

function told({ id, verdict, label, found }: JudgedDate, cases: DateCase[]): string {
  const text = cases.find((one) => one.id === id)?.text ?? '';
  const shown = (one: DateLabel | undefined) => {
    if (one === undefined) return '–';
    const { at, to, ...rest } = one;
    return `${text.slice(at, to)} ${JSON.stringify(rest)}`;
  };
  return `${id} ${verdict}: ${text}\n    label ${shown(label)}\n    found ${shown(found)}`;
}
