import type { ArticleEntry } from '../../ingest/corpus/archive.ts';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Alternatives, SearchOptions, TextHit, VectorHit } from '../../ingest/corpus/passage-index.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import type { Language } from '../contract/answer.ts';
import { createFindSpellings, type Spelling, withSpellings } from './spellings.ts';
import { contentWords, translateQuestion } from './translate-question.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** The articles of these hits that can be shown, by id: neither deleted nor, for a moment, of another revision than the index has. */
export type ArticlesOf = (hits: readonly { passage: { articleId: string } }[]) => ReadonlyMap<string, ArticleEntry>;

/**
 * What was found, before fusing. `isAcross`: in another language than the question's too, so that the text leg sought translations.
 * `spellings`: of the names asked for, which it sought too.
 */
export type LegHits = { vectorHits: VectorHit[]; textHits: TextHit[]; isAcross: boolean; spellings: Spelling[] };

export type SearchLegs = (
  query: string,
  options: SearchOptions & { articlesOf: ArticlesOf; signal?: AbortSignal | undefined },
) => Promise<LegHits>;

/** What can be left out, to measure what it brings. */
export type SearchLeg = 'vectors' | 'text' | 'translation' | 'spellings';

/** Vector hits whose articles tell whether there is something to find in the other language: vectors hardly prefer the question's own. */
const JUDGED_HITS = 50;

type SearchParts = {
  corpus: Pick<Corpus, 'archive' | 'passageIndex' | 'embedder'>;
  wordTable?: WordTable | undefined;
  without?: ReadonlySet<string> | undefined;
};

/**
 * Vectors and German BM25 side by side; BM25 seeks names in all spellings that the reports have. Where candidates are in another language than the
 * question, it searches anew for the question's words and their translations together, so that passages of both languages are weighed alike.
 */
export function createSearchLegs({ corpus, wordTable = createWordTable(), without = new Set() }: SearchParts): SearchLegs {
  const { archive, passageIndex, embedder } = corpus;
  const findSpellings = without.has('spellings') ? () => [] : createFindSpellings({ archive });
  return async (query, { articlesOf, signal, ...options }) => {
    const from = languageOf(query);
    const spellings = findSpellings(query);
    const [vectorHits, textHits] = await Promise.all([searchVectors(), searchText()]);
    signal?.throwIfAborted();
    if (without.has('translation') || without.has('text') || !isAcross(vectorHits))
      return { vectorHits, textHits, isAcross: false, spellings };
    const sought = withSpellings(translateQuestion(query, { from, table: wordTable }), spellings);
    const translated = await passageIndex.searchByAlternatives(sought, options);
    signal?.throwIfAborted();
    return { vectorHits, textHits: translated, isAcross: true, spellings };

    async function searchVectors(): Promise<VectorHit[]> {
      if (without.has('vectors')) return [];
      return passageIndex.searchByVector(await embedder.embedQuestion(query, { signal }), options);
    }

    async function searchText(): Promise<TextHit[]> {
      if (without.has('text')) return [];
      if (spellings.length === 0) return passageIndex.searchByText(query, options);
      return passageIndex.searchByAlternatives(withSpellings(wordsOf(query, from), spellings), options);
    }

    function isAcross(hits: VectorHit[]): boolean {
      const judged = hits.slice(0, JUDGED_HITS);
      const articles = articlesOf(judged);
      return judged.some(({ passage }) => (articles.get(passage.articleId)?.language ?? from) !== from);
    }
  };
}

function wordsOf(query: string, language: Language): Alternatives[] {
  const words = new Map(contentWords(query, language).map((word) => [word.stem, word.folded]));
  return [...words.values()].map((word) => [{ word, weight: 1 }]);
}
