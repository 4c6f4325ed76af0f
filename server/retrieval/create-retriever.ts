import type { ArticleEntry, ArticleFilter } from '../../ingest/corpus/archive.ts';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { nameKey } from '../../ingest/language/names/names.ts';
import type { Filters } from '../contract/filters.ts';
import { speaksOfAskedDay } from './asked-days.ts';
import { type ArticlesById, byRelevance } from './by-relevance.ts';
import { createCloseness } from './closeness.ts';
import { collapseCopies } from './collapse-copies.ts';
import { createCoverWords } from './covered-words.ts';
import { diversify } from './diversify.ts';
import { createExplain } from './explain-passage.ts';
import { ACROSS_LANGUAGES_TEXT_WEIGHT, type FusedPassage, fuse, TEXT_WEIGHT, TEXT_WEIGHT_BESIDE_CLOSENESS } from './fuse.ts';
import type { FoundPassage, Retrieve } from './retriever.ts';
import { type ArticlesOf, createSearchLegs, type LegHits, type SearchLeg } from './search-legs.ts';
import { createTurns } from './turns.ts';
import type { WordTable } from './word-table.ts';

/** Hits taken from each leg before fusing. Deeper legs change nothing in the first ten (measured on xquad.de.dev). */
export const LEG_DEPTH = 100;

/**
 * Passages that are read, word by word and sentence by sentence, after the legs have found them. Reading all two hundred finds the same first ten on the
 * even half of xquad.de.dev, alone and among 24,000 other paragraphs, and takes ten times as long.
 */
export const READ_DEPTH = 20;

/** What a retrieval consists of, each of which can be left out to measure what it brings. */
export type RetrievalPart = SearchLeg | 'sentences' | 'words' | 'days' | 'diversity' | 'copies';

/** What speaks of the day that the question names gains this share of what it lacks to 1. */
const DAY_WEIGHT = 0.3;

type RetrieverParts = {
  corpus: Pick<Corpus, 'archive' | 'passageIndex' | 'embedder'>;
  wordTable?: WordTable;
  without?: ReadonlySet<RetrievalPart>;
};

/**
 * Hybrid retrieval: vectors and words find, the best are read, weighed anew, and chosen so that several reports speak. Filters are resolved in the
 * archive, the record of truth, but for the language: that is each passage's own.
 */
export function createRetriever({ corpus, wordTable, without = new Set() }: RetrieverParts): Retrieve {
  const { archive } = corpus;
  const searchLegs = createSearchLegs({ corpus, wordTable, without });
  const rank = createRanking({ corpus, without });
  const entries = createKeptEntries(archive);
  return async (query, { limit, filters, articleIds, signal, turn = createTurns(signal) }) => {
    const { language, ...ofArticles } = filters ?? {};
    const isBounded = articleIds !== undefined || Object.values(ofArticles).some((value) => value !== undefined);
    const bounded = isBounded ? archive.idsOf(toArticleFilter(ofArticles, articleIds)) : undefined;
    if (bounded?.length === 0) return [];
    const articlesOf = createArticlesOf(archive, entries());
    const hits = await searchLegs(query, { limit: Math.max(LEG_DEPTH, limit), articleIds: bounded, language, articlesOf, signal });
    const articles = articlesOf([...hits.vectorHits, ...hits.textHits]);
    const { ranked, covered } = await rank(query, { hits, articles, signal });
    const collapsed = without.has('copies') ? ranked.map((one) => ({ ...one, copies: [] })) : collapseCopies(ranked, archive.families);
    const chosen = without.has('diversity') ? collapsed.slice(0, limit) : diversify(collapsed, limit);
    const explain = createExplain(hits, covered.matched);
    const labelOf = (articleId: string) => articles.get(articleId)?.label ?? articleId;
    const passages: FoundPassage[] = [];
    for (const { copies, ...found } of chosen) {
      // Those beyond the read depth are read here for the first time; a comparison asks for thousands.
      await turn();
      passages.push({
        ...found,
        label: labelOf(found.passage.articleId),
        why: explain(found),
        ...(copies.length > 0 && { copies: copies.map(({ passage }) => ({ passage, label: labelOf(passage.articleId) })) }),
      });
    }
    return passages;
  };
}

/**
 * Puts what the legs found into order. Both legs tell roughly which passages are the best; only those are read, since reading costs far more than
 * finding: sentence by sentence for closeness, word by word for what they share with the question. The others follow in the legs' order.
 */
