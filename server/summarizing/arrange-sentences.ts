import type { SummaryOrder } from '../contract/summary.ts';
import { type ChosenSentence, likenessOf } from './select-sentences.ts';

/** From this likeness on two sentences are on one matter. Words and vectors, as the selection has them. */
const SAME_MATTER = 0.22;
/** Sorts behind every day. */
const UNDATED = '9999';

/** The chosen sentences in blocks: report by report from the oldest on, or by matter, in the order chosen, each matter from its oldest report on. */
export function arrangeSentences(chosen: readonly ChosenSentence[], order: SummaryOrder): ChosenSentence[][] {
  const blocks = order === 'chronological' ? [...Map.groupBy(chosen, ({ lead }) => lead.articleId).values()] : byMatter(chosen);
  const sorted = blocks.map((block) => block.toSorted(byDay));
  return order === 'chronological' ? sorted.sort((a, b) => (a[0] && b[0] ? byDay(a[0], b[0]) : 0)) : sorted;
}

/** Each sentence to the matter of the one it is likest to; the weightiest of a matter, chosen first, begins it. */
function byMatter(chosen: readonly ChosenSentence[]): ChosenSentence[][] {
  const matters: ChosenSentence[][] = [];
  for (const sentence of chosen) {
    const likest = matters
      .map((matter) => ({ matter, likeness: Math.max(...matter.map(({ lead }) => likenessOf(lead, sentence.lead))) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (likest && likest.likeness >= SAME_MATTER) likest.matter.push(sentence);
    else matters.push([sentence]);
  }
  return matters;
}

function byDay({ lead: a }: ChosenSentence, { lead: b }: ChosenSentence): number {
  return (a.publishedOn ?? UNDATED).localeCompare(b.publishedOn ?? UNDATED) || a.report - b.report || a.position - b.position;
}
