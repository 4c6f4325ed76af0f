import type { ArticleReference, Citation } from './citation.ts';

export type NumberedCitation = { number: number; citation: Citation; article: ArticleReference | undefined };

/** Names a span: two citations of the same characters of the same revision are one source to the reader. */
export const spanKey = ({ articleId, revision, start, end }: Citation) => `${articleId}@${revision}:${start}-${end}`;

/** Citations numbered by first appearance. */
export function numberCitations(inOrder: readonly Citation[], articles: readonly ArticleReference[]): Map<string, NumberedCitation> {
  const numbered = new Map<string, NumberedCitation>();
  for (const citation of inOrder) {
    const key = spanKey(citation);
    if (numbered.has(key)) continue;
    const article =
      articles.find(({ id, revision }) => id === citation.articleId && revision === citation.revision) ??
      articles.find(({ id }) => id === citation.articleId);
    numbered.set(key, { number: numbered.size + 1, citation, article });
  }
  return numbered;
}
