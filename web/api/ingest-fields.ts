import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FieldMapping, fieldsPreviewSchema } from '../../server/contract/fields.ts';
import { ingestSchema } from '../../server/contract/ingest.ts';
import { putIngest } from './ingests.ts';
import { request } from './request.ts';

const pathOf = (id: string) => `/api/ingests/${encodeURIComponent(id)}`;

/** The columns of a failed file, with what its first rows hold. */
export function useFieldsPreview(id: string, number: number) {
  return useQuery({
    queryKey: ['ingest', id, 'fields', number],
    queryFn: ({ signal }) => request(fieldsPreviewSchema, `${pathOf(id)}/items/${number}/fields`, { signal }),
  });
}

/** Failed files are read again by these fields. */
export function useMapFields(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { fields: FieldMapping; items: number[] }) =>
      request(ingestSchema, `${pathOf(id)}/fields`, { method: 'POST', body }),
    onSuccess: (ingest) => putIngest(queryClient, ingest),
  });
}
