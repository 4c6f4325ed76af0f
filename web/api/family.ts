import { useQuery } from '@tanstack/react-query';
import { familyResponseSchema } from '../../server/contract/family.ts';
import { request } from './request.ts';

/** The near-copies of an article, and paragraphs that it has in common with others. */
export function useFamily(articleId: string) {
  return useQuery({
    queryKey: ['articles', 'family', articleId],
    queryFn: ({ signal }) => request(familyResponseSchema, `/api/articles/${encodeURIComponent(articleId)}/family`, { signal }),
  });
}
