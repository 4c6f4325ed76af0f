/** Steps of gradient descent; the losses here are convex and small, so more change nothing in the third decimal. */
const STEPS = 3_000;
const RATE = 0.5;
/** L2 penalty, which keeps weights of rare features finite. */
const PENALTY = 1e-3;

/** One candidate of a choice: its features, and whether it is a right one. */
export type Candidate = { features: number[]; right: boolean };

/**
 * Conditional logit (McFadden 1974): weights under which the right candidates of each choice get the most probability.
 * Choices without a right candidate are left out.
 * `penalty`: a higher one keeps alike features from taking each other's weight.
 */
export function fitChoice(choices: Candidate[][], { penalty = PENALTY }: { penalty?: number } = {}): number[] {
  const usable = choices.filter((choice) => choice.some((candidate) => candidate.right));
  const size = usable[0]?.[0]?.features.length ?? 0;
  const gradientAt = (weights: number[]) => {
    const gradient = new Array<number>(size).fill(0);
    for (const choice of usable) {
      const scores = choice.map((candidate) => dot(weights, candidate.features));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = sum(odds);
      const right = sum(odds.filter((_, index) => choice[index]?.right));
      for (const [index, candidate] of choice.entries()) {
        const share = (odds[index] ?? 0) / all;
        const rightShare = candidate.right ? (odds[index] ?? 0) / right : 0;
        for (const [at, value] of candidate.features.entries())
          gradient[at] = (gradient[at] ?? 0) + ((share - rightShare) * value) / usable.length;
      }
    }
    return gradient;
  };
  return descend(size, gradientAt, penalty);
}

/** Logistic regression; the last weight is the bias. */
export function fitBinary(rows: Candidate[]): number[] {
  const size = (rows[0]?.features.length ?? 0) + 1;
  const biased = rows.map(({ features, right }) => ({ withBias: [...features, 1], right }));
  return descend(size, (weights) => {
    const gradient = new Array<number>(size).fill(0);
    for (const { withBias, right } of biased) {
      const miss = 1 / (1 + Math.exp(-dot(weights, withBias))) - (right ? 1 : 0);
      for (const [at, value] of withBias.entries()) gradient[at] = (gradient[at] ?? 0) + (miss * value) / rows.length;
    }
    return gradient;
  });
}

function descend(size: number, gradientAt: (weights: number[]) => number[], penalty = PENALTY): number[] {
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = gradientAt(weights);
    weights = weights.map((weight, at) => weight - RATE * ((gradient[at] ?? 0) + penalty * weight));
  }
  return weights;
}

function dot(a: number[], b: number[]): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
