import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { languageOf } from '../../ingest/language/language-of.ts';
import { MOST_SUMMARISED, type SummaryRequest, summaryRequestSchema, summarySchema } from '../contract/summary.ts';
import { Refusal } from '../guarding/refusal.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { AppParts } from './app-parts.ts';
import { createMadeOnce } from './made-once.ts';
import { requireArticles } from './require-articles.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

export function summaryRoutes({
  corpus,
  summarize,
  results,
  streams,
  logger,
}: Pick<AppParts, 'corpus' | 'summarize' | 'results' | 'logger' | 'streams'>): OpenAPIHono {
  const router = createRouter();
  const makeOnce = createMadeOnce({ streams, logger });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/summaries',
      summary:
        'Summarises chosen reports, those a question finds or those that pass filters, also as a briefing; progress as server-sent events with "Accept: text/event-stream"',
      request: { query: noQuery, body: jsonBody(summaryRequestSchema) },
      responses: {
        200: {
          description: 'The summary, kept under its id. As events: `progress`, `claim-checked` …, then `result` or `error`.',
          content: { 'application/json': { schema: summarySchema }, 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type', 'too-many-requests', 'writer-failed'),
      },
    }),
    async (c) => {
      const { length = 'normal', language, ...asked } = c.req.valid('json');
      requireArticles(corpus.archive, asked.articleIds);
      requireFewEnough(asked);
      const made = await makeOnce(c, {
        make: (signal) => summarize({ ...asked, length, language: language ?? languageOf(asked.question ?? ''), signal }),
        keep: (summary) => results.keep({ use: 'summary', summary }),
      });
      return 'stream' in made ? made.stream : c.json(made.value, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/summaries/{id}',
      summary: 'A kept summary',
      request: { params: idParameters, query: noQuery },
      responses: { 200: jsonContent(summarySchema, 'As it was made.'), ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      const summary = results.summary(id);
      if (!summary) throw new Refusal('not-found', `There is no summary with the id ${id}.`, { summaryId: id });
      return c.json(summary, 200);
    },
  );
  return router;

  /** What only filters choose can be any number of reports; a question finds the best of them. */
  function requireFewEnough({ articleIds, question, filters }: SummaryRequest): void {
    if (articleIds || question !== undefined) return;
    const { length: reports } = corpus.archive.idsOf(toArticleFilter(filters));
    if (reports <= MOST_SUMMARISED) return;
    throw new Refusal(
      'invalid-request',
      `${reports} reports pass the filters; at most ${MOST_SUMMARISED} are summarised. Ask a question or narrow them.`,
      {
        reports,
        most: MOST_SUMMARISED,
      },
    );
  }
}
