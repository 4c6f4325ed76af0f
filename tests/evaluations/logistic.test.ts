import { describe, expect, it } from 'vitest';
import { type Candidate, fitBinary, fitChoice } from '../../evaluations/logistic.ts';

const rows = (features: number[], right: number, wrong: number): Candidate[] => [
  ...Array.from({ length: right }, () => ({ features, right: true })),
  ...Array.from({ length: wrong }, () => ({ features, right: false })),
];
/** Two candidates, told apart by one feature; the one that has it is right or not. */
const choice = (isRight: boolean): Candidate[] => [
  { features: [1], right: isRight },
  { features: [0], right: !isRight },
];

describe('logistic regression', () => {
  it('finds the log odds of a share as the bias', () => {
    const [bias] = fitBinary(rows([], 3, 1));
    expect(bias).toBeCloseTo(Math.log(3), 1);
  });

  it('finds a feature that triples the odds, beside a bias of none', () => {
    const [weight, bias] = fitBinary([...rows([0], 20, 20), ...rows([1], 30, 10)]);
    expect(weight).toBeCloseTo(Math.log(3), 1);
    expect(bias).toBeCloseTo(0, 1);
  });

  it('keeps the weight of a feature that parts everything finite', () => {
    const [weight = Number.NaN] = fitBinary([...rows([1], 5, 0), ...rows([-1], 0, 5)]);
    expect(weight).toBeGreaterThan(1);
    expect(weight).toBeLessThan(10);
  });
});

describe('the conditional logit', () => {
  it('finds the log odds with which the candidate that has the feature is the right one', () => {
    const [weight] = fitChoice([choice(true), choice(true), choice(true), choice(false)]);
    expect(weight).toBeCloseTo(Math.log(3), 1);
  });

  it('is not moved by what all candidates of a choice share, nor by choices without a right one', () => {
    const choices = [choice(true), choice(true), choice(true), choice(false)];
    const shifted = choices.map((candidates) =>
      candidates.map(({ features, right }) => ({ features: features.map((value) => value + 5), right })),
    );
    const hopeless = choice(true).map(({ features }) => ({ features, right: false }));
    expect(fitChoice([...shifted, hopeless])[0]).toBeCloseTo(fitChoice(choices)[0] ?? Number.NaN, 6);
  });

  it('gives several right candidates of a choice their probability together', () => {
    // With x = e^weight, five choices of the first kind and one of the second have the likelihood ((x + 1) / (x + 2))⁵ · 1 / (x + 1): most at x = 3.
    const oneOfThreeIsWrong: Candidate[] = [
      { features: [1], right: true },
      { features: [0], right: true },
      { features: [0], right: false },
    ];
    const [weight] = fitChoice([...Array.from({ length: 5 }, () => oneOfThreeIsWrong), choice(false)]);
    expect(weight).toBeCloseTo(Math.log(3), 1);
  });
});
