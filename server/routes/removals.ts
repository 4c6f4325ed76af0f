import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { articleSelectionSchema, removalsSchema, restorationsSchema } from '../contract/removals.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

const refused = refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type');

/** Many reports at once, all or none: out of search and lists, and back again. */
export function removalRoutes({ corpus, reconcile }: Pick<AppParts, 'corpus' | 'reconcile'>): OpenAPIHono {
  const router = createRouter();
  const { archive, passageIndex } = corpus;

  router.openapi(
    createRoute({
      method: 'post',
      path: '/articles/removals',
      summary: 'Takes many reports out of search and lists; their cited revisions stay readable, and they can be restored',
      request: { query: noQuery, body: jsonBody(articleSelectionSchema) },
      responses: { 200: jsonContent(removalsSchema, 'Those that this call removed: what it takes to undo it.'), ...refused },
    }),
    async (c) => {
      const ids = known(c.req.valid('json').articleIds);
      const removed = await corpus.withWriteLock(async () => {
        const gone = ids.filter((id) => archive.remove(id));
        await passageIndex.remove(gone);
        const marks = gone.flatMap((id) => archive.get(id) ?? []).map(({ id, revision }) => ({ id, revision }));
        archive.markIndexed(marks);
        return gone;
      });
      return c.json({ removed }, 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/articles/restorations',
      summary: 'Brings many deleted reports back',
      request: { query: noQuery, body: jsonBody(articleSelectionSchema) },
      responses: { 200: jsonContent(restorationsSchema, 'Those that this call brought back.'), ...refused },
    }),
    async (c) => {
      const ids = known(c.req.valid('json').articleIds);
      const restored = await corpus.withWriteLock(async () => {
        const back = ids.filter((id) => archive.restore(id));
        if (back.length > 0) await reconcile();
        return back;
      });
      return c.json({ restored }, 200);
    },
  );

  /** Each once. */
  function known(articleIds: string[]): string[] {
    const ids = [...new Set(articleIds)];
    const unknown = ids.filter((id) => !archive.get(id));
    if (unknown.length === 0) return ids;
    throw new Refusal('not-found', `There are no reports with these ids: ${unknown.join(', ')}. Nothing was changed.`, {
      articleIds: unknown,
    });
  }
  return router;
}