export function createRanking({ corpus: { embedder }, without = new Set() }: Pick<RetrieverParts, 'corpus' | 'without'>) {
  const closenessOf = createCloseness({ embedder });
  const coverWords = createCoverWords();
  return async (
    query: string,
    { hits, articles, signal }: { hits: LegHits; articles: ReadonlyMap<string, ArticleEntry>; signal?: AbortSignal | undefined },
  ) => {
    const isShown = ({ passage }: { passage: { articleId: string; revision: string } }) =>
      articles.get(passage.articleId)?.revision === passage.revision;
    const [vectorHits, textHits] = [hits.vectorHits.filter(isShown), hits.textHits.filter(isShown)];
    const found = fuse(vectorHits, textHits, { textWeight: hits.isAcross ? ACROSS_LANGUAGES_TEXT_WEIGHT : TEXT_WEIGHT, articles });
    const best = found.slice(0, READ_DEPTH).map(({ passage }) => passage);
    const read = new Set(best.map(({ id }) => id));
    const isRead = ({ passage }: { passage: { id: string } }) => read.has(passage.id);
    // Thousands of sentences a second for a static embedder; a transformer would take many seconds.
    const closeness = embedder.isStatic && !without.has('sentences') ? await closenessOf(query, best, signal) : undefined;
    const covered = coverWords(query, best, ({ articleId }) => articles.get(articleId)?.language);
    const within = closeness ? TEXT_WEIGHT_BESIDE_CLOSENESS : TEXT_WEIGHT;
    const fused = fuse(vectorHits.filter(isRead), textHits.filter(isRead), {
      textWeight: hits.isAcross ? ACROSS_LANGUAGES_TEXT_WEIGHT : within,
      closeness,
      covered: without.has('words') ? undefined : covered.covered,
      articles,
    });
    const speaksOfDay = without.has('days') ? undefined : speaksOfAskedDay(query, ({ articleId }) => articles.get(articleId));
    const ranked = speaksOfDay ? lifted(fused, ({ passage }) => DAY_WEIGHT * speaksOfDay(passage), articles) : fused;
    return { ranked: [...ranked, ...behind(found.slice(READ_DEPTH), ranked.at(-1)?.relevance ?? 1)], covered };
  };
}

/** Puts passages nearer to a relevance of 1 by a share of what they lack, the best first; others stay as they are. */
function lifted(found: FusedPassage[], by: (one: FusedPassage) => number, articles: ArticlesById): FusedPassage[] {
  return found.map((one) => ({ ...one, relevance: one.relevance + by(one) * Math.max(0, 1 - one.relevance) })).sort(byRelevance(articles));
}

/** What was not read stands behind what was. */
function behind(found: FusedPassage[], most: number): FusedPassage[] {
  return found.map((one) => ({ ...one, relevance: Math.min(one.relevance, most) }));
}

/** Articles whose facts are kept from one retrieval to the next, without their texts. */
const KEPT_ENTRIES = 5_000;

/** What was read of the archive since it last changed. */
function createKeptEntries(archive: Pick<Corpus['archive'], 'version'>): () => Map<string, ArticleEntry> {
  let kept = { version: '', entries: new Map<string, ArticleEntry>() };
  return () => {
    const version = archive.version();
    if (kept.version !== version || kept.entries.size > KEPT_ENTRIES) kept = { version, entries: new Map() };
    return kept.entries;
  };
}

/**
 * Reads the archive for the length of one retrieval: all articles of many hits at once, without their texts. Deleted ones are left out. `kept`: what was read
 * before and still holds; what is read now is added.
 */
export function createArticlesOf(archive: Pick<Corpus['archive'], 'list'>, kept = new Map<string, ArticleEntry>()): ArticlesOf {
  const known = new Map<string, ArticleEntry>();
  const asked = new Set<string>();
  return (hits) => {
    const unknown = [...new Set(hits.map(({ passage }) => passage.articleId))].filter((id) => !asked.has(id));
    for (const id of unknown) {
      asked.add(id);
      const entry = kept.get(id);
      if (entry) known.set(id, entry);
    }
    const unread = unknown.filter((id) => !known.has(id));
    if (unread.length > 0) {
      const { articles } = archive.list({ articleIds: unread }, { limit: unread.length });
      for (const article of articles) {
        known.set(article.id, article);
        kept.set(article.id, article);
      }
    }
    return known;
  };
}

export function toArticleFilter(filters: Filters = {}, articleIds?: string[]): ArticleFilter {
  const { name, case: caseId, ...rest } = filters;
  return { ...rest, caseId, articleIds, nameKey: name === undefined ? undefined : nameKey(name) };
}
