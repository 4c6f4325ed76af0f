import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Respond } from '../chatting/respond.ts';
import { QUESTION_LIMIT, questionSchema } from '../contract/answer.ts';
import { type ChatRequest, chatRequestSchema } from '../contract/chat.ts';
import { logFault } from '../guarding/handle-error.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { toBoundedStream } from './bounded-stream.ts';
import { requireCase } from './cases.ts';
import { toChatParts } from './chat-parts.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, jsonBody, noQuery, refusals } from './router.ts';

/** Comments between parts, so that proxies keep a stream open while a model thinks. */
const KEEP_ALIVE_MS = 15_000;
const CONVERSATION_ID = /^[A-Za-z0-9_-]{1,100}$/;

export function chatRoutes({
  corpus,
  respond,
  streams,
  mintId,
  logger,
}: Pick<AppParts, 'corpus' | 'mintId' | 'logger' | 'streams'> & { respond: Respond }): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'post',
      path: '/chat',
      summary: 'The chat: what any `useChat` of the AI SDK sends; the answer is a UI message stream with data parts and one text part',
      request: { query: noQuery, body: jsonBody(chatRequestSchema) },
      responses: {
        200: {
          description: 'Server-sent events of the AI SDK (UI message stream, version 1).',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests'),
      },
    }),
    async (c) => {
      const chat = c.req.valid('json');
      if (!CONVERSATION_ID.test(chat.id)) {
        throw new Refusal('invalid-request', 'id: letters, digits, "-" and "_" only, 1 to 100 of them', {
          faults: [{ field: 'id', rule: String(CONVERSATION_ID) }],
        });
      }
      const message = lastQuestion(chat);
      requireArticles(corpus.archive, chat.articleIds);
      requireCase(corpus.archive, chat.filters?.case);
      // Takes longer to load than all routes together.
      const { createUIMessageStreamResponse } = await import('ai');
      const place = streams.take();
      const left = new AbortController();
      const events = respond({
        message,
        conversationId: chat.id,
        again: chat.trigger === 'regenerate-message',
        use: chat.use,
        filters: chat.filters,
        filtersAsGiven: chat.filtersAsGiven,
        wishes: chat.wishes,
        articleIds: chat.articleIds,
        signal: AbortSignal.any([left.signal, c.req.raw.signal]),
      });
      const onFault = (fault: unknown) => logFault(logger, fault, { path: c.req.path });
      const stream = toBoundedStream({
        parts: toChatParts(events, { messageId: mintId(), onFault }),
        abort: () => left.abort(),
        onFault,
        onEnd: place.release,
      });
      return createUIMessageStreamResponse({ stream, keepAliveMs: KEEP_ALIVE_MS });
    },
  );
  return router;
}

/** The text of the newest user message; what stands before it is the server's own business. */
function lastQuestion({ messages }: ChatRequest): string {
  const at = messages.findLastIndex(({ role }) => role === 'user');
  const text = (messages[at]?.parts ?? [])
    .flatMap((part) => (part.type === 'text' && part.text !== undefined ? [part.text] : []))
    .join('\n');
  const question = questionSchema.safeParse(text);
  if (question.success) return question.data;
  const field = `messages.${at === -1 ? messages.length - 1 : at}.parts`;
  const rule =
    text.trim() === '' ? 'a user message with a text part that is not empty' : `at most ${QUESTION_LIMIT} characters, here ${text.length}`;
  throw new Refusal('invalid-request', `${field}: ${rule}`, { faults: [{ field, rule }], limit: QUESTION_LIMIT });
}
