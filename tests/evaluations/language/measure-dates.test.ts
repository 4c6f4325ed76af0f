import { describe, expect, it } from 'vitest';
import type { DateCase, DateLabel } from '../../../evaluations/language/date-cases.ts';
import { OWN_DATE_CASES, readDateCases } from '../../../evaluations/language/date-cases.ts';
import { judgeDates, measureDates } from '../../../evaluations/language/measure-dates.ts';

const label = (at: number, to: number, rest: Partial<DateLabel> = {}): DateLabel => ({ at, to, kind: 'date', lacks: [], ...rest });
const day = { start: '2024-05-03', end: '2024-05-03', precision: 'day' };
const oneCase = (labels: DateLabel[]): DateCase => ({ id: 'one-2', about: 'test', text: 'x'.repeat(80), labels });

function verdicts(labels: DateLabel[], found: DateLabel[]): string[] {
  return judgeDates([oneCase(labels)], () => found).map(({ verdict }) => verdict);
}

describe('judging dates', () => {
  it('tells right from wrong intervals, kinds, borders, misses and inventions', () => {
    expect(verdicts([label(0, 5, day)], [label(0, 5, day)])).toEqual(['right']);
    expect(verdicts([label(0, 5, day)], [label(0, 5, { ...day, precision: 'month' })])).toEqual(['detail']);
    expect(verdicts([label(0, 5, day)], [label(0, 5, { ...day, end: '2024-05-04' })])).toEqual(['meaning']);
    expect(verdicts([label(0, 5, day)], [label(0, 5, { ...day, kind: 'span' })])).toEqual(['kind']);
    expect(verdicts([label(0, 5, day)], [label(1, 5, day)])).toEqual(['border']);
    expect(verdicts([label(0, 5, day)], [])).toEqual(['missed']);
    expect(verdicts([], [label(0, 5, day)])).toEqual(['extra']);
  });

  it('counts a guess where the label leaves the date open', () => {
    expect(verdicts([label(0, 5, { lacks: ['year'] })], [label(0, 5, day)])).toEqual(['meaning']);
    expect(verdicts([label(0, 5, { lacks: ['year'] })], [label(0, 5, { lacks: ['anchor'] })])).toEqual(['detail']);
  });

  it('holds durations to their amount and unit, frequencies to their weekday', () => {
    const length = { kind: 'duration', amount: 2, unit: 'day' } as const;
    expect(verdicts([label(0, 5, length)], [label(0, 5, { ...length, unit: 'week' })])).toEqual(['meaning']);
    const often = { kind: 'frequency', amount: 1, unit: 'week', weekday: 'monday' } as const;
    expect(verdicts([label(0, 5, often)], [label(0, 5, { ...often, weekday: 'sunday' })])).toEqual(['meaning']);
  });

  it('lets one found date meet one label only, an exact one first', () => {
    expect(verdicts([label(0, 9, day), label(10, 14, day)], [label(0, 14, day)])).toEqual(['border', 'missed']);
    expect(verdicts([label(0, 9, day), label(5, 9, day)], [label(5, 9, day)])).toEqual(['missed', 'right']);
  });

  it('gives precision over the found and recall over the labelled', () => {
    const judged = judgeDates([oneCase([label(0, 5, day), label(10, 15, day)])], () => [
      label(0, 5, day),
      label(20, 25, day),
      label(30, 35, day),
    ]);
    const { precision, recall, samples, written, full } = measureDates(judged);
    expect([precision, recall, samples]).toEqual([1 / 3, 1 / 2, 2]);
    expect([written.recall, full.recall]).toEqual([1 / 2, 1 / 2]);
  });

  it('is perfect about nothing', () => {
    expect(measureDates([])).toMatchObject({ precision: 1, recall: 1, samples: 0 });
  });
});

describe('the committed cases', () => {
  it('are read whole, each label exactly where it is written, and cut in two', async () => {
    const [all, even, odd] = await Promise.all((['all', 'even', 'odd'] as const).map((half) => readDateCases(OWN_DATE_CASES, half)));
    expect(all?.length).toBeGreaterThan(400);
    expect((even?.length ?? 0) + (odd?.length ?? 0)).toBe(all?.length);
    for (const { text, labels } of all ?? []) for (const { at, to } of labels) expect(text.slice(at, to).trim()).not.toBe('');
  });
});
