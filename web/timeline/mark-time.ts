import type { Claim } from '../../server/contract/claim.ts';
import { markedPieces } from '../../server/contract/insertions.ts';
import type { Telling } from '../../server/contract/timeline.ts';
import type { SentencePart } from '../answer/sentence-parts.ts';

/** A sentence with the names put into it, and the words that date the event marked in the one that tells it. Their offsets are those of the article's text. */
export function markTime(
  { role, text, insertions, citations }: Claim,
  { articleId, dating }: Pick<Telling, 'articleId' | 'dating'>,
): SentencePart[] {
  const citation = citations.find((one) => one.articleId === articleId && one.quote === text);
  const isDating = role === 'answer' && citation !== undefined;
  return markedPieces(text, insertions, isDating ? [{ start: dating.start - citation.start, end: dating.end - citation.start }] : []);
}
