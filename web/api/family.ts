import { useQuery } from '@tanstack/react-query';
import { familyResponseSchema } from '../../server/contract/family.ts';
import { request } from './request.ts';

/** The near-copies of an article; asked for only where it is known to have some. */
export function useFamily(articleId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['articles', 'family', articleId],
    enabled,
    queryFn: ({ signal }) => request(familyResponseSchema, `/api/articles/${encodeURIComponent(articleId)}/family`, { signal }),
  });
}
