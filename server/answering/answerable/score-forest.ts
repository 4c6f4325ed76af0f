import { DamagedNetError, type NetWeights } from '../../retrieval/nets/read-net.ts';

/** Log odds of being answerable, of a row of features. */
export type ScoreForest = (features: readonly number[]) => number;

/**
 * The trees of answerable-model/recipe/fit.py (boosted, Friedman 2001): whole binary trees, so that the children of split `at` are `2 at + 1` and `2 at + 2`. `splits` [trees, splits a tree, 2]: column and border, left where the
 * value is not above it; `leaves` [trees, leaves a tree]; `bias` [1]. Throws DamagedNetError for a model of another shape.
 */
export function createScoreForest(model: NetWeights, { features: count }: { features: number }): ScoreForest {
  const [splits, leaves, columns] = [model('splits'), model('leaves'), model('columns')];
  const [trees = 0, perTree = 0] = splits.dims;
  const leavesPerTree = leaves.dims[1] ?? 0;
  const [bias = 0] = model('bias').values;
  if (columns.values[0] !== count)
    throw new DamagedNetError(`it was fitted on ${columns.values[0]} features of the evidence, not ${count}`);
  if (leavesPerTree !== perTree + 1 || leaves.dims[0] !== trees) throw new DamagedNetError('its trees are not whole');
  return (features) => {
    let sum = bias;
    for (let tree = 0; tree < trees; tree++) {
      let at = 0;
      while (at < perTree) {
        const split = 2 * (tree * perTree + at);
        // Compared as they were fitted: floats of 32 bits.
        const value = Math.fround(features[splits.values[split] ?? 0] ?? 0);
        at = 2 * at + (value <= (splits.values[split + 1] ?? 0) ? 1 : 2);
      }
      sum += leaves.values[tree * leavesPerTree + at - perTree] ?? 0;
    }
    return sum;
  };
}
