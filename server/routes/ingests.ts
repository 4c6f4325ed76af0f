import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { hasEnded, ingestDetailSchema, ingestSchema, ingestsResponseSchema } from '../contract/ingest.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { knownIngest, unknownIngest } from './known-ingest.ts';
import { createRouter, idParameters, jsonContent, noQuery, refusals } from './router.ts';

/** What became of ingests, and how they are steered. */
export function ingestRoutes({ ingesting }: Pick<AppParts, 'ingesting'>): OpenAPIHono {
  const router = createRouter();

  router.openapi(
    createRoute({
      method: 'get',
      path: '/ingests',
      summary: 'Ingests, newest first; those that ended more than 30 days ago are forgotten',
      request: { query: noQuery },
      responses: { 200: jsonContent(ingestsResponseSchema, 'Without their files.'), ...refusals('invalid-request') },
    }),
    (c) => c.json({ ingests: ingesting.list() }, 200),
  );

  router.openapi(
    createRoute({
      method: 'get',
      path: '/ingests/{id}',
      summary: 'One ingest with what became of each file',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(ingestDetailSchema, 'As it stands.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const detail = ingesting.detail(id);
      if (!detail) throw unknownIngest(id);
      return c.json(detail, 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/ingests/{id}/cancel',
      summary: 'Ends an ingest early; what is in stays in, the rest can be taken up again',
      request: { params: idParameters, query: noQuery },
      responses: {
        200: jsonContent(ingestSchema, 'As it stands; it may take a moment to end.'),
        ...refusals('invalid-request', 'not-found', 'conflict'),
      },
    }),
    (c) => {
      const { id } = knownIngest(ingesting, c.req.valid('param').id);
      if (!ingesting.cancel(id)) throw new Refusal('conflict', 'This ingest has ended already.');
      return c.json(knownIngest(ingesting, id), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/ingests/{id}/retry',
      summary: 'Reads again what failed, and what was not reached',
      request: { params: idParameters, query: noQuery },
      responses: {
        200: jsonContent(ingestSchema, 'The ingest, under way again.'),
        ...refusals('invalid-request', 'not-found', 'conflict'),
      },
    }),
    (c) => {
      const { id } = knownIngest(ingesting, c.req.valid('param').id);
      if (ingesting.retry(id) === 0) {
        throw new Refusal(
          'conflict',
          'There is nothing to read again: the ingest is under way, or all of it is in, or what failed is kept no longer.',
        );
      }
      return c.json(knownIngest(ingesting, id), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'delete',
      path: '/ingests/{id}',
      summary: 'Forgets an ingest that has ended; its reports stay',
      request: { params: idParameters, query: noQuery },
      responses: { 204: { description: 'Forgotten.' }, ...refusals('invalid-request', 'not-found', 'conflict') },
    }),
    async (c) => {
      const ingest = knownIngest(ingesting, c.req.valid('param').id);
      if (!hasEnded(ingest)) throw new Refusal('conflict', 'This ingest is under way. Cancel it first.');
      await ingesting.remove(ingest.id);
      return c.body(null, 204);
    },
  );
  return router;
}
