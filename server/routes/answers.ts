import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { ReadUse } from '../chatting/read-use.ts';
import type { Respond } from '../chatting/respond.ts';
import type { Use } from '../chatting/use.ts';
import { type Answer, answerRequestSchema, answerSchema, keptAnswerSchema } from '../contract/answer.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { requireCase } from './cases.ts';
import { unknownConversation } from './conversations.ts';
import { unknownResult } from './known-result.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

export function answerRoutes({
  corpus,
  conversations,
  results,
  readUse,
  respond,
  streams,
}: Pick<AppParts, 'corpus' | 'conversations' | 'results' | 'streams'> & { readUse: ReadUse; respond: Respond }): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'post',
      path: '/answers',
      summary:
        'A question and its whole answer; with `conversationId` it continues that conversation and is kept in it, and may ask about what stands there',
      request: { query: noQuery, body: jsonBody(answerRequestSchema) },
      responses: {
        200: jsonContent(answerSchema, 'The answer; an abstention is an answer too.'),
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests', 'writer-failed'),
      },
    }),
    async (c) => {
      const { question, conversationId, filters, filtersAsGiven, use, wishes, articleIds } = c.req.valid('json');
      requireArticles(corpus.archive, articleIds);
      requireCase(corpus.archive, filters?.case);
      if (conversationId !== undefined && !conversations.get(conversationId)) throw unknownConversation(conversationId);
      const history = conversationId === undefined ? [] : conversations.turnsOf(conversationId);
      if (!use) requireQuestion(readUse({ message: question, history, filters, filtersAsGiven, articleIds }).use);
      const place = streams.take();
      try {
        const events = respond({
          use,
          message: question,
          conversationId,
          filters,
          filtersAsGiven,
          wishes,
          articleIds,
          signal: c.req.raw.signal,
        });
        for await (const event of events) {
          if (event.type === 'result' && event.result.use === 'answer') return c.json(delivered(event.result.answer), 200);
        }
      } finally {
        place.release();
      }
      throw new Error('The response ended without an answer');
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/answers/{id}',
      summary: 'A kept answer, and the conversation it was given in',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(keptAnswerSchema, 'As it was given.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const kept = results.answer(id);
      if (!kept) throw unknownResult('answers', id);
      return c.json(kept, 200);
    },
  );
  return router;
}

const OTHER_RESULTS: Partial<Record<Use['use'], { result: string; path: string }>> = {
  comparison: { result: 'a comparison', path: '/api/comparisons' },
  summary: { result: 'a summary', path: '/api/summaries' },
  timeline: { result: 'a timeline', path: '/api/timelines' },
};

/** Of these words the chat makes another result; a script is told where to get it. */
function requireQuestion(use: Use['use']): void {
  const other = OTHER_RESULTS[use];
  if (!other) return;
  const message = `question: asks for ${other.result}. POST ${other.path} makes one, of articleIds or a question; with use: "answer" it is answered as a question`;
  throw new Refusal('invalid-request', message, { faults: [{ field: 'question', rule: `no request for ${other.result}` }], ...other });
}

/** An answer whose writer failed is an error for a script; what was written before goes along. */
function delivered(answer: Answer): Answer {
  const { failure } = answer;
  if (failure) {
    const code = failure.code === 'internal-error' ? 'internal-error' : 'writer-failed';
    throw new Refusal(code, failure.message, { reason: failure.code, answer });
  }
  return answer;
}
