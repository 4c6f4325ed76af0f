import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SummaryRequest, summarySchema } from '../../server/contract/summary.ts';
import { request } from './request.ts';

const keyOf = (id: string) => ['summary', id];

export function useSummary(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(summarySchema, `/api/summaries/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useMakeSummary() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SummaryRequest) => request(summarySchema, '/api/summaries', { method: 'POST', body }),
    onSuccess: (summary) => queryClient.setQueryData(keyOf(summary.id), summary),
  });
}
