import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { languageOf } from '../../ingest/language/language-of.ts';
import { summaryRequestSchema, summarySchema } from '../contract/summary.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { createMadeOnce } from './made-once.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

export function summaryRoutes({
  corpus,
  summarize,
  results,
  streams,
  logger,
}: Pick<AppParts, 'corpus' | 'summarize' | 'results' | 'logger' | 'streams'>): OpenAPIHono {
  const router = createRouter();
  const makeOnce = createMadeOnce({ streams, logger });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/summaries',
      summary: 'Summarises chosen reports, or those a question finds; progress as server-sent events with "Accept: text/event-stream"',
      request: { query: noQuery, body: jsonBody(summaryRequestSchema) },
      responses: {
        200: {
          description: 'The summary, kept under its id. As events: `progress`, `claim-checked` …, then `result` or `error`.',
          content: { 'application/json': { schema: summarySchema }, 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests', 'writer-failed'),
      },
    }),
    async (c) => {
      const { articleIds, question, length = 'normal', language = languageOf(question ?? '') } = c.req.valid('json');
      requireArticles(corpus.archive, articleIds);
      const made = await makeOnce(c, {
        make: (signal) => summarize({ articleIds, question, length, language, signal }),
        keep: (summary) => results.keep({ use: 'summary', summary }),
      });
      return 'stream' in made ? made.stream : c.json(made.value, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/summaries/{id}',
      summary: 'A kept summary',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(summarySchema, 'As it was made.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const summary = results.summary(id);
      if (!summary) throw new Refusal('not-found', `There is no summary with the id ${id}.`, { summaryId: id });
      return c.json(summary, 200);
    },
  );
  return router;
}
