import { useInfiniteQuery } from '@tanstack/react-query';
import type { Filters } from '../../server/contract/filters.ts';
import { mentionsResponseSchema, type Sought as SoughtWords } from '../../server/contract/mentions.ts';
import { request } from './request.ts';

export type Sought = SoughtWords & { filters: Filters };

function queryOf({ kind, words, filters }: Sought): URLSearchParams {
  const query = new URLSearchParams({ [kind]: words });
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  return query;
}

/** All places, page by page. A page may be empty and have a next one. */
export function useMentions(sought: Sought) {
  return useInfiniteQuery({
    queryKey: ['mentions', sought],
    enabled: sought.words !== '',
    queryFn: ({ signal, pageParam }) => {
      const query = queryOf(sought);
      if (pageParam) query.set('cursor', pageParam);
      return request(mentionsResponseSchema, `/api/mentions?${query}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function mentionsFile(sought: Sought, format: 'csv' | 'json'): string {
  const query = queryOf(sought);
  query.set('format', format);
  return `/api/mentions/export?${query}`;
}
