import type { Corpus } from '../../ingest/corpus/corpus.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import type { TimelineOptions } from './make-timeline.ts';

/** Reports a timeline reads at most. What is beyond is counted and said. */
export const MOST_READ = 3_000;
/** So many are read one and all, whatever the question: their sentences tell better than a search which of them are about it. */
const READ_ALL = 150;
/** Passages of one search, and searches at most: each leaves out the reports that were found before. */
const FOUND_AT_ONCE = 200;
const MOST_SEARCHES = 20;

/**
 * The chosen reports, those of the affair that the question names, all that pass the filters, or those that a question finds, batch by batch; all but the last in the order of their publication. `next(true)` after a batch in which some were about the question: it is worth
 * searching on. A corpus too large to leave out what was found is searched once.
 */
export function createArticleChoice(
  { corpus, retrieve }: { corpus: Pick<Corpus, 'archive'>; retrieve: Retrieve },
  {
    articleIds,
    affair,
    question,
    filters,
    signal,
  }: Pick<TimelineOptions, 'articleIds' | 'question' | 'filters' | 'signal'> & {
    affair?: readonly string[] | undefined;
  },
): { searched: number; leftOut: () => number; next: (wasWorthIt: boolean) => Promise<string[]> } {
  const within = corpus.archive.idsOf(toArticleFilter(filters, articleIds), 'publication');
  const read = affair ? within.filter((id) => affair.includes(id)) : within;
  const isRead = articleIds !== undefined || affair !== undefined || question === undefined || within.length <= READ_ALL;
  let rest = new Set(within);
  let searches = 0;
  let given = 0;
  return {
    searched: within.length,
    leftOut: () => (isRead ? Math.max(0, read.length - MOST_READ) : 0),
    async next(wasWorthIt) {
      if (isRead) {
        const ids = given === 0 ? read.slice(0, MOST_READ) : [];
        given += ids.length;
        return ids;
      }
      if (!wasWorthIt || searches >= MOST_SEARCHES || given >= MOST_READ || rest.size === 0) return [];
      if (searches > 0 && rest.size > MOST_BOUND) return [];
      const bounds = searches === 0 ? { filters } : { articleIds: [...rest] };
      searches += 1;
      const passages = await retrieve(question ?? '', { limit: FOUND_AT_ONCE, ...bounds, signal });
      const ids = [...new Set(passages.map(({ passage }) => passage.articleId))].filter((id) => rest.has(id));
      rest = rest.difference(new Set(ids));
      given += ids.length;
      return ids;
    },
  };
}

/** Ids that one search can be bounded by. */
const MOST_BOUND = 20_000;
