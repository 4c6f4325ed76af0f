import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Case } from '../../ingest/corpus/cases.ts';
import { caseArticlesRequestSchema, caseRequestSchema, caseSchema, casesResponseSchema } from '../contract/case.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

const one = jsonContent(caseSchema, 'The case.');
const bodyRefusals = ['invalid-request', 'not-found', 'too-large', 'unsupported-media-type'] as const;

export function caseRoutes({ corpus }: Pick<AppParts, 'corpus'>): OpenAPIHono {
  const router = createRouter();
  const { archive } = corpus;
  const { cases } = archive;
  const write = <Result>(change: () => Result) => corpus.withWriteLock(async () => change());

  router.openapi(
    createRoute({
      method: 'get',
      path: '/cases',
      summary: 'Cases: named sets of reports under one investigation',
      request: { query: noQuery },
      responses: { 200: jsonContent(casesResponseSchema, 'By name.'), ...refusals('invalid-request') },
    }),
    (c) => c.json({ cases: cases.list() }, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/cases',
      summary: 'Begins a case',
      request: { query: noQuery, body: jsonBody(caseRequestSchema) },
      responses: { 201: one, ...refusals('invalid-request', 'too-large', 'unsupported-media-type') },
    }),
    async (c) => {
      const { name } = c.req.valid('json');
      return c.json(await write(() => cases.create(name)), 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'patch',
      path: '/cases/{id}',
      summary: 'Renames a case',
      request: { params: idParameters, query: noQuery, body: jsonBody(caseRequestSchema) },
      responses: { 200: one, ...refusals(...bodyRefusals) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { name } = c.req.valid('json');
      return c.json(found(await write(() => cases.rename(id, name)), id), 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/cases/{id}',
      summary: 'Deletes a case; its reports and conversations stay',
      request: { params: idParameters, query: noQuery },
      responses: { 204: { description: 'Deleted.' }, ...refusals('invalid-request', 'not-found') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      if (!(await write(() => cases.remove(id)))) throw unknownCase(id);
      return c.body(null, 204);
    },
  );
  for (const [path, summary, change] of [
    ['/cases/{id}/articles', 'Puts reports into a case', cases.put],
    ['/cases/{id}/articles/remove', 'Takes reports out of a case; the reports stay', cases.take],
  ] as const) {
    router.openapi(
      createRoute({
        method: 'post',
        path,
        summary,
        request: { params: idParameters, query: noQuery, body: jsonBody(caseArticlesRequestSchema) },
        responses: { 200: one, ...refusals(...bodyRefusals) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { articleIds } = c.req.valid('json');
        requireCase(archive, id);
        if (change === cases.put) requireArticles(archive, articleIds);
        await write(() => change(id, articleIds));
        return c.json(found(cases.get(id), id), 200);
      },
    );
  }
  return router;
}

/** Throws a Refusal (404) where a case is named that there is not. */
export function requireCase(archive: Pick<Archive, 'cases'>, id: string | undefined): void {
  if (id !== undefined && !archive.cases.get(id)) throw unknownCase(id);
}

function found(kept: Case | undefined, id: string): Case {
  if (!kept) throw unknownCase(id);
  return kept;
}

function unknownCase(id: string): Refusal {
  return new Refusal('not-found', `There is no case with the id ${id}. GET /api/cases lists them.`, { caseId: id });
}
