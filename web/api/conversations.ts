import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { conversationSchema, conversationsResponseSchema } from '../../server/contract/conversation.ts';
import { request, requestNothing } from './request.ts';

export const CONVERSATIONS = ['conversations'] as const;

const conversationPath = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;

export function useConversations() {
  return useQuery({
    queryKey: CONVERSATIONS,
    queryFn: ({ signal }) => request(conversationsResponseSchema, '/api/conversations', { signal }),
  });
}

/** A kept conversation with its turns. Never from the cache: another window may have added to it. */
export function useKeptConversation(id: string, { enabled }: { enabled: boolean }) {
  return useQuery({
    enabled,
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => request(conversationSchema, conversationPath(id), { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useDeleteConversation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => requestNothing(conversationPath(id), { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CONVERSATIONS }),
  });
}
