import { quantile } from '../metrics.ts';

export type Ratio = { median: number; lowest: number; highest: number; pairs: number };

/** A and B in turn, so that what slows the machine down for a while slows both; the ratio of each pair, not of the medians. */
export async function inTurn<A, B>({
  pairs,
  tell,
  a,
  b,
  ratio,
}: {
  pairs: number;
  tell: (line: string) => void;
  a: (pair: number) => Promise<A>;
  b: (pair: number) => Promise<B>;
  ratio: (a: A, b: B) => number;
}): Promise<{ ratio: Ratio; a: A[]; b: B[] }> {
  const [as, bs]: [A[], B[]] = [[], []];
  const ratios: number[] = [];
  for (let pair = 1; pair <= pairs; pair++) {
    tell(`Pair ${pair} of ${pairs}`);
    const first = await a(pair);
    const second = await b(pair);
    as.push(first);
    bs.push(second);
    ratios.push(ratio(first, second));
  }
  return { ratio: summarizeRatios(ratios), a: as, b: bs };
}

/** Another ratio of the same runs. */
export function ratiosOf<A, B>({ a, b }: { a: A[]; b: B[] }, ratio: (a: A, b: B) => number): Ratio {
  return summarizeRatios(a.flatMap((first, pair) => b.slice(pair, pair + 1).map((second) => ratio(first, second))));
}

export function summarizeRatios(ratios: number[]): Ratio {
  return { median: quantile(0.5, ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios), pairs: ratios.length };
}
