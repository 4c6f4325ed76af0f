import type { Rows } from './dense.ts';

/** Own, other, and their product, into the beginning of a row. */
export function compareInto(row: Float32Array, own: Float32Array, other: Float32Array): void {
  const width = own.length;
  row.set(own, 0);
  row.set(other, width);
  for (let at = 0; at < width; at++) row[2 * width + at] = (own[at] ?? 0) * (other[at] ?? 0);
}

export function addWeighted({ count, width, values }: Rows, shares: Float32Array, into: Float32Array): void {
  for (let row = 0; row < count; row++)
    for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) + (shares[row] ?? 0) * (values[row * width + at] ?? 0);
}

/** Per column, and at least what `into` holds. */
export function mostOf({ count, width, values }: Rows, into: Float32Array): void {
  for (let row = 0; row < count; row++)
    for (let at = 0; at < width; at++) into[at] = Math.max(into[at] ?? 0, values[row * width + at] ?? 0);
}

export function leastOf({ count, width, values }: Rows, into: Float32Array): void {
  into.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < count; row++)
    for (let at = 0; at < width; at++) into[at] = Math.min(into[at] ?? 0, values[row * width + at] ?? 0);
}

/** Of every `step`th number from a place on, before `to`; at least 0. */
export function most(values: Float32Array, from: number, to: number, step = 1): number {
  let highest = 0;
  for (let at = from; at < to; at += step) highest = Math.max(highest, values[at] ?? 0);
  return highest;
}

export function sum(values: Float32Array): number {
  return values.reduce((all, one) => all + one, 0);
}

export function rowAt({ width, values }: Rows, row: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width);
}

export function column({ count, width, values }: Rows, at: number): Float32Array {
  return Float32Array.from({ length: count }, (_, row) => values[row * width + at] ?? 0);
}
