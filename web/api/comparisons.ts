import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ComparisonRequest, comparisonSchema } from '../../server/contract/comparison.ts';
import { makeWithProgress, type Progress } from './make-with-progress.ts';
import { request } from './request.ts';

const keyOf = (id: string) => ['comparison', id];

export function useComparison(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(comparisonSchema, `/api/comparisons/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Making a comparison: how far it is, and `stop`, which ends it on the server too; what was stopped is no failure. */
export function useMakeComparison() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [wasStopped, setWasStopped] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  const making = useMutation({
    mutationFn: async (body: ComparisonRequest) => {
      const controller = new AbortController();
      stopping.current = controller;
      setProgress(undefined);
      setWasStopped(false);
      try {
        return await makeWithProgress(comparisonSchema, '/api/comparisons', { body, signal: controller.signal, onProgress: setProgress });
      } catch (fault) {
        if (!controller.signal.aborted) throw fault;
        setWasStopped(true);
        return undefined;
      }
    },
    onSuccess: (comparison) => comparison && queryClient.setQueryData(keyOf(comparison.id), comparison),
  });
  return { ...making, progress, wasStopped, stop: () => stopping.current?.abort() };
}
