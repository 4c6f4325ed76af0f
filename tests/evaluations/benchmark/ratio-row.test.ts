import { describe, expect, it } from 'vitest';
import { ratiosOf } from '../../../evaluations/benchmark/in-turn.ts';
import { ratioRow } from '../../../evaluations/benchmark/ratio-row.ts';

describe('ratios of runs in turn', () => {
  it('takes another ratio of the same pairs', () => {
    const runs = { a: [{ cpu: 6 }, { cpu: 9 }, { cpu: 4 }], b: [{ cpu: 2 }, { cpu: 3 }, { cpu: 1 }] };
    expect(ratiosOf(runs, (a, b) => a.cpu / b.cpu)).toEqual({ median: 3, lowest: 3, highest: 4, pairs: 3 });
  });

  it('shows a small ratio with a third place', () => {
    expect(ratioRow('wall time', { median: 0.0951, lowest: 0.09, highest: 1.2345, pairs: 7 })).toEqual([
      'wall time',
      '0.095',
      '0.090',
      '1.23',
    ]);
  });
});
