import type { SpanOfRevision } from '../contract/citation.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { contentStems } from './backing.ts';
import type { CitedSpan } from './draft-claim.ts';
import { findMachineOrders } from './machine-orders.ts';

/** A claim of one sentence seldom rests on more of them. */
const MOST_SENTENCES = 5;

/**
 * The cited sentences with one more of the passages that the statement names: the one that has most of its words that those lack. A model writes in one sentence what its passage tells in
 * two. Undefined where no sentence adds a word, or they are as many already. What addresses a machine backs nothing.
 */
export function widenCitations(
  statement: string,
  { cited, passages, readArticle }: { cited: readonly SpanOfRevision[]; passages: readonly CitedSpan[]; readArticle: ArticleReader },
): SpanOfRevision[] | undefined {
  if (cited.length >= MOST_SENTENCES) return undefined;
  const lacking = contentStems(statement);
  for (const { articleId, revision, start, end } of cited)
    for (const stem of contentStems(readArticle(articleId, revision).text.slice(start, end))) lacking.delete(stem);
  let best: { span: SpanOfRevision; adds: number } | undefined;
  for (const { articleId, revision, ...passage } of passages) {
    const { text, sentences } = readArticle(articleId, revision);
    const isOrder = findMachineOrders(sentences);
    for (const [at, { start, end }] of sentences.entries()) {
      if (start < passage.start || end > passage.end || isOrder[at]) continue;
      if (cited.some((one) => one.articleId === articleId && one.start < end && start < one.end)) continue;
      const adds = contentStems(text.slice(start, end)).intersection(lacking).size;
      if (adds > (best?.adds ?? 0)) best = { span: { articleId, revision, start, end }, adds };
    }
  }
  return best && [...cited, best.span];
}
