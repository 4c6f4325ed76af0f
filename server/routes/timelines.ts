import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { languageOf } from '../../ingest/language/language-of.ts';
import { timelineRequestSchema, timelineSchema } from '../contract/timeline.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { requireCase } from './cases.ts';
import { createMadeOnce } from './made-once.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

export function timelineRoutes({
  corpus,
  makeTimeline,
  results,
  streams,
  logger,
}: Pick<AppParts, 'corpus' | 'makeTimeline' | 'results' | 'logger' | 'streams'>): OpenAPIHono {
  const router = createRouter();
  const makeOnce = createMadeOnce({ streams, logger });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/timelines',
      summary:
        'Dated events of chosen reports, of those a question finds, or of a case; progress as server-sent events with "Accept: text/event-stream"',
      request: { query: noQuery, body: jsonBody(timelineRequestSchema) },
      responses: {
        200: {
          description: 'The timeline, kept under its id. As events: `progress` …, then `result` or `error`.',
          content: { 'application/json': { schema: timelineSchema }, 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests', 'writer-failed'),
      },
    }),
    async (c) => {
      const { articleIds, question, caseId, filters: given, language = languageOf(question ?? '') } = c.req.valid('json');
      const filters = caseId === undefined ? given : { ...given, case: caseId };
      requireArticles(corpus.archive, articleIds);
      requireCase(corpus.archive, filters?.case);
      const made = await makeOnce(c, {
        make: (signal) => makeTimeline({ articleIds, question, filters, language, signal }),
        keep: (timeline) => results.keep({ use: 'timeline', timeline }),
      });
      return 'stream' in made ? made.stream : c.json(made.value, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/timelines/{id}',
      summary: 'A kept timeline',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(timelineSchema, 'As it was made.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const timeline = results.timeline(id);
      if (!timeline) throw new Refusal('not-found', `There is no timeline with the id ${id}.`, { timelineId: id });
      return c.json(timeline, 200);
    },
  );
  return router;
}
