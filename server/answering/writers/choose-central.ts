import { setImmediate } from 'node:timers/promises';
import { cosine } from '../../retrieval/cosine.ts';
import type { SummarySentence } from './read-summary-sentences.ts';
import { commonShare, haveSameNumerals, isSameStatement } from './same-statement.ts';

/** A sentence of the summary; `copies`: the same statement in other reports, nearly in the same words. */
export type ChosenSentence = { lead: SummarySentence; copies: SummarySentence[] };

/** Sentences that are weighed against one another; of more, the most central ones of each report go on. */
const MOST_CANDIDATES = 600;
/** LexRank's damping (Erkan & Radev 2004): the share of a sentence's rank that comes from its likes. */
const DAMPING = 0.85;
const ROUNDS = 40;
/** Likeness below this is chance and lends no rank. */
const LEAST_LIKENESS = 0.1;
/** From this likeness on a further sentence of the same words tells nothing new. */
const REPEATS = 0.75;
/** What a sentence's worth is made of; likeness to what is chosen already (maximal marginal relevance) counts against it. */
const WEIGHTS = { centrality: 0.6, lead: 0.8, content: 0.5, relevance: 1.5, newReport: 0.3, leans: -0.2, repetition: -0.9 };

/**
 * The sentences that a summary of the candidates consists of: central (LexRank over cosine and common words), near the beginning of their
 * report, about the question, from every report while there is room, and each telling something new. At most `sentences`, in the order chosen.
 */
export async function chooseCentral(
  candidates: SummarySentence[],
  { sentences, signal }: { sentences: number; signal?: AbortSignal | undefined },
): Promise<ChosenSentence[]> {
  const weighed = await preselect(candidates, signal);
  const likeness = await likenessTable(weighed, signal);
  const centrality = rank(likeness);
  const chosen: { index: number; copies: SummarySentence[] }[] = [];
  const open = new Set(weighed.keys());
  while (chosen.length < sentences && open.size > 0) {
    let best: { index: number; worth: number } | undefined;
    for (const index of open) {
      const worth = worthOf(index);
      if (!best || worth > best.worth) best = { index, worth };
    }
    if (!best) break;
    open.delete(best.index);
    chosen.push({ index: best.index, copies: takeCopies(best.index) });
  }
  return chosen.flatMap(({ index, copies }) => {
    const lead = weighed[index];
    return lead ? [{ lead, copies }] : [];
  });

  function worthOf(index: number): number {
    const sentence = weighed[index];
    if (!sentence) return Number.NEGATIVE_INFINITY;
    const isNew = !chosen.some((other) => weighed[other.index]?.articleId === sentence.articleId);
    const repetition = Math.max(0, ...chosen.map((other) => likeness[index]?.[other.index] ?? 0));
    return (
      WEIGHTS.centrality * (centrality[index] ?? 0) +
      WEIGHTS.lead * sentence.lead +
      WEIGHTS.content * sentence.content +
      WEIGHTS.relevance * sentence.relevance +
      WEIGHTS.newReport * Number(isNew) +
      WEIGHTS.leans * Number(sentence.leans) +
      WEIGHTS.repetition * repetition
    );
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

/** Of very many sentences those nearest to the middle of their own report, equally many of each. */
async function preselect(candidates: SummarySentence[], signal?: AbortSignal): Promise<SummarySentence[]> {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  await setImmediate();
  signal?.throwIfAborted();
  const ranked = [...Map.groupBy(candidates, (candidate) => candidate.articleId).values()].map((sentences) => {
    const middle = sumOf(sentences.map((sentence) => sentence.vector));
    const worth = new Map(
      sentences.map((sentence) => [sentence, (1 + sentence.lead) * sentence.relevance * cosine(sentence.vector, middle)]),
    );
    return sentences.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.position - b.position);
  });
  const kept: SummarySentence[] = [];
  for (let round = 0; kept.length < MOST_CANDIDATES; round++) {
    for (const sentences of ranked) {
      const sentence = sentences[round];
      if (sentence && kept.length < MOST_CANDIDATES) kept.push(sentence);
    }
  }
  return kept.sort((a, b) => a.order - b.order || a.position - b.position);
}

function sumOf(vectors: Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (vector[index] ?? 0);
  return sum;
}

/** Mean of cosine and common stems, for every two sentences; 0 on the diagonal. */
async function likenessTable(sentences: SummarySentence[], signal?: AbortSignal): Promise<Float64Array[]> {
  const table = sentences.map(() => new Float64Array(sentences.length));
  for (const [a, first] of sentences.entries()) {
    await setImmediate();
    signal?.throwIfAborted();
    for (let b = a + 1; b < sentences.length; b++) {
      const second = sentences[b];
      if (!second) continue;
      const found = (Math.max(0, cosine(first.vector, second.vector)) + commonShare(first.stems, second.stems)) / 2;
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
