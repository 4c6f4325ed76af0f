import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fieldsPreviewSchema, mappedItemsSchema } from '../contract/fields.ts';
import { ingestSchema } from '../contract/ingest.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { knownIngest } from './known-ingest.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

const itemParameters = idParameters.extend({ number: z.coerce.number().int().positive() });

/** Tables and JSON files whose columns were not recognised: what is in them, and which is which. */
export function ingestFieldRoutes({ ingesting }: Pick<AppParts, 'ingesting'>): OpenAPIHono {
  const router = createRouter();

  router.openapi(
    createRoute({
      method: 'get',
      path: '/ingests/{id}/items/{number}/fields',
      summary: 'The columns of a failed table or JSON file with what its first rows hold, and which is likely which',
      request: { params: itemParameters, query: noQuery },
      responses: {
        200: jsonContent(fieldsPreviewSchema, 'Of the bytes as they were sent.'),
        ...refusals('invalid-request', 'not-found', 'conflict'),
      },
    }),
    async (c) => {
      const { id, number } = c.req.valid('param');
      knownIngest(ingesting, id);
      const preview = await ingesting.fieldsOf(id, number);
      if (!preview) throw new Refusal('not-found', `Of this ingest no failed file ${number} is kept.`, { ingestId: id });
      if ('reason' in preview) throw new Refusal('conflict', `Its columns cannot be told: ${preview.reason}`);
      return c.json(preview, 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/ingests/{id}/fields',
      summary: 'Says which column is which in failed files, and reads them again',
      request: { params: idParameters, query: noQuery, body: jsonBody(mappedItemsSchema) },
      responses: {
        200: jsonContent(ingestSchema, 'The ingest, under way again.'),
        ...refusals('invalid-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type'),
      },
    }),
    (c) => {
      const { id } = knownIngest(ingesting, c.req.valid('param').id);
      const { fields, items } = c.req.valid('json');
      if (ingesting.mapFields(id, items, fields) === 0)
        throw new Refusal(
          'conflict',
          'None of these can be read again: the ingest is under way, or they did not fail, or are kept no longer.',
        );
      return c.json(knownIngest(ingesting, id), 200);
    },
  );
  return router;
}
