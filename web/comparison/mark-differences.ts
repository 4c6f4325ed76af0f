import type { Claim } from '../../server/contract/claim.ts';
import type { Difference } from '../../server/contract/comparison.ts';
import { markedPieces } from '../../server/contract/insertions.ts';
import type { SentencePart } from '../answer/sentence-parts.ts';

/** A quotation with the names put into it, cut where differing values stand. Difference offsets are those of the article's text. */
export function markDifferences(
  { text, insertions, citations }: Claim,
  articleId: string,
  differences: readonly Difference[],
): SentencePart[] {
  const citation = citations.find((candidate) => candidate.articleId === articleId && candidate.quote === text);
  const marks = differences
    .flatMap(({ values }) => values.filter((value) => value.articleId === articleId))
    .flatMap(({ start, end }) => (citation ? [{ start: start - citation.start, end: end - citation.start }] : []));
  return markedPieces(text, insertions, marks);
}
