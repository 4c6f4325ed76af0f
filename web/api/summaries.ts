import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type SummaryRequest, summarySchema } from '../../server/contract/summary.ts';
import { makeWithProgress, type Progress } from './make-with-progress.ts';
import { request } from './request.ts';

const keyOf = (id: string) => ['summary', id];

export function useSummary(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(summarySchema, `/api/summaries/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Making a summary: how far it is, and `stop`, which ends it on the server too; what was stopped is no failure. */
export function useMakeSummary() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [wasStopped, setWasStopped] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  const making = useMutation({
    mutationFn: async (body: SummaryRequest) => {
      const controller = new AbortController();
      stopping.current = controller;
      setProgress(undefined);
      setWasStopped(false);
      try {
        return await makeWithProgress(summarySchema, '/api/summaries', { body, signal: controller.signal, onProgress: setProgress });
      } catch (fault) {
        if (!controller.signal.aborted) throw fault;
        setWasStopped(true);
        return undefined;
      }
    },
    onSuccess: (summary) => summary && queryClient.setQueryData(keyOf(summary.id), summary),
  });
  return { ...making, progress, wasStopped, stop: () => stopping.current?.abort() };
}
