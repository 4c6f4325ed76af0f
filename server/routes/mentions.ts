import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { InvalidCursorError } from '../../ingest/corpus/archive-errors.ts';
import { mentionsExportQuerySchema, mentionsQuerySchema, mentionsResponseSchema } from '../contract/mentions.ts';
import { CSV_HEADER, csvRowsOf } from '../exporting/mentions-csv.ts';
import { Refusal } from '../guarding/refusal.ts';
import { createFindMentions, type FindMentionsOptions, InvalidMentionsCursorError } from '../retrieval/find-mentions.ts';
import { NothingSoughtError } from '../retrieval/spot-mentions.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, jsonContent, refusals } from './router.ts';

const EXPORT_PAGE = 1_000;

export function mentionRoutes({ corpus }: Pick<AppParts, 'corpus'>): OpenAPIHono {
  const router = createRouter();
  const findMentions = createFindMentions({ archive: corpus.archive });

  router.openapi(
    createRoute({
      method: 'get',
      path: '/mentions',
      summary: 'Every place where a phrase, a person or a number occurs, as keyword in context, newest report first',
      request: { query: mentionsQuerySchema },
      responses: {
        200: jsonContent(
          mentionsResponseSchema,
          '`next` is null only when every report was read; a page may be empty and have a next one.',
        ),
        ...refusals('invalid-request'),
      },
    }),
    async (c) => {
      const { phrase, person, number, cursor, limit, ...filters } = c.req.valid('query');
      return c.json(await found({ sought: { phrase, person, number }, filters, limit, cursor, signal: c.req.raw.signal }), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'get',
      path: '/mentions/export',
      summary: 'All of them as one file: CSV (cells never begin a formula) or JSON',
      request: { query: mentionsExportQuerySchema },
      responses: {
        200: { description: 'A row or an object for each place.', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...refusals('invalid-request'),
      },
    }),
    async (c) => {
      const { phrase, person, number, format, ...filters } = c.req.valid('query');
      const first = { sought: { phrase, person, number }, filters, limit: EXPORT_PAGE, signal: c.req.raw.signal };
      // The first page is awaited, so that what is wrong with the request is still said by its status.
      const pages = pagesFrom(first, await found(first));
      const body = streamOf(format === 'csv' ? csvOf(pages) : jsonOf(pages));
      return new Response(body, {
        headers: {
          'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="mentions.${format}"`,
        },
      });
    },
  );

  async function found(options: FindMentionsOptions) {
    try {
      return await findMentions(options);
    } catch (error) {
      if (error instanceof NothingSoughtError || error instanceof InvalidMentionsCursorError || error instanceof InvalidCursorError)
        throw new Refusal('invalid-request', error.message, { faults: [{ field: 'query', rule: error.message }] });
      throw error;
    }
  }

  type Page = Awaited<ReturnType<typeof found>>;

  async function* pagesFrom(options: FindMentionsOptions, first: Page): AsyncGenerator<Page> {
    for (let page = first; ; page = await found({ ...options, cursor: page.next ?? undefined })) {
      yield page;
      if (page.next === null) return;
    }
  }

  async function* csvOf(pages: AsyncGenerator<Page>): AsyncGenerator<string> {
    yield CSV_HEADER;
    for await (const { reports } of pages) yield reports.map(csvRowsOf).join('');
  }

  async function* jsonOf(pages: AsyncGenerator<Page>): AsyncGenerator<string> {
    yield '{"reports":[';
    let isFirst = true;
    for await (const { reports } of pages) {
      if (reports.length === 0) continue;
      yield `${isFirst ? '' : ','}${reports.map((report) => JSON.stringify(report)).join(',')}`;
      isFirst = false;
    }
    yield ']}';
  }
  return router;
}

/** Asked for piece by piece, so that a slow reader holds nothing in memory; one who leaves ends the search. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
