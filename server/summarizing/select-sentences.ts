import { commonShare, haveSameNumerals, isSameStatement } from '../answering/writers/same-statement.ts';
import { cosine } from '../retrieval/cosine.ts';
import { createTurns, type Turns } from '../retrieval/turns.ts';
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
  /** For names, the first ones most. */
  names: number;
  /** Against sentences that need another one, and against direct speech. */
  leans: number;
  speech: number;
  /** Against likeness to what is chosen already. */
  repetition: number;
  /** Exponent of a sentence's length: 0 does not mind it, 1 asks for the most in a character. */
  length: number;
  /** What a character of the neighbours that it needs counts against one of its own. */
  context: number;
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
  names: 1.2,
  context: 1,
};

export type SelectOptions = {
  sentences: number;
  /** Characters of the chosen sentences together; unbounded where absent. */
  characters?: number | undefined;
  /** Already told, elsewhere: they are not chosen, and what is like these tells nothing new. */
  told?: readonly SummarySentence[] | undefined;
  /** What is shown when these sentences of one report are quoted; without it, they alone. */
  quote?: ((sentences: readonly SummarySentence[]) => Quoted) | undefined;
  weights?: SelectionWeights | undefined;
  signal?: AbortSignal | undefined;
};

/** Positions in their report of all sentences that are shown, and their characters, with what is put into them. */
export type Quoted = { positions: ReadonlySet<number>; characters: number };

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
  const turn = createTurns(options.signal);
  return chooseFrom(await weighSentences(candidates, turn), options, turn);
}

/** What the choice rests on, whatever the weights: each sentence's likes and rank, and the weight of the words. */
type Weighed = { sentences: SummarySentence[]; likeness: Float64Array[]; centrality: number[]; words: Map<string, number> };

async function weighSentences(candidates: SummarySentence[], turn: Turns): Promise<Weighed> {
  const sentences = await preselect(candidates, turn);
  const likeness = await likenessTable(sentences, turn);
  return { sentences, likeness, centrality: await rank(likeness, turn), words: weighWords(sentences) };
}

