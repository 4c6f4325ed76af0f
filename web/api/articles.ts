import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ArticleSummary, articleSchema, articlesResponseSchema, type Correction } from '../../server/contract/article.ts';
import type { Filters } from '../../server/contract/filters.ts';
import { removalsSchema, restorationsSchema } from '../../server/contract/removals.ts';
import { request, requestNothing } from './request.ts';

/** The most that one page of the list may hold (contract: `limit` up to 500). */
export const LONGEST_PAGE = 500;
const LIBRARY_PAGE = 100;

function articlesPath(filters: Filters, limit: number, cursor?: string): string {
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  if (cursor) query.set('cursor', cursor);
  return `/api/articles?${query}`;
}

const articlePath = (id: string) => `/api/articles/${encodeURIComponent(id)}`;

/** The first 500 articles, of a case where one is named: what the left column lists. */
export function useArticleList(caseId: string | undefined) {
  return useQuery({
    queryKey: ['articles', 'list', caseId ?? null],
    queryFn: ({ signal }) => request(articlesResponseSchema, articlesPath({ case: caseId }, LONGEST_PAGE), { signal }),
  });
}

/** A few articles in which these words stand one behind the other; none are asked for without words. */
export function useArticlesWithWords(words: string, { caseId, limit }: { caseId: string | undefined; limit: number }) {
  return useQuery({
    enabled: words !== '',
    queryKey: ['articles', 'words', words, caseId ?? null, limit],
    queryFn: ({ signal }) => request(articlesResponseSchema, articlesPath({ text: words, case: caseId }, limit), { signal }),
  });
}

/** All articles that pass the filters, page by page. */
export function useArticlePages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['articles', 'pages', filters],
    queryFn: ({ signal, pageParam }) => request(articlesResponseSchema, articlesPath(filters, LIBRARY_PAGE, pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  });
}

/** One article with its text, as it stood at `revision` (absent: as it stands now). */
export function useArticle(id: string | undefined, revision: string | undefined) {
  return useQuery({
    queryKey: ['articles', 'one', id, revision ?? 'current'],
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      request(articleSchema, articlePath(id ?? '') + (revision ? `?${new URLSearchParams({ revision })}` : ''), { signal }),
  });
}

/** Lists and reports are asked for again where they are shown. */
export function forgetArticles(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['articles'] });
}

/** Saves corrections of title, publisher and date. */
export function useCorrectArticle(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (correction: Correction) => requestNothing(articlePath(id), { method: 'PATCH', body: correction }),
    onSuccess: () => forgetArticles(queryClient),
  });
}

/** All or none. Gives the ids of those that this removed: an undo brings back no others. */
export function useDeleteArticles() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (articles: readonly ArticleSummary[]) => {
      const body = { articleIds: articles.map(({ id }) => id) };
      return (await request(removalsSchema, '/api/articles/removals', { method: 'POST', body })).removed;
    },
    onSettled: () => forgetArticles(queryClient),
  });
}

export function useRestoreArticles() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (articleIds: readonly string[]) =>
      request(restorationsSchema, '/api/articles/restorations', { method: 'POST', body: { articleIds } }),
    onSettled: () => forgetArticles(queryClient),
  });
}
