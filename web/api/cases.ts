import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { caseSchema, casesResponseSchema } from '../../server/contract/case.ts';
import { forgetArticles } from './articles.ts';
import { request, requestNothing } from './request.ts';

const CASES = ['cases'] as const;
const casePath = (id: string) => `/api/cases/${encodeURIComponent(id)}`;

export function useCases() {
  return useQuery({ queryKey: CASES, queryFn: ({ signal }) => request(casesResponseSchema, '/api/cases', { signal }) });
}

/** Begins a case or, with an id, renames it. */
export function useNameCase() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id?: string | undefined; name: string }) =>
      id === undefined
        ? request(caseSchema, '/api/cases', { method: 'POST', body: { name } })
        : request(caseSchema, casePath(id), { method: 'PATCH', body: { name } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
}

export function useDeleteCase() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => requestNothing(casePath(id), { method: 'DELETE' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
}

/** Puts reports into a case, or takes them out of it. */
export function useFileInCase() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, articleIds, out = false }: { id: string; articleIds: readonly string[]; out?: boolean }) =>
      requestNothing(`${casePath(id)}/articles${out ? '/remove' : ''}`, { method: 'POST', body: { articleIds } }),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: CASES }), forgetArticles(queryClient)]),
  });
}
