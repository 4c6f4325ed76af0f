import { expect, it } from 'vitest';
import { samplesRetrieval } from '../../../evaluations/retrieval/samples-retrieval.ts';
import { checkThresholds, readThresholds } from '../../../evaluations/thresholds.ts';

it('the product finds the passages that answer the questions about the sample reports no worse than thresholds.json says', {
  timeout: 180_000,
}, async () => {
  const report = await samplesRetrieval.run({}, () => {});
  expect(report.samples).toBeGreaterThanOrEqual(60);
  expect(report.measures.passages).toBeGreaterThan(report.samples);
  expect(checkThresholds(report, readThresholds())).toEqual([]);
  // Passages that answer are all found in time, or the questions would be asked of nothing.
  expect(report.measures).toMatchObject({ half: 'all', leastOverlap: { samples: 22 } });
});
