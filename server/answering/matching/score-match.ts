import { product } from '../../retrieval/cosine.ts';
import { comparer, convolution, dense, type Rows, rectify, rowsOf, softmax } from '../../retrieval/nets/dense.ts';
import type { NetWords } from '../../retrieval/nets/net-words.ts';
import { addWeighted, column, compareInto, leastOf, most, mostOf, rowAt, sum } from '../../retrieval/nets/pools.ts';
import { DamagedNetError, type NetWeights } from '../../retrieval/nets/read-net.ts';
import { remembered } from '../../retrieval/nets/remembered.ts';
import { createWordRows } from '../../retrieval/nets/word-rows.ts';
import type { MatchedSentence } from './matched-words.ts';

/** How well a sentence answers a question, as the net has it: a logit, comparable between questions. */
export type ScoreMatch = (question: NetWords, sentence: MatchedSentence, features: readonly number[]) => number;

/**
 * The forward pass of the net in matching-model/recipe/model.py, in plain code: some 0.1 million weights do not need a runtime that takes longer to load than they
 * to run. Compare–aggregate (Wang and Jiang 2017, arXiv:1611.01747): each word of the question looks for its like in the sentence, and each word of the sentence for
 * its like in the question; what the comparison says is summed up with what the ranking reads of the sentence (`features`, so many). Throws
 * DamagedNetError for a model of another shape.
 */
export function createScoreMatch(model: NetWeights, { features: count }: { features: number }): ScoreMatch {
  const known = model('skip.weight').dims[1];
  if (known !== count) throw new DamagedNetError(`it was trained on ${known} features of a sentence, not ${count}`);
  const rowsOfWords = createWordRows(model, 'm.');
  const [asking, telling] = [dense(model, 'm.A', { bias: false }), dense(model, 'm.B', { bias: false })];
  const [compareAsked, compareTold] = [comparer(model, 'm.qcmp'), comparer(model, 'm.scmp')];
  const [gate, typeGates, typed] = [dense(model, 'm.gate'), dense(model, 'm.gate2'), dense(model, 'm.qtype')];
  const [near, spans] = [convolution(model, 'm.sconv'), dense(model, 'm.span')];
  const [skip, first, last] = [dense(model, 'skip'), dense(model, 'fin.0'), dense(model, 'fin.3')];
  const [cosineWeight = 0, formWeight = 0, kinWeight = 0, otherWeight = 0] = model('m.simw').values;
  const [none = 0] = model('m.nullb').values;
  const [means, deviations] = [model('mu').values, model('sd').values];

  const read = remembered((words: NetWords) => {
    const rows = rowsOfWords(words);
    return { rows, asking: asking(rows), gates: softmax(gate(rows).values), type: typeOf(rows) };
  });

  /** What kind of answer the question wants: two looks at its words. */
  function typeOf(rows: Rows): Float32Array {
    const gates = typeGates(rows);
    const seen = rowsOf(1, 2 * rows.width);
    for (const look of [0, 1]) {
      const shares = softmax(column(gates, look));
      addWeighted(rows, shares, seen.values.subarray(look * rows.width, (look + 1) * rows.width));
    }
    return typed(seen).values.map(Math.tanh);
  }

  return (question, sentence, features) => {
    const asked = read(question);
    const told = rowsOfWords(sentence.words);
    const [here, there] = [asked.rows.count, told.count];
    const width = told.width;
    const like = likenessOf(asked.asking, telling(told), sentence);
    // Each word of the question against the sentence.
    const comparedAsked = rowsOf(here, 4 * width + 11);
    for (let q = 0; q < here; q++) {
      const shares = softmax(like.subarray(q * there, (q + 1) * there), none);
      const best = new Float32Array(width);
      addWeighted(told, shares, best);
      const row = comparedAsked.values.subarray(q * comparedAsked.width, (q + 1) * comparedAsked.width);
      compareInto(row, rowAt(asked.rows, q), best);
      for (let at = 0; at < width; at++) row[3 * width + at] = Math.abs((asked.rows.values[q * width + at] ?? 0) - (best[at] ?? 0));
      const facts = [
        most(sentence.cosines, q * there, (q + 1) * there),
        most(sentence.forms, q * there, (q + 1) * there),
        sentence.titleCosines[q],
        sentence.beforeCosines[q],
        sentence.titleForms[q],
        sentence.beforeForms[q],
        sum(shares),
        most(sentence.kin, q * there, (q + 1) * there),
        most(sentence.others, q * there, (q + 1) * there),
        sentence.titleKin[q],
        sentence.beforeKin[q],
      ];
      for (const [at, fact] of facts.entries()) row[4 * width + at] = fact ?? 0;
    }
    const met = compareAsked(comparedAsked);
    // Each word of the sentence against the question.
    const comparedTold = rowsOf(there, 4 * width + 5);
    for (let s = 0; s < there; s++) {
      const logits = new Float32Array(here);
      for (let q = 0; q < here; q++) logits[q] = like[q * there + s] ?? 0;
      const [cosine, form, kin, other] = [sentence.cosines, sentence.forms, sentence.kin, sentence.others].map((values) =>
        most(values, s, values.length, there),
      );
      const shares = softmax(logits, none);
      const best = new Float32Array(width);
      addWeighted(asked.rows, shares, best);
      const row = comparedTold.values.subarray(s * comparedTold.width, (s + 1) * comparedTold.width);
      const own = rowAt(told, s);
      compareInto(row, own, best);
      for (let at = 0; at < width; at++) row[3 * width + at] = (own[at] ?? 0) * (asked.type[at] ?? 0);
      row.set([cosine ?? 0, form ?? 0, sum(shares), kin ?? 0, other ?? 0], 4 * width);
    }
    const compared = compareTold(comparedTold);
    const places = rectify(near(compared));
    const answers = spans(places).values;
    const shares = softmax(answers);
    const size = met.width;
    const pools: ((into: Float32Array) => void)[] = [
      (into) => addWeighted(met, asked.gates, into),
      (into) => mostOf(met, into),
      (into) => leastOf(met, into),
      (into) => mostOf(places, into),
      (into) => addWeighted(places, shares, into),
      (into) => addWeighted(compared, shares, into),
    ];
    const summed = pools.length * size;
    const pooled = new Float32Array(summed + 2 + features.length);
    for (const [at, pool] of pools.entries()) pool(pooled.subarray(at * size, (at + 1) * size));
    pooled[summed] = answers.reduce((highest, one) => Math.max(highest, one), Number.NEGATIVE_INFINITY);
    pooled[summed + 1] = Math.log1p(there) / 4;
    const scaled = Float32Array.from(features, (value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
    pooled.set(scaled, summed + 2);
    const [straight = 0] = skip({ count: 1, width: scaled.length, values: scaled }).values;
    const [learned = 0] = last(rectify(first({ count: 1, width: pooled.length, values: pooled }))).values;
    return straight + learned;
  };

  /** Question's words × sentence's words. */
  function likenessOf(one: Rows, other: Rows, { cosines, forms, kin, others }: MatchedSentence): Float32Array {
    const scale = Math.sqrt(one.width);
    return Float32Array.from({ length: one.count * other.count }, (_, at) => {
      const [q, s] = [Math.floor(at / other.count), at % other.count];
      const alike = product(one.values, q * one.width, other.values, s * other.width, one.width) / scale;
      const known =
        cosineWeight * (cosines[at] ?? 0) + formWeight * (forms[at] ?? 0) + kinWeight * (kin[at] ?? 0) + otherWeight * (others[at] ?? 0);
      return alike + known;
    });
  }
}