/** The greedy choice itself. */
async function chooseFrom(
  { sentences: weighed, likeness, centrality, words }: Weighed,
  { sentences, characters = Number.POSITIVE_INFINITY, told = [], weights = SELECTION_WEIGHTS, quote = quoteAlone }: SelectOptions,
  turn: Turns,
): Promise<ChosenSentence[]> {
  const near = weighed.map((sentence) => Math.max(0, ...told.map((one) => likenessOf(sentence, one))));
  const toldWords = new Set(told.flatMap(({ stems }) => [...stems]));
  const isTold = new Set(told.map(keyOf));
  const open = new Set([...weighed.keys()].filter((index) => !isTold.has(keyOf(weighed[index]))));
  const chosen: { index: number; copies: SummarySentence[] }[] = [];
  const totalWords = words.values().reduce((sum, weight) => sum + weight, 0) || 1;
  const sourcesChosen = new Set(told.map(({ source }) => source));
  const repetition = near.slice();
  const quotedOf = new Map<string, { sentences: SummarySentence[]; quoted: Quoted }>();
  let left = characters;
  while (chosen.length < sentences && open.size > 0) {
    const best = await bestOpen();
    if (!best) break;
    const { index, sentence, quoted } = best;
    left -= sentence.text.length;
    quotedOf.set(sentence.articleId, { sentences: [...(quotedOf.get(sentence.articleId)?.sentences ?? []), sentence], quoted });
    sourcesChosen.add(sentence.source);
    tell(index);
    chosen.push({ index, copies: takeCopies(index) });
    for (const other of [...open]) {
      const beside = weighed[other];
      if (beside?.articleId === sentence.articleId && quoted.positions.has(beside.position)) tell(other);
    }
  }
  return chosen.flatMap(({ index, copies }) => {
    const lead = weighed[index];
    return lead ? [{ lead, copies }] : [];
  });

  /** The sentence with the most worth for its length and that of the neighbours it brings; these are looked up only where it could still be the best. */
  async function bestOpen(): Promise<{ index: number; sentence: SummarySentence; quoted: Quoted } | undefined> {
    const fitting: { index: number; sentence: SummarySentence; worth: number; most: number }[] = [];
    for (const index of open) {
      await turn();
      const sentence = weighed[index];
      if (!sentence || sentence.text.length > left) continue;
      const worth = worthOf(sentence, index);
      fitting.push({ index, sentence, worth, most: perLength(worth, sentence.text.length) });
    }
    let best: { index: number; sentence: SummarySentence; quoted: Quoted; worth: number } | undefined;
    for (const { index, sentence, worth, most } of fitting.sort((a, b) => b.most - a.most)) {
      if (best && most <= best.worth) break;
      await turn();
      const before = quotedOf.get(sentence.articleId);
      const quoted = quote([...(before?.sentences ?? []), sentence]);
      const brought = Math.max(0, quoted.characters - (before?.quoted.characters ?? 0) - sentence.text.length);
      const own = perLength(worth, sentence.text.length + weights.context * brought);
      if (!best || own > best.worth) best = { index, sentence, quoted, worth: own };
    }
    return best;
  }

  function perLength(worth: number, length: number): number {
    return worth / length ** weights.length;
  }

  function tell(index: number) {
    open.delete(index);
    for (const stem of weighed[index]?.stems ?? []) toldWords.add(stem);
    for (const other of weighed.keys()) {
      const alike = other === index ? 1 : (likeness[other]?.[index] ?? 0);
      near[other] = Math.max(near[other] ?? 0, alike);
      repetition[other] = Math.max(repetition[other] ?? 0, alike);
    }
  }

  function worthOf(sentence: SummarySentence, index: number): number {
    let newWords = 0;
    for (const stem of sentence.stems) if (!toldWords.has(stem)) newWords += words.get(stem) ?? 0;
    const row = likeness[index];
    let newNear = 0;
    for (const other of weighed.keys()) newNear += Math.max(0, (other === index ? 1 : (row?.[other] ?? 0)) - (near[other] ?? 0));
    return (
      (weights.words * newWords * 10) / totalWords +
      (weights.coverage * newNear * 10) / weighed.length +
      weights.centrality * (centrality[index] ?? 0) +
      weights.lead * sentence.lead +
      weights.relevance * (sentence.relevance - 1) +
      weights.newReport * Number(!sourcesChosen.has(sentence.source)) +
      weights.figure * Number(sentence.hasFigure) +
      weights.names * Math.log2(1 + sentence.names) -
      weights.leans * Number(sentence.leans) -
      weights.speech * Number(sentence.isSpeech) -
      weights.repetition * (repetition[index] ?? 0)
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

function quoteAlone(sentences: readonly SummarySentence[]): Quoted {
  return {
    positions: new Set(sentences.map(({ position }) => position)),
    characters: sentences.reduce((sum, { text }) => sum + text.length, 0),
  };
}

function keyOf(sentence: SummarySentence | undefined): string {
  return `${sentence?.articleId}/${sentence?.position}`;
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
async function preselect(candidates: SummarySentence[], turn: Turns): Promise<SummarySentence[]> {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const ranked: SummarySentence[][] = [];
  for (const sentences of Map.groupBy(candidates, (candidate) => candidate.articleId).values()) {
    await turn();
    const middle = sumOf(sentences.map((sentence) => sentence.vector));
    const worth = new Map(
      sentences.map((sentence) => [sentence, (1 + sentence.lead) * sentence.relevance * cosine(sentence.vector, middle)]),
    );
    ranked.push(sentences.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.position - b.position));
  }
  // With more reports than places the ones most about the question are heard.
  ranked.sort((a, b) => (b[0]?.relevance ?? 0) - (a[0]?.relevance ?? 0));
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
async function likenessTable(sentences: SummarySentence[], turn: Turns): Promise<Float64Array[]> {
  const table = sentences.map(() => new Float64Array(sentences.length));
  for (const [a, first] of sentences.entries()) {
    await turn();
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
async function rank(likeness: Float64Array[], turn: Turns): Promise<number[]> {
  const size = likeness.length;
  const edges = likeness.map((row) => row.map((value) => (value < LEAST_LIKENESS ? 0 : value)));
  const degrees = edges.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = edges.map(() => 1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    await turn();
    const lent = ranks.map((value, at) => value / (degrees[at] || 1));
    ranks = edges.map((row) => (1 - DAMPING) / size + DAMPING * row.reduce((sum, value, other) => sum + value * (lent[other] ?? 0), 0));
  }
  const highest = Math.max(0, ...ranks);
  return ranks.map((value) => (highest > 0 ? value / highest : 0));
}
