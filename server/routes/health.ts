import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { healthSchema } from '../contract/health.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, jsonContent, noQuery, refusals } from './router.ts';

export function healthRoutes({ corpus, writerName }: Pick<AppParts, 'corpus' | 'writerName'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/health',
      summary: 'What runs, and how much can be searched',
      request: { query: noQuery },
      responses: { 200: jsonContent(healthSchema, 'The server answers.'), ...refusals('invalid-request') },
    }),
    (c) => c.json({ status: 'ok' as const, ...corpus.archive.counts(), embedder: corpus.embedder.name, writer: writerName }, 200),
  );
  return router;
}
