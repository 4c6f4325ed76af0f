import { annotate } from '../../ingest/language/annotations.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { type ArticleReader, readSentences } from '../../server/retrieval/read-article.ts';

/** An article reader over texts held in memory; every article has the one revision `r1`. */
export function keptArticles(texts: Record<string, string>): ArticleReader {
  return (articleId, revision) => {
    const text = texts[articleId];
    if (text === undefined || revision !== 'r1') throw new Error(`No revision ${revision} of article ${articleId} is kept`);
    return {
      reference: { id: articleId, revision, label: articleId },
      text,
      language: languageOf(text),
      sentences: readSentences(text),
      annotations: () => annotate(text),
    };
  };
}
