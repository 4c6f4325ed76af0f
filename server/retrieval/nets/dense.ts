import { product } from '../cosine.ts';
import type { NetWeights } from './read-net.ts';

/** Rows of numbers, one after another. */
export type Rows = { count: number; width: number; values: Float32Array };

export function rowsOf(count: number, width: number): Rows {
  return { count, width, values: new Float32Array(count * width) };
}

/** A layer: rows of `width` numbers → rows of as many as the layer has outputs. */
export type Layer = (input: Rows) => Rows;

/** y = Wx + b for each row; without a bias where the model has none. */
export function dense(net: NetWeights, name: string, { bias = true }: { bias?: boolean } = {}): Layer {
  const { dims, values: weights } = net(`${name}.weight`);
  const [outputs = 0, width = 0] = dims;
  const added = bias ? net(`${name}.bias`).values : new Float32Array(outputs);
  return (input) => {
    const output = rowsOf(input.count, outputs);
    for (let row = 0; row < input.count; row++) output.values.set(added, row * outputs);
    addProducts({ weights, at: 0, width, outputs }, { rows: input.values, from: 0, count: input.count, into: output.values, to: 0 });
    return output;
  };
}

/** `weights` from `at` on: a row of `width` for each output. */
type Matrix = { weights: Float32Array; at: number; width: number; outputs: number };
/** So many `rows` from row `from` on are multiplied, and added `into` the rows from row `to` on. */
type Multiplied = { rows: Float32Array; from: number; count: number; into: Float32Array; to: number };

/** Rows that are multiplied together, each weight fetched once for all: half the time of one by one, and the nets are most of an answer's time. */
const TOGETHER = 4;

function addProducts({ weights, at, width, outputs }: Matrix, { rows, from, count, into, to }: Multiplied): void {
  const add = (row: number, output: number, sum: number) => {
    const place = (to + row) * outputs + output;
    into[place] = (into[place] ?? 0) + sum;
  };
  let row = 0;
  for (; row + TOGETHER <= count; row += TOGETHER) {
    const one = (from + row) * width;
    const [two, three, four] = [one + width, one + 2 * width, one + 3 * width];
    for (let output = 0; output < outputs; output++) {
      const weight = at + output * width;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let place = 0; place < width; place++) {
        const factor = weights[weight + place] ?? 0;
        a += factor * (rows[one + place] ?? 0);
        b += factor * (rows[two + place] ?? 0);
        c += factor * (rows[three + place] ?? 0);
        d += factor * (rows[four + place] ?? 0);
      }
      add(row, output, a);
      add(row + 1, output, b);
      add(row + 2, output, c);
      add(row + 3, output, d);
    }
  }
  for (; row < count; row++)
    for (let output = 0; output < outputs; output++)
      add(row, output, product(weights, at + output * width, rows, (from + row) * width, width));
}

/** A convolution over the order of the rows, as wide as its kernel, with zeros beyond both ends. `dilation`: every so manieth row is seen. */
export function convolution(net: NetWeights, name: string, { dilation = 1 }: { dilation?: number } = {}): Layer {
  const { dims, values } = net(`${name}.weight`);
  const [outputs = 0, width = 0, kernel = 1] = dims;
  const added = net(`${name}.bias`).values;
  // [output, input, place] → [place, output, input]: each place is a dense layer of its own.
  const weights = new Float32Array(values.length);
  for (let to = 0; to < outputs; to++)
    for (let column = 0; column < width; column++)
      for (let place = 0; place < kernel; place++)
        weights[(place * outputs + to) * width + column] = values[(to * width + column) * kernel + place] ?? 0;
  const reach = (kernel - 1) / 2;
  return (input) => {
    const output = rowsOf(input.count, outputs);
    for (let row = 0; row < input.count; row++) output.values.set(added, row * outputs);
    for (let place = 0; place < kernel; place++) {
      const shift = (place - reach) * dilation;
      const count = input.count - Math.abs(shift);
      const matrix = { weights, at: place * outputs * width, width, outputs };
      if (count > 0)
        addProducts(matrix, { rows: input.values, from: Math.max(0, shift), count, into: output.values, to: Math.max(0, -shift) });
    }
    return output;
  };
}

/** Changes the rows. */
export function rectify(rows: Rows): Rows {
  for (let at = 0; at < rows.values.length; at++) if ((rows.values[at] ?? 0) < 0) rows.values[at] = 0;
  return rows;
}

/** Two dense layers, each followed by a rectifier. */
export function comparer(net: NetWeights, name: string): Layer {
  const [first, second] = [dense(net, `${name}.0`), dense(net, `${name}.2`)];
  return (input) => rectify(second(rectify(first(input))));
}

/** Shares that sum to 1, or less where `none`, a logit of its own, takes some. */
export function softmax(logits: Float32Array, none = Number.NEGATIVE_INFINITY): Float32Array {
  const highest = logits.reduce((most, logit) => Math.max(most, logit), none);
  const odds = logits.map((logit) => Math.exp(logit - highest));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(none - highest));
  return odds.map((one) => one / all);
}
