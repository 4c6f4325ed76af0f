import type { Claim } from '../../server/contract/claim.ts';
import type { Difference } from '../../server/contract/comparison.ts';
import type { SentencePart } from '../answer/sentence-parts.ts';

/** Cuts a quotation where differing numbers and dates stand. Difference offsets are those of the article's text. */
export function markDifferences(claim: Claim, articleId: string, differences: readonly Difference[]): SentencePart[] {
  const citation = claim.citations.find((candidate) => candidate.articleId === articleId);
  if (!citation || citation.quote !== claim.text) return [{ start: 0, text: claim.text, isMarked: false }];
  const spans = differences
    .flatMap(({ values }) => values.filter((value) => value.articleId === articleId))
    .map(({ start, end }) => ({ start: start - citation.start, end: end - citation.start }))
    .filter(({ start, end }) => start >= 0 && end <= claim.text.length && start < end)
    .sort((a, b) => a.start - b.start);
  const parts: SentencePart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ start: at, text: claim.text.slice(at, start), isMarked: false });
    parts.push({ start, text: claim.text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < claim.text.length) parts.push({ start: at, text: claim.text.slice(at), isMarked: false });
  return parts;
}
