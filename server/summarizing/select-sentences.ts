import { setImmediate } from 'node:timers/promises';
import { commonShare, haveSameNumerals, isSameStatement } from '../answering/writers/same-statement.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** A sentence of the summary; `copies`: the same statement in other reports, nearly in the same words. */
export type ChosenSentence = { lead: SummarySentence; copies: SummarySentence[] };

export type SelectionWeights = {
  /** Words that many reports and sentences have, each counted once for the whole summary. */
  words: number;
  /** How much of all that is said is near to some chosen sentence. */
  coverage: number;
  /** Rank among its likes. */
  centrality: number;
  lead: number;
  relevance: number;
  newReport: number;
  figure: number;
  /** Against sentences that need another one, and against direct speech. */
  leans: number;
  speech: number;
  /** Against likeness to what is chosen already. */
  repetition: number;
  /** Exponent of a sentence's length: 0 does not mind it, 1 asks for the most in a character. */
  length: number;
};

/** Chosen on the even halves of `npm run evaluate -- summaries`, of the sample reports and of the nuggets. */
export const SELECTION_WEIGHTS: SelectionWeights = {
  words: 0.8,
  coverage: 0.6,
  centrality: 2.6,
  lead: 4.6,
  relevance: 6,
  newReport: 2.5,
  figure: 2.2,
  leans: 0.8,
  speech: 0.64,
  repetition: 0.575,
  length: 0.42,
};

export type SelectOptions = {
  sentences: number;
  /** Characters of the chosen sentences together; unbounded where absent. */
  characters?: number | undefined;
  /** Already told: what is like these tells nothing new. */
  told?: readonly SummarySentence[] | undefined;
  weights?: SelectionWeights | undefined;
  signal?: AbortSignal | undefined;
};

/** Sentences that are weighed against one another; of more, the most central ones of each report go on. */
const MOST_CANDIDATES = 600;
/** LexRank's damping (Erkan & Radev 2004): the share of a sentence's rank that comes from its likes. */
const DAMPING = 0.85;
const ROUNDS = 40;
/** Likeness below this is chance and lends no rank. */
const LEAST_LIKENESS = 0.1;
/** From this likeness on a further sentence of the same words tells nothing new. */
const REPEATS = 0.75;

/**
 * The sentences that a summary of the candidates consists of, in the order chosen. Greedy over a sum that pays less and less for more of the same (Lin & Bilmes 2011: weighted
 * words counted once, and how near all sentences are to a chosen one), with each sentence's rank among its likes, place in its report and
 * relevance beside it, divided by a power of its length. What repeats a chosen sentence becomes its copy or is left out.
 */
export async function selectSentences(candidates: SummarySentence[], options: SelectOptions): Promise<ChosenSentence[]> {
  return chooseFrom(await weighSentences(candidates, options.signal), options);
}

/** What the choice rests on, whatever the weights: each sentence's likes and rank, and the weight of the words. */
export type Weighed = { sentences: SummarySentence[]; likeness: Float64Array[]; centrality: number[]; words: Map<string, number> };

export async function weighSentences(candidates: SummarySentence[], signal?: AbortSignal): Promise<Weighed> {
  const sentences = await preselect(candidates, signal);
  const likeness = await likenessTable(sentences, signal);
  return { sentences, likeness, centrality: rank(likeness), words: weighWords(sentences) };
}

/** The greedy choice itself. */
export function chooseFrom(
  { sentences: weighed, likeness, centrality, words }: Weighed,
  { sentences, characters = Number.POSITIVE_INFINITY, told = [], weights = SELECTION_WEIGHTS }: SelectOptions,
): ChosenSentence[] {
  const near = weighed.map((sentence) => Math.max(0, ...told.map((one) => likenessOf(sentence, one))));
  const toldWords = new Set(told.flatMap(({ stems }) => [...stems]));
  const open = new Set(weighed.keys());
  const chosen: { index: number; copies: SummarySentence[] }[] = [];
  const totalWords = words.values().reduce((sum, weight) => sum + weight, 0) || 1;
  const sourcesChosen = new Set(told.map(({ source }) => source));
  const repetition = near.slice();
  let left = characters;
  while (chosen.length < sentences && open.size > 0) {
    let best: { index: number; worth: number } | undefined;
    for (const index of open) {
      const sentence = weighed[index];
      if (!sentence || sentence.text.length > left) continue;
      const worth = worthOf(sentence, index);
      if (!best || worth > best.worth) best = { index, worth };
    }
    const sentence = best && weighed[best.index];
    if (!best || !sentence) break;
    open.delete(best.index);
    left -= sentence.text.length;
    for (const stem of sentence.stems) toldWords.add(stem);
    sourcesChosen.add(sentence.source);
    for (const index of weighed.keys()) {
      const alike = index === best.index ? 1 : (likeness[index]?.[best.index] ?? 0);
      near[index] = Math.max(near[index] ?? 0, alike);
      repetition[index] = Math.max(repetition[index] ?? 0, alike);
    }
    chosen.push({ index: best.index, copies: takeCopies(best.index) });
  }
  return chosen.flatMap(({ index, copies }) => {
    const lead = weighed[index];
    return lead ? [{ lead, copies }] : [];
  });

  function worthOf(sentence: SummarySentence, index: number): number {
    let newWords = 0;
    for (const stem of sentence.stems) if (!toldWords.has(stem)) newWords += words.get(stem) ?? 0;
    const row = likeness[index];
    let newNear = 0;
    for (const other of weighed.keys()) newNear += Math.max(0, (other === index ? 1 : (row?.[other] ?? 0)) - (near[other] ?? 0));
    const worth =
      (weights.words * newWords * 10) / totalWords +
      (weights.coverage * newNear * 10) / weighed.length +
      weights.centrality * (centrality[index] ?? 0) +
      weights.lead * sentence.lead +
      weights.relevance * (sentence.relevance - 1) +
      weights.newReport * Number(!sourcesChosen.has(sentence.source)) +
      weights.figure * Number(sentence.hasFigure) -
      weights.leans * Number(sentence.leans) -
      weights.speech * Number(sentence.isSpeech) -
      weights.repetition * (repetition[index] ?? 0);
    return worth / sentence.text.length ** weights.length;
  }

  /** Takes out what repeats the chosen sentence; from another report it is a further citation of the same statement. */
  function takeCopies(index: number): SummarySentence[] {
    const lead = weighed[index];
    if (!lead) return [];
    const copies: SummarySentence[] = [];
    for (const other of [...open]) {
      const sentence = weighed[other];
      if (!sentence || !haveSameNumerals(lead.text, sentence.text)) continue;
      const isSame = isSameStatement(lead, sentence);
      if (!isSame && (likeness[index]?.[other] ?? 0) < REPEATS) continue;
      open.delete(other);
      const reports = [lead, ...copies].map((one) => one.articleId);
      if (isSame && !reports.includes(sentence.articleId)) copies.push(sentence);
    }
    return copies;
  }
}

