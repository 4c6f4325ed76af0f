import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { searchQuerySchema, searchResponseSchema } from '../contract/search.ts';
import { toRankedPassage } from '../retrieval/ranked-passage.ts';
import type { AppParts } from './app-parts.ts';
import { requireCase } from './cases.ts';
import { createRouter, jsonContent, refusals } from './router.ts';

export function searchRoutes({ corpus, retrieve }: Pick<AppParts, 'corpus' | 'retrieve'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'Passages for a question, best first',
      request: { query: searchQuerySchema },
      responses: { 200: jsonContent(searchResponseSchema, 'Ranked passages.'), ...refusals('invalid-request', 'not-found') },
    }),
    async (c) => {
      const { question, limit, ...filters } = c.req.valid('query');
      requireCase(corpus.archive, filters.case);
      const isFiltered = Object.values(filters).some((value) => value !== undefined);
      const found = await retrieve(question, { limit, filters: isFiltered ? filters : undefined, signal: c.req.raw.signal });
      return c.json({ passages: found.map(toRankedPassage) }, 200);
    },
  );
  return router;
}
