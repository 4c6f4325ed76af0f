import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { keptResultsResponseSchema } from '../contract/kept-results.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, jsonContent, noQuery, refusals } from './router.ts';

export function resultRoutes({ results }: Pick<AppParts, 'results'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/results',
      summary: 'Kept answers, comparisons, summaries and timelines, newest first',
      request: { query: noQuery },
      responses: {
        200: jsonContent(keptResultsResponseSchema, 'The newest 500, without what they say; each is opened by its kind and id.'),
        ...refusals('invalid-request'),
      },
    }),
    (c) => c.json({ results: results.list() }, 200),
  );
  return router;
}
