import { describe, expect, it } from 'vitest';
import { checkThresholds, readThresholds, type Thresholds } from '../../evaluations/thresholds.ts';

const thresholds: Thresholds = {
  retrieval: {
    'hybrid.ndcg10': { direction: 'at-least', value: 0.93, minimumSamples: 300 },
    'hybrid.recall1': { direction: 'at-least', value: null, minimumSamples: 300 },
  },
  abstention: { declinedAnswerable: { direction: 'at-most', value: 0.05, minimumSamples: 100 } },
};
const result = (ndcg10: number, samples = 612) => ({ evaluation: 'retrieval', measures: { hybrid: { ndcg10, recall1: 0.1 } }, samples });

describe('thresholds', () => {
  it('catch a regression', () => {
    expect(checkThresholds(result(0.92), thresholds)).toEqual(['retrieval hybrid.ndcg10: 0.9200, must be at least 0.93']);
    expect(checkThresholds({ evaluation: 'abstention', measures: { declinedAnswerable: 0.2 }, samples: 200 }, thresholds)).toEqual([
      'abstention declinedAnswerable: 0.2000, must be at most 0.05',
    ]);
  });

  it('pass what holds, at the threshold too', () => {
    expect(checkThresholds(result(0.93), thresholds)).toEqual([]);
  });

  it('block nothing on too few samples or while the value is open', () => {
    expect(checkThresholds(result(0.1, 299), thresholds)).toEqual([]);
  });

  it('notice a measure that is gone', () => {
    expect(checkThresholds({ evaluation: 'retrieval', measures: { hybrid: { recall1: 1 } }, samples: 612 }, thresholds)).toEqual([
      'retrieval hybrid.ndcg10: not measured',
    ]);
    expect(
      checkThresholds({ evaluation: 'retrieval', measures: { hybrid: { ndcg10: Number.NaN, recall1: 1 } }, samples: 1 }, thresholds),
    ).toHaveLength(1);
  });

  it('of the project are well-formed shares', () => {
    const project = readThresholds();
    expect(Object.keys(project)).toEqual(expect.arrayContaining(['retrieval', 'answers', 'abstention', 'sentences']));
    for (const measures of Object.values(project)) {
      expect(Object.keys(measures).length).toBeGreaterThan(0);
      for (const { value } of Object.values(measures)) if (value !== null) expect(value).toBeLessThanOrEqual(1);
    }
    expect(project.answers?.citationValidity).toMatchObject({ direction: 'at-least', value: 1 });
  });
});
