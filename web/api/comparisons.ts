import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComparisonRequest, comparisonSchema } from '../../server/contract/comparison.ts';
import { request } from './request.ts';

const keyOf = (id: string) => ['comparison', id];

export function useComparison(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(comparisonSchema, `/api/comparisons/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useMakeComparison() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ComparisonRequest) => request(comparisonSchema, '/api/comparisons', { method: 'POST', body }),
    onSuccess: (comparison) => queryClient.setQueryData(keyOf(comparison.id), comparison),
  });
}
