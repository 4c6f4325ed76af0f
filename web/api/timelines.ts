import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type TimelineRequest, timelineSchema } from '../../server/contract/timeline.ts';
import { makeWithProgress, type Progress } from './make-with-progress.ts';
import { request } from './request.ts';

const keyOf = (id: string) => ['timeline', id];

export function useTimeline(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(timelineSchema, `/api/timelines/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Making a timeline: how far it is, and `stop`, which ends it on the server too; what was stopped is no failure. */
export function useMakeTimeline() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [wasStopped, setWasStopped] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  const making = useMutation({
    mutationFn: async (body: TimelineRequest) => {
      const controller = new AbortController();
      stopping.current = controller;
      setProgress(undefined);
      setWasStopped(false);
      try {
        return await makeWithProgress(timelineSchema, '/api/timelines', { body, signal: controller.signal, onProgress: setProgress });
      } catch (fault) {
        if (!controller.signal.aborted) throw fault;
        setWasStopped(true);
        return undefined;
      }
    },
    onSuccess: (timeline) => timeline && queryClient.setQueryData(keyOf(timeline.id), timeline),
  });
  return { ...making, progress, wasStopped, stop: () => stopping.current?.abort() };
}
