import type { Usage } from './answer.ts';

/** Tokens and cost of several requests of one model. What one of them does not tell is taken for nothing, but a cost is told only where each has one, in one currency. */
export function sumUsage(one: Usage | undefined, other: Usage | undefined): Usage | undefined {
  if (!one || !other) return one ?? other;
  const add = (a: number | undefined, b: number | undefined) => (a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0));
  const [input, output, reasoning] = [add(one.input, other.input), add(one.output, other.output), add(one.reasoning, other.reasoning)];
  const cost = addCosts(one.cost, other.cost);
  return {
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(cost && { cost }),
  };
}

function addCosts(one: Usage['cost'], other: Usage['cost']): Usage['cost'] {
  return one && other && one.currency === other.currency ? { ...one, amount: one.amount + other.amount } : undefined;
}
