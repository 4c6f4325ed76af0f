import type { CitedSpan } from '../../checking/draft-claim.ts';
import { findMachineOrders } from '../../checking/machine-orders.ts';
import type { ArticleReader, ReadSentence } from '../../retrieval/read-article.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import { neededContext } from '../quoting/needed-context.ts';
import type { Evidence } from '../rank-sentences.ts';
import type { CitableSource } from './citation-markers.ts';

/** A passage as a language model sees it. `pieces`: the parts of the report that `text` shows, what a marker of this passage may rest on. */
export type PromptPassage = {
  label: string;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  text: string;
  pieces: CitableSource['pieces'];
};

/** Stands where something of the report is left out. */
export const CUT = '[…]';
/** Leaves room beside rules, question and 4,096 tokens of reply in a context of 8,192. */
const MOST_TOKENS = 3_000;
/** German prose in the vocabularies of today's models; other texts need fewer. */
const CHARACTERS_PER_TOKEN = 3;
/** Sentences whose neighbours are given too, when they stand outside the passage. */
const LEADING_SENTENCES = 5;

type Source = {
  found: FoundPassage;
  sentences: ReadSentence[];
  text: string;
  label: string;
  kept: Set<number>;
  inside: number[];
  positions: number[];
} & Pick<PromptPassage, 'publisher' | 'publishedOn'>;
type Options = { evidence?: Evidence | undefined; readArticle: ArticleReader };

/**
 * The passages cut to what a model should read: whole where they fit; else the sentences around the best evidence, the rest marked as left out.
 * Sentences that speak to a machine are left out always. A passage of which nothing is left is missing. Order is that given.
 */
export function promptContext(passages: FoundPassage[], { evidence, readArticle }: Options): PromptPassage[] {
  const sources = passages.map((found) => readSource(found, readArticle));
  const whole = sources.reduce((sum, { inside, sentences }) => sum + inside.reduce((all, at) => all + costOf(sentences[at]), 0), 0);
  const budget = { left: MOST_TOKENS };
  if (whole <= budget.left) for (const source of sources) for (const at of source.inside) keep(source, at, budget);
  else keepAroundEvidence(sources, evidence, budget);
  keepNeighbours(sources, evidence, budget);
  if (whole > MOST_TOKENS) keepLeading(sources, budget);
  return sources.flatMap((source) => (source.kept.size === 0 ? [] : [shownOf(source)]));
}

function readSource(found: FoundPassage, readArticle: ArticleReader): Source {
  const { passage, label } = found;
  const { sentences, text, reference } = readArticle(passage.articleId, passage.revision);
  const positions = sentences.flatMap(({ start, end }, at) => (start < passage.end && end > passage.start ? [at] : []));
  const first = positions[0] ?? 0;
  const orders = findMachineOrders(sentences.slice(first, (positions.at(-1) ?? -1) + 1));
  return {
    found,
    sentences,
    text,
    label,
    publisher: reference.publisher,
    publishedOn: reference.publishedOn,
    kept: new Set(),
    positions,
    inside: positions.filter((at) => !orders[at - first]),
  };
}

function keep(source: Source, at: number, budget: { left: number }): void {
  const cost = costOf(source.sentences[at]);
  if (source.kept.has(at) || cost > budget.left) return;
  source.kept.add(at);
  budget.left -= cost;
}

function keepAroundEvidence(sources: Source[], evidence: Evidence | undefined, budget: { left: number }): void {
  for (const { found, position } of evidence?.sentences ?? []) {
    const source = sources.find((one) => one.found.passage.id === found.passage.id);
    if (!source) continue;
    for (const at of [position, ...neededContext(source.sentences, position), position - 1, position + 1])
      if (source.inside.includes(at)) keep(source, at, budget);
  }
}

/** "Er sagte …" at the beginning of a passage: whom it means stands before it. */
function keepNeighbours(sources: Source[], evidence: Evidence | undefined, budget: { left: number }): void {
  for (const { found, position } of evidence?.sentences.slice(0, LEADING_SENTENCES) ?? []) {
    const source = sources.find((one) => one.found.passage.id === found.passage.id);
    if (!source?.kept.has(position)) continue;
    for (const at of neededContext(source.sentences, position)) {
      const sentence = source.sentences[at];
      if (!sentence || source.inside.includes(at) || findMachineOrders([sentence])[0]) continue;
      const elsewhere = sources.some((one) => one.found.passage.articleId === found.passage.articleId && one.kept.has(at));
      if (!elsewhere) keep(source, at, budget);
    }
  }
}

/** What is left of the budget, shared among the passages: a report says the most important first. */
function keepLeading(sources: Source[], budget: { left: number }): void {
  const longest = Math.max(0, ...sources.map(({ inside }) => inside.length));
  for (let nth = 0; nth < longest; nth++)
    for (const source of sources) {
      const at = source.inside[nth];
      if (at !== undefined) keep(source, at, budget);
    }
}

function shownOf({ found: { passage }, sentences, text, label, publisher, publishedOn, kept, positions }: Source): PromptPassage {
  const { articleId, revision } = passage;
  const spans: CitedSpan[] = [];
  let before: number | undefined;
  for (const at of [...kept].sort((a, b) => a - b)) {
    const sentence = sentences[at];
    if (!sentence) continue;
    const last = spans.at(-1);
    if (last && before === at - 1) last.end = sentence.end;
    else spans.push({ articleId, revision, start: sentence.start, end: sentence.end, exact: false });
    before = at;
  }
  const [first] = spans;
  const shown = spans.map(({ start, end }) => text.slice(start, end)).join(` ${CUT} `);
  // What the passage has before and behind its sentences (a dateline) belongs to it.
  const isWhole = spans.length === 1 && first !== undefined && positions.every((at) => kept.has(at));
  const span = isWhole ? { ...first, start: Math.min(first.start, passage.start), end: Math.max(first.end, passage.end) } : undefined;
  const facts = { label, publisher, publishedOn };
  const pieceOf = (one: CitedSpan) => ({ span: one, text: text.slice(one.start, one.end) });
  if (span) return { ...facts, text: pieceOf(span).text, pieces: [pieceOf(span)] };
  const cutBefore = first !== undefined && first.start > passage.start ? `${CUT} ` : '';
  const cutBehind = (spans.at(-1)?.end ?? 0) < passage.end ? ` ${CUT}` : '';
  return { ...facts, text: `${cutBefore}${shown}${cutBehind}`, pieces: spans.map(pieceOf) };
}

function costOf(sentence: ReadSentence | undefined): number {
  return Math.ceil((sentence?.text.length ?? 0) / CHARACTERS_PER_TOKEN);
}
