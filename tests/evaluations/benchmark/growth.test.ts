import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../evaluations/benchmark/growth.ts';

const mark = (passages: number, cpu: number) => ({ passages, cpu, wall: 2 * cpu, memory: 500 });

describe('how the pace of an ingest changes', () => {
  it('compares the first tenth with the last', () => {
    const marks = Array.from({ length: 20 }, (_, nth) => mark(1000 * nth, nth < 10 ? nth : 9 + 3 * (nth - 9)));
    expect(paceOf(marks)).toEqual({ first: { cpu: 10, wall: 20 }, last: { cpu: 30, wall: 60 } });
  });

  it('says nothing of an ingest with few marks', () => {
    expect(paceOf([])).toBeUndefined();
    expect(paceOf([mark(1000, 1), mark(2000, 2)])).toBeUndefined();
  });
});
