import type { ArticleFilter } from '../../ingest/corpus/archive.ts';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { nameKey } from '../../ingest/language/names/names.ts';
import type { Filters } from '../contract/filters.ts';
import { closenessOf } from './closeness.ts';
import { ACROSS_LANGUAGES_TEXT_WEIGHT, type FusedPassage, fuse, TEXT_WEIGHT, TEXT_WEIGHT_BESIDE_CLOSENESS } from './fuse.ts';
import type { FoundPassage, Retrieve } from './retriever.ts';
import { type ArticleOf, createSearchLegs } from './search-legs.ts';
import type { WordTable } from './word-table.ts';

/** Hits taken from each leg before fusing. Deeper legs change nothing in the first ten (measured on xquad.de.dev). */
export const LEG_DEPTH = 100;

type RetrieverParts = { corpus: Pick<Corpus, 'archive' | 'passageIndex' | 'embedder'>; wordTable?: WordTable };

/** Hybrid retrieval: vectors and words, fused. Filters are resolved in the archive, the record of truth, but for the language: that is each passage's own. */
export function createRetriever({ corpus, wordTable }: RetrieverParts): Retrieve {
  const { archive, embedder } = corpus;
  const searchLegs = createSearchLegs({ corpus, wordTable });
  return async (query, { limit, filters, articleIds, signal }) => {
    const { language, ...ofArticles } = filters ?? {};
    const isBounded = articleIds !== undefined || Object.values(ofArticles).some((value) => value !== undefined);
    const bounded = isBounded ? archive.idsOf(toArticleFilter(ofArticles, articleIds)) : undefined;
    if (bounded?.length === 0) return [];
    const articleOf = readOnce(archive);
    const { vectorHits, textHits, isAcross } = await searchLegs(query, {
      limit: Math.max(LEG_DEPTH, limit),
      articleIds: bounded,
      language,
      articleOf,
      signal,
    });
    const candidates = new Map([...vectorHits, ...textHits].map(({ passage }) => [passage.id, passage]));
    // Some thousand sentences: 30 ms for a static embedder, many seconds for a transformer.
    const closeness = embedder.isStatic ? await closenessOf(query, candidates.values(), { embedder, signal }) : undefined;
    const within = closeness ? TEXT_WEIGHT_BESIDE_CLOSENESS : TEXT_WEIGHT;
    return shown(fuse(vectorHits, textHits, { textWeight: isAcross ? ACROSS_LANGUAGES_TEXT_WEIGHT : within, closeness }), {
      limit,
      articleOf,
    });
  };
}

/** The archive for the length of one retrieval: reading an article reads its text too. */
export function readOnce(archive: Pick<Corpus['archive'], 'get'>): ArticleOf {
  const read = new Map<string, ReturnType<ArticleOf>>();
  return (id) => {
    if (!read.has(id)) read.set(id, archive.get(id));
    return read.get(id);
  };
}

function shown(fused: FusedPassage[], { limit, articleOf }: { limit: number; articleOf: ArticleOf }): FoundPassage[] {
  const found: FoundPassage[] = [];
  for (const one of fused) {
    if (found.length >= limit) break;
    const article = articleOf(one.passage.articleId);
    // The index may lag behind the archive for a moment: what is deleted or replaced there is not shown.
    if (!article || article.deleted || article.revision !== one.passage.revision) continue;
    found.push({ ...one, label: article.label });
  }
  return found;
}

export function toArticleFilter(filters: Filters = {}, articleIds?: string[]): ArticleFilter {
  const { name, case: caseId, ...rest } = filters;
  return { ...rest, caseId, articleIds, nameKey: name === undefined ? undefined : nameKey(name) };
}
