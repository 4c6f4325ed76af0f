import type { KeptArticle } from '../../ingest/corpus/archive.ts';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { SearchOptions, TextHit, VectorHit } from '../../ingest/corpus/passage-index.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { translateQuestion } from './translate-question.ts';
import { createWordTable, type WordTable } from './word-table.ts';

export type ArticleOf = (id: string) => KeptArticle | undefined;

/** What was found, before fusing. `isAcross`: in another language than the question's too, so that the text leg sought translations. */
export type LegHits = { vectorHits: VectorHit[]; textHits: TextHit[]; isAcross: boolean };

/** `articleOf`: reads the archive; called often for the same ids. */
export type SearchLegs = (
  query: string,
  options: SearchOptions & { articleOf: ArticleOf; signal?: AbortSignal | undefined },
) => Promise<LegHits>;

/** Vector hits whose articles tell whether there is something to find in the other language: vectors hardly prefer the question's own. */
const JUDGED_HITS = 50;

type SearchParts = { corpus: Pick<Corpus, 'passageIndex' | 'embedder'>; wordTable?: WordTable | undefined };

/**
 * Vectors and German BM25 side by side. Where candidates are in another language than the question, BM25 searches anew for its words and their
 * translations together, so that passages of both languages are weighed alike.
 */
export function createSearchLegs({ corpus, wordTable = createWordTable() }: SearchParts): SearchLegs {
  const { passageIndex, embedder } = corpus;
  return async (query, { articleOf, signal, ...options }) => {
    const [vectorHits, textHits] = await Promise.all([
      embedder.embedQuestion(query, { signal }).then((vector) => passageIndex.searchByVector(vector, options)),
      passageIndex.searchByText(query, options),
    ]);
    signal?.throwIfAborted();
    const from = languageOf(query);
    const isAcross = vectorHits.slice(0, JUDGED_HITS).some(({ passage }) => (articleOf(passage.articleId)?.language ?? from) !== from);
    if (!isAcross) return { vectorHits, textHits, isAcross };
    const translated = await passageIndex.searchByAlternatives(translateQuestion(query, { from, table: wordTable }), options);
    signal?.throwIfAborted();
    return { vectorHits, textHits: translated, isAcross };
  };
}
