import { useQuery } from '@tanstack/react-query';
import { keptAnswerSchema } from '../../server/contract/answer.ts';
import { keptResultsResponseSchema } from '../../server/contract/kept-results.ts';
import { type ExportFormat, type ResultKind, sourcesResponseSchema } from '../../server/contract/sources.ts';
import { request } from './request.ts';

export type ResultAddress = { kind: ResultKind; id: string };

const apiPath = ({ kind, id }: ResultAddress) => `/api/${kind}/${encodeURIComponent(id)}`;

/** Where the browser downloads a result as a file. */
export function exportPath(address: ResultAddress, format: ExportFormat): string {
  return `${apiPath(address)}/export?format=${format}`;
}

/** A kept answer and the conversation it was given in. */
export function useAnswer(id: string) {
  return useQuery({
    queryKey: ['answer', id],
    queryFn: ({ signal }) => request(keptAnswerSchema, apiPath({ kind: 'answers', id }), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** All kept results without what they say, newest first. Asked for anew: a conversation may have made more. */
export function useKeptResults() {
  return useQuery({
    queryKey: ['results'],
    queryFn: async ({ signal }) => (await request(keptResultsResponseSchema, '/api/results', { signal })).results,
    staleTime: 0,
  });
}

/** How the reports of a result stand by now. Asked for anew each time it is opened. */
export function useSources(address: ResultAddress) {
  return useQuery({
    queryKey: ['articles', 'sources', address.kind, address.id],
    queryFn: async ({ signal }) => (await request(sourcesResponseSchema, `${apiPath(address)}/sources`, { signal })).sources,
  });
}
