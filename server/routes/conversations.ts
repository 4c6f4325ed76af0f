import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { conversationSchema, conversationsResponseSchema } from '../contract/conversation.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, idParameters, jsonContent, noQuery, refusals } from './router.ts';

export function conversationRoutes({ conversations }: Pick<AppParts, 'conversations'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/conversations',
      summary: 'Kept conversations, newest first',
      request: { query: noQuery },
      responses: { 200: jsonContent(conversationsResponseSchema, 'Without their turns.'), ...refusals('invalid-request') },
    }),
    (c) => c.json({ conversations: conversations.list() }, 200),
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/conversations/{id}',
      summary: 'One conversation with all turns and results',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(conversationSchema, 'Turns oldest first.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const conversation = conversations.get(c.req.valid('param').id);
      if (!conversation) throw unknownConversation(c.req.valid('param').id);
      return c.json(conversation, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/conversations/{id}',
      summary: 'Deletes a conversation with its turns; kept comparisons and summaries stay',
      request: { params: idParameters, query: noQuery },
      responses: { 204: { description: 'Deleted.' }, ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      if (!conversations.remove(c.req.valid('param').id)) throw unknownConversation(c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  return router;
}

export function unknownConversation(id: string): Refusal {
  return new Refusal('not-found', `There is no conversation with the id ${id}. GET /api/conversations lists them.`, { conversationId: id });
}
