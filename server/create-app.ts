import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { createReadUse } from './chatting/read-use.ts';
import { createRespond } from './chatting/respond.ts';
import { createTellMentions } from './chatting/tell-mentions.ts';
import { checkHost } from './guarding/check-host.ts';
import { checkOrigin } from './guarding/check-origin.ts';
import { checkToken } from './guarding/check-token.ts';
import { handleError, logFault } from './guarding/handle-error.ts';
import { refuseInvalid } from './guarding/invalid-request.ts';
import { checkJson, limitBody } from './guarding/limit-body.ts';
import { logRequests } from './guarding/log-requests.ts';
import { normalPath } from './guarding/normal-path.ts';
import { Refusal, refusalResponse } from './guarding/refusal.ts';
import { securityHeaders } from './guarding/security-headers.ts';
import { toArticleFilter } from './retrieval/create-retriever.ts';
import { answerRoutes } from './routes/answers.ts';
import type { AppParts } from './routes/app-parts.ts';
import { articleRoutes } from './routes/articles.ts';
import { caseRoutes } from './routes/cases.ts';
import { chatRoutes } from './routes/chat.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { docsRoutes } from './routes/docs.ts';
import { exportRoutes } from './routes/exports.ts';
import { familyRoutes } from './routes/families.ts';
import { healthRoutes } from './routes/health.ts';
import { ingestEventRoutes } from './routes/ingest-events.ts';
import { ingestFieldRoutes } from './routes/ingest-fields.ts';
import { ingestRoutes } from './routes/ingests.ts';
import { mentionRoutes } from './routes/mentions.ts';
import { newIngestRoutes } from './routes/new-ingests.ts';
import { removalRoutes } from './routes/removals.ts';
import { resultRoutes } from './routes/results.ts';
import { searchRoutes } from './routes/search.ts';
import { summaryRoutes } from './routes/summaries.ts';
import { timelineRoutes } from './routes/timelines.ts';
import { serveWebApp } from './routes/web-app.ts';

/** The whole HTTP house without a socket: tests call `app.request()`, main.ts serves `app.fetch`. */
export function createApp(parts: AppParts): OpenAPIHono {
  const { settings, logger, corpus } = parts;
  const app = new OpenAPIHono({ getPath: normalPath, defaultHook: refuseInvalid });
  const readUse = createReadUse(parts);
  const respond = createRespond({
    ...parts,
    readUse,
    tellMentions: createTellMentions(corpus),
    isKnownArticle: (id) => corpus.archive.idsOf({ articleIds: [id] }).length > 0,
    idsOf: (filters) => corpus.archive.idsOf(toArticleFilter(filters)),
    corpusVersion: () => corpus.archive.version(),
    onFault: (fault) => logFault(logger, fault, {}),
  });
  const routeParts = { ...parts, readUse, respond };

  app.onError(handleError({ logger }));
  app.notFound((c) => refusalResponse(c, new Refusal('not-found', 'There is nothing at this address. /docs lists what there is.')));

  app.use(logRequests({ logger }));
  app.use(securityHeaders());
  app.use(checkHost(settings));
  app.use(checkOrigin());
  app.use(checkToken(settings));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return refusalResponse(c, new Refusal('method-not-allowed', `Use one of: ${methods.join(', ')}`, { allow: methods }));
      },
    }),
  );
  app.use(limitBody({ chatPath: '/api/chat', textPath: '/api/ingests' }));
  app.use(checkJson());

  for (const routes of [
    healthRoutes,
    articleRoutes,
    familyRoutes,
    removalRoutes,
    newIngestRoutes,
    caseRoutes,
    ingestRoutes,
    ingestEventRoutes,
    ingestFieldRoutes,
    searchRoutes,
    mentionRoutes,
    chatRoutes,
    answerRoutes,
    comparisonRoutes,
    summaryRoutes,
    timelineRoutes,
    conversationRoutes,
    resultRoutes,
    exportRoutes,
  ]) {
    app.route('/api', routes(routeParts));
  }
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Beleg', version: '0.1.0' } });
  app.route('/docs', docsRoutes());
  serveWebApp(app, parts);
  return app;
}
