import type { ArticleEntry } from '../../ingest/corpus/archive.ts';
import type { Passage } from '../../ingest/corpus/passage.ts';

export type Ranked = { passage: Passage; relevance: number };

/** What passages can be put in order by when their relevance is the same. */
export type ArticlesById = ReadonlyMap<
  string,
  Pick<ArticleEntry, 'provenance'> & Partial<Pick<ArticleEntry, 'publishedOn' | 'publisher' | 'label'>>
>;

/** Sorts behind every day. */
const UNDATED = '9';

/**
 * The best first. Ties by what stays when a corpus is made anew, since ids are minted: the day of publication, so that the earlier of two near-copies is named first, publisher and label; the
 * hash of the text, the place in it, and of two articles with one text where they come from. The id comes last, for articles that are not known here.
 */
export function byRelevance(articles: ArticlesById = new Map()): (a: Ranked, b: Ranked) => number {
  const keyOf = ({ articleId }: Passage) => articles.get(articleId)?.provenance.key ?? '';
  const factsOf = ({ articleId }: Passage) => {
    const { publishedOn = UNDATED, publisher = '', label = '' } = articles.get(articleId) ?? {};
    return [publishedOn, publisher, label];
  };
  return (a, b) =>
    b.relevance - a.relevance ||
    inOrderOfAll(factsOf(a.passage), factsOf(b.passage)) ||
    inOrder(a.passage.revision, b.passage.revision) ||
    a.passage.start - b.passage.start ||
    inOrder(keyOf(a.passage), keyOf(b.passage)) ||
    inOrder(a.passage.id, b.passage.id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrderOfAll(a: readonly string[], b: readonly string[]): number {
  return a.map((one, at) => inOrder(one, b[at] ?? '')).find((order) => order !== 0) ?? 0;
}