/** Stem → weight: more for a word that several sentences have, and still more for one of several reports. */
function weighWords(sentences: SummarySentence[]): Map<string, number> {
  const told = new Map<string, { sentences: number; sources: Set<number> }>();
  for (const { stems, source } of sentences)
    for (const stem of stems) {
      const known = told.get(stem) ?? { sentences: 0, sources: new Set() };
      known.sentences += 1;
      known.sources.add(source);
      told.set(stem, known);
    }
  return new Map([...told].map(([stem, { sentences: number, sources }]) => [stem, Math.log2(number) + Math.log2(sources.size)]));
}

/** Of very many sentences those nearest to the middle of their own report, equally many of each. */
async function preselect(candidates: SummarySentence[], signal?: AbortSignal): Promise<SummarySentence[]> {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  await setImmediate();
  signal?.throwIfAborted();
  const ranked = [...Map.groupBy(candidates, (candidate) => candidate.articleId).values()]
    .map((sentences) => {
      const middle = sumOf(sentences.map((sentence) => sentence.vector));
      const worth = new Map(
        sentences.map((sentence) => [sentence, (1 + sentence.lead) * sentence.relevance * cosine(sentence.vector, middle)]),
      );
      return sentences.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.position - b.position);
    })
    // With more reports than places the ones most about the question are heard.
    .sort((a, b) => (b[0]?.relevance ?? 0) - (a[0]?.relevance ?? 0));
  const kept: SummarySentence[] = [];
  for (let round = 0; kept.length < MOST_CANDIDATES; round++) {
    for (const sentences of ranked) {
      const sentence = sentences[round];
      if (sentence && kept.length < MOST_CANDIDATES) kept.push(sentence);
    }
  }
  return kept.sort((a, b) => a.report - b.report || a.position - b.position);
}

function sumOf(vectors: Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (vector[index] ?? 0);
  return sum;
}

/** Mean of cosine and common stems, 0..1. */
export function likenessOf(a: SummarySentence, b: SummarySentence): number {
  return (Math.max(0, cosine(a.vector, b.vector)) + commonShare(a.stems, b.stems)) / 2;
}

/** For every two sentences; 0 on the diagonal. */
async function likenessTable(sentences: SummarySentence[], signal?: AbortSignal): Promise<Float64Array[]> {
  const table = sentences.map(() => new Float64Array(sentences.length));
  for (const [a, first] of sentences.entries()) {
    await setImmediate();
    signal?.throwIfAborted();
    for (let b = a + 1; b < sentences.length; b++) {
      const second = sentences[b];
      if (!second) continue;
      const found = likenessOf(first, second);
      const [row, column] = [table[a], table[b]];
      if (row && column) {
        row[b] = found;
        column[a] = found;
      }
    }
  }
  return table;
}

/** Continuous LexRank: power iteration over the likeness graph. Divided by the highest, so 0..1. */
function rank(likeness: Float64Array[]): number[] {
  const size = likeness.length;
  const edges = likeness.map((row) => row.map((value) => (value < LEAST_LIKENESS ? 0 : value)));
  const degrees = edges.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = edges.map(() => 1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    ranks = edges.map((row) => {
      const lent = row.reduce((sum, value, other) => sum + (value > 0 ? (value / (degrees[other] || 1)) * (ranks[other] ?? 0) : 0), 0);
      return (1 - DAMPING) / size + DAMPING * lent;
    });
  }
  const highest = Math.max(0, ...ranks);
  return ranks.map((value) => (highest > 0 ? value / highest : 0));
}
