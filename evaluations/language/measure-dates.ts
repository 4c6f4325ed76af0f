import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { DateCase, DateLabel } from './date-cases.ts';

/** One judged time expression. `border`: only overlapping; `kind`; `meaning`: another interval, amount or weekday; `detail`: only the rest of the label differs. */
export type DateVerdict = 'right' | 'detail' | 'meaning' | 'kind' | 'border' | 'missed' | 'extra';
export type JudgedDate = { id: string; about: string; kind: DateLabel['kind']; verdict: DateVerdict; label?: DateLabel; found?: DateLabel };

/**
 * `written`: the borders alone. `resolved`: borders, kind and the interval (of durations and frequencies: amount, unit, times, weekday); an unresolved
 * one must be left so. `full`: precision, part, what it was resolved against and what it lacks, too.
 */
export type DateMeasures = PrecisionRecall & { written: PrecisionRecall; full: PrecisionRecall; samples: number };

/** Each label once, and each found one that meets none; one found meets one label. */
export function judgeDates(cases: DateCase[], find: (one: DateCase) => DateLabel[]): JudgedDate[] {
  return cases.flatMap((one) => {
    const { id, about, labels } = one;
    const found = find(one);
    const met = new Set<DateLabel>();
    const meeting = (label: DateLabel) =>
      found.find((other) => !met.has(other) && other.at === label.at && other.to === label.to) ??
      found.find(
        (other) => !met.has(other) && other.at < label.to && label.at < other.to && !labels.some((exact) => isSamePlace(exact, other)),
      );
    const judged = labels.map((label): JudgedDate => {
      const other = meeting(label);
      if (other) met.add(other);
      return { id, about, kind: label.kind, label, verdict: verdictOf(label, other), ...(other ? { found: other } : {}) };
    });
    const extra = found.filter((other) => !met.has(other));
    return [...judged, ...extra.map((other): JudgedDate => ({ id, about, kind: other.kind, found: other, verdict: 'extra' }))];
  });
}

export function measureDates(judged: JudgedDate[]): DateMeasures {
  const scores = (right: DateVerdict[]) => scoresOf(judged, (row) => right.includes(row.verdict));
  return {
    ...scores(['right', 'detail']),
    written: scores(['right', 'detail', 'meaning', 'kind']),
    full: scores(['right']),
    samples: judged.filter((row) => row.label !== undefined).length,
  };
}

function verdictOf(label: DateLabel, found: DateLabel | undefined): DateVerdict {
  if (found === undefined) return 'missed';
  if (!isSamePlace(label, found)) return 'border';
  if (label.kind !== found.kind) return 'kind';
  const same = (fields: (keyof DateLabel)[]) => fields.every((field) => label[field] === found[field]);
  if (!same(['start', 'end', 'amount', 'amountTo', 'times'])) return 'meaning';
  if (label.kind !== 'date' && label.kind !== 'span' && !same(['unit', 'weekday'])) return 'meaning';
  const lacksSame = label.lacks.toSorted().join() === found.lacks.toSorted().join();
  return lacksSame && same(['precision', 'part', 'resolvedAgainst', 'unit', 'weekday']) ? 'right' : 'detail';
}

function isSamePlace(a: DateLabel, b: DateLabel): boolean {
  return a.at === b.at && a.to === b.to;
}

function scoresOf(judged: JudgedDate[], isRight: (row: JudgedDate) => boolean): PrecisionRecall {
  const toFind = judged.filter((row) => row.label !== undefined).map(isRight);
  const found = judged.filter((row) => row.found !== undefined).map(isRight);
  return precisionRecall(toFind, found);
}
