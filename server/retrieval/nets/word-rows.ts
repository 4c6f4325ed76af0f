import type { Layer, Rows } from './dense.ts';
import { convolution, dense, rectify } from './dense.ts';
import type { NetWords } from './net-words.ts';
import type { NetWeights } from './read-net.ts';
import { remembered } from './remembered.ts';

/**
 * A row a word: its vector and marks, mixed with the words around it by two convolutions over three words, the second over every other one. The nets share this
 * beginning. `prefix`: of the names of its weights.
 */
export function createWordRows(net: NetWeights, prefix = ''): (words: NetWords) => Rows {
  const [projected, flagged] = [dense(net, `${prefix}proj`), dense(net, `${prefix}flag`, { bias: false })];
  const [around, farther] = [convolution(net, `${prefix}conv`), convolution(net, `${prefix}far`, { dilation: 2 })];

  /** A word's vector is long, and its projection the same in every sentence. */
  const projectionOf = remembered((vector: Float32Array) => projected({ count: 1, width: vector.length, values: vector }).values);

  return ({ vectors, flags }) => {
    const marked = flagged(flags);
    for (const [at, vector] of vectors.entries()) {
      const own = projectionOf(vector);
      for (let place = 0; place < own.length; place++) {
        const into = at * own.length + place;
        marked.values[into] = Math.tanh((own[place] ?? 0) + (marked.values[into] ?? 0));
      }
    }
    return beside(beside(marked, around), farther);
  };
}

/** Changes the rows. */
function beside(rows: Rows, layer: Layer): Rows {
  const seen = rectify(layer(rows));
  for (let at = 0; at < rows.values.length; at++) rows.values[at] = (rows.values[at] ?? 0) + (seen.values[at] ?? 0);
  return rows;
}
