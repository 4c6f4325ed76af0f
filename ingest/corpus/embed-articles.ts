import type { Article } from './article.ts';
import type { Embedder } from './embedder.ts';
import type { EmbeddedPassage, Passage } from './passage.ts';

/** Cuts an article into passages. */
export type Split = (article: Pick<Article, 'id' | 'revision' | 'text' | 'language'>) => Passage[];

export type EmbeddedArticle = { articleId: string; revision: string; passages: EmbeddedPassage[] };

/** Splits articles and embeds all their passages in one call, so that the embedder can batch them. Rejects with the signal's reason when aborted. */
export async function embedArticles(
  articles: Pick<Article, 'id' | 'revision' | 'text' | 'language'>[],
  { split, embedder, signal }: { split: Split; embedder: Embedder; signal?: AbortSignal | undefined },
): Promise<EmbeddedArticle[]> {
  const splits = articles.map((article) => split(article));
  const texts = splits.flatMap((passages) => passages.map(({ text }) => text));
  const vectors = (await embedder.embedPassages(texts, signal && { signal })).values();
  return articles.map(({ id, revision }, nth) => ({
    articleId: id,
    revision,
    // An embedder that gave too few vectors is caught by `replace`, which refuses one without numbers.
    passages: (splits[nth] ?? []).map((passage) => ({ ...passage, vector: vectors.next().value ?? new Float32Array() })),
  }));
}
