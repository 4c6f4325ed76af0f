import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { languageOf } from '../../ingest/language/language-of.ts';
import { comparisonRequestSchema, comparisonSchema } from '../contract/comparison.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { requireCase } from './cases.ts';
import { createMadeOnce } from './made-once.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

export function comparisonRoutes({
  corpus,
  compare,
  results,
  streams,
  logger,
}: Pick<AppParts, 'corpus' | 'compare' | 'results' | 'logger' | 'streams'>): OpenAPIHono {
  const router = createRouter();
  const makeOnce = createMadeOnce({ streams, logger });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/comparisons',
      summary:
        'Compares chosen reports, those a question finds, or all that pass the filters; progress as server-sent events with "Accept: text/event-stream"',
      request: { query: noQuery, body: jsonBody(comparisonRequestSchema) },
      responses: {
        200: {
          description: 'The comparison, kept under its id. As events: `progress` …, then `result` or `error`.',
          content: { 'application/json': { schema: comparisonSchema }, 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests', 'writer-failed'),
      },
    }),
    async (c) => {
      const { articleIds, question, filters, language = languageOf(question ?? '') } = c.req.valid('json');
      if (articleIds && new Set(articleIds).size < articleIds.length) {
        const rule = 'each report once';
        throw new Refusal('invalid-request', `articleIds: ${rule}`, { faults: [{ field: 'articleIds', rule }] });
      }
      requireArticles(corpus.archive, articleIds);
      requireCase(corpus.archive, filters?.case);
      const made = await makeOnce(c, {
        make: (signal) => compare({ articleIds, question, filters, language, signal }),
        keep: (comparison) => results.keep({ use: 'comparison', comparison }),
      });
      return 'stream' in made ? made.stream : c.json(made.value, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/comparisons/{id}',
      summary: 'A kept comparison',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(comparisonSchema, 'As it was made.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const comparison = results.comparison(id);
      if (!comparison) throw new Refusal('not-found', `There is no comparison with the id ${id}.`, { comparisonId: id });
      return c.json(comparison, 200);
    },
  );
  return router;
}
