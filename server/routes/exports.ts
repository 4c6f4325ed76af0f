import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EXPORT_FORMATS, exportFormatSchema, type ResultKind, sourcesResponseSchema } from '../contract/sources.ts';
import { type Exported, reportsOf } from '../exporting/exported.ts';
import { attachment } from '../exporting/file-name.ts';
import { FormatNotForKindError, writeExport } from '../exporting/write-export.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { sourcesOf } from './exported-sources.ts';
import { unknownResult } from './known-result.ts';
import { createRouter, idParameters, jsonContent, noQuery, refusals } from './router.ts';

const exportQuery = z.strictObject({ format: exportFormatSchema });
const KINDS: readonly ResultKind[] = ['answers', 'comparisons', 'summaries', 'timelines', 'conversations'];
/** Should the file be opened here all the same, nothing in it runs and nothing is loaded. */
const NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Every kept result as a file, and how its reports stand by now. */
export function exportRoutes({
  corpus,
  results,
  conversations,
  clock,
}: Pick<AppParts, 'corpus' | 'results' | 'conversations' | 'clock'>): OpenAPIHono {
  const router = createRouter();
  for (const kind of KINDS) {
    router.openapi(
      createRoute({
        method: 'get',
        path: `/${kind}/{id}/export`,
        summary: `As a file with its citations as footnotes: ${EXPORT_FORMATS[kind].join(', ')}`,
        request: { params: idParameters, query: exportQuery },
        responses: {
          200: {
            description: 'The file, as an attachment.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          ...refusals('invalid-request', 'not-found'),
        },
      }),
      async (c) => {
        const { format } = c.req.valid('query');
        const exported = known(kind, c.req.valid('param').id);
        const written = await writtenAs(exported, format);
        return new Response(typeof written.body === 'string' ? written.body : new Uint8Array(written.body), {
          headers: {
            'Content-Type': written.contentType,
            'Content-Disposition': attachment(written.fileName),
            'Content-Security-Policy': NOTHING_RUNS,
            'X-Content-Type-Options': 'nosniff',
            'Cache-Control': 'no-store',
          },
        });
      },
    );
    router.openapi(
      createRoute({
        method: 'get',
        path: `/${kind}/{id}/sources`,
        summary: 'The reports it names, and how they stand by now: unchanged, read in again, removed',
        request: { params: idParameters, query: noQuery },
        responses: { 200: jsonContent(sourcesResponseSchema, 'Each revision once.'), ...refusals('invalid-request', 'not-found') },
      }),
      (c) => c.json({ sources: sourcesOf(reportsOf(known(kind, c.req.valid('param').id)), corpus.archive) }, 200),
    );
  }

  async function writtenAs(exported: Exported, format: z.infer<typeof exportFormatSchema>) {
    try {
      return await writeExport(exported, { format, sources: sourcesOf(reportsOf(exported), corpus.archive), now: clock().toISOString() });
    } catch (error) {
      if (error instanceof FormatNotForKindError)
        throw new Refusal('invalid-request', error.message, {
          faults: [{ field: 'format', rule: `one of ${error.formats.join(', ')}` }],
          formats: error.formats,
        });
      throw error;
    }
  }

  function known(kind: ResultKind, id: string): Exported {
    const exported = kept(kind, id);
    if (!exported) throw unknownResult(kind, id);
    return exported;
  }

  function kept(kind: ResultKind, id: string): Exported | undefined {
    switch (kind) {
      case 'answers': {
        const result = results.answer(id)?.answer;
        return result && { kind, result };
      }
      case 'comparisons': {
        const result = results.comparison(id);
        return result && { kind, result };
      }
      case 'summaries': {
        const result = results.summary(id);
        return result && { kind, result };
      }
      case 'timelines': {
        const result = results.timeline(id);
        return result && { kind, result };
      }
      case 'conversations': {
        const result = conversations.get(id);
        return result && { kind, result };
      }
    }
  }
  return router;
}
