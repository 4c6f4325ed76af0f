/** Probability by a logistic regression, 0..1: a weight for each feature that is named, and `bias`. */
export function fittedChance<Name extends string>(
  names: readonly Name[],
  features: Record<Name, number>,
  weights: Record<Name, number> & { bias: number },
): number {
  const odds = names.reduce((sum, name) => sum + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-odds));
}
