/** How the vectors of a text's tokens become one: their mean, the first one, or the last one. */
export type Pooling = 'mean' | 'cls' | 'last';

/** Below this a vector has no direction worth naming. */
const SHORTEST_VECTOR = 1e-9;

/**
 * One vector of length 1 of `rows`: `length` vectors of `dimension` numbers, one a token. What stands behind them (padding) does not count.
 * Undefined when it has no direction, or a number that is not finite.
 */
export function pool(rows: Float32Array, { length, dimension, pooling }: { length: number; dimension: number; pooling: Pooling }) {
  const first = pooling === 'last' ? length - 1 : 0;
  const behind = pooling === 'cls' ? 1 : length;
  const sum = new Float64Array(dimension);
  for (let at = first * dimension; at < behind * dimension; at += dimension) {
    for (let column = 0; column < dimension; column++) sum[column] = (sum[column] ?? 0) + (rows[at + column] ?? 0);
  }
  return normalized(sum);
}

/** Of length 1; undefined when the vector has no direction, or a number that is not finite. */
export function normalized(vector: Float64Array): Float32Array | undefined {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  if (!(Number.isFinite(length) && length > SHORTEST_VECTOR)) return undefined;
  const scaled = new Float32Array(vector.length);
  for (let at = 0; at < vector.length; at++) scaled[at] = (vector[at] ?? 0) / length; // Float32Array.from with a function takes 25 times as long
  return scaled;
}
