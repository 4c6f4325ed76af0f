import { describe, expect, it } from 'vitest';
import { families } from '../../../evaluations/articles/families.ts';
import { checkThresholds, readThresholds } from '../../../evaluations/thresholds.ts';

describe('families made from the sample reports', () => {
  it('hold their thresholds, far ahead of exact hashes', async () => {
    const report = await families.run({ half: 'all' }, () => undefined);
    expect(report.samples).toBeGreaterThan(50);
    expect(checkThresholds(report, readThresholds())).toEqual([]);
    expect(report.measures).toMatchObject({ exactHash: { recall: 0 } });
  });
});
