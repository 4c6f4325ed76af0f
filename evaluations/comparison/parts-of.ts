import { createPairStatements } from '../../server/comparing/pairing/pair-statements.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import type { EvaluatedParts } from '../create-evaluated-parts.ts';

/** What reading statements of ingested texts needs; articles by the key they were given under. */
export function partsOf({ corpus: { archive, embedder }, articleIds }: EvaluatedParts) {
  const readArticle = createArticleReader({ archive });
  return {
    embedder,
    pairStatements: createPairStatements({ embedder }),
    articleOf(key: string) {
      const article = archive.get(articleIds.get(key) ?? '');
      if (!article) throw new RangeError(`${key} was not taken in`);
      return readArticle(article.id, article.revision);
    },
  };
}
