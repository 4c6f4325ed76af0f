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
    for (let row = 0; row < input.count; row++) {
      const from = row * width;
      for (let to = 0; to < outputs; to++)
        output.values[row * outputs + to] = (added[to] ?? 0) + product(weights, to * width, input.values, from, width);
    }
    return output;
  };
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
    for (let row = 0; row < input.count; row++) {
      for (let to = 0; to < outputs; to++) {
        let sum = added[to] ?? 0;
        for (let place = 0; place < kernel; place++) {
          const seen = row + (place - reach) * dilation;
          if (seen < 0 || seen >= input.count) continue;
          sum += product(weights, (place * outputs + to) * width, input.values, seen * width, width);
        }
        output.values[row * outputs + to] = sum;
      }
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
