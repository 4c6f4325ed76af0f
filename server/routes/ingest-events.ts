import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { hasEnded } from '../contract/ingest.ts';
import { logFault } from '../guarding/handle-error.ts';
import { createStreamLimit } from '../guarding/limit-streams.ts';
import type { AppParts } from './app-parts.ts';
import { toBoundedStream } from './bounded-stream.ts';
import { knownIngest } from './known-ingest.ts';
import { createRouter, idParameters, refusals } from './router.ts';

const LISTENERS_AT_ONCE = 16;
/** Comments between events, so that proxies keep the stream open. */
const PULSE_MS = 15_000;

export function ingestEventRoutes({ ingesting, logger }: Pick<AppParts, 'ingesting' | 'logger'>): OpenAPIHono {
  const router = createRouter();
  const listeners = createStreamLimit({ places: LISTENERS_AT_ONCE, what: 'readers follow ingests' });

  router.openapi(
    createRoute({
      method: 'get',
      path: '/ingests/{id}/events',
      summary: 'Server-sent events: each file whenever something became of it, and the ingest with its counts; ends with the ingest',
      description:
        '`item` events, then one `ingest` event with its sequence as id. From the start every file is told once, as it stands; `Last-Event-ID` or `after` leaves out what was heard before.',
      request: { params: idParameters, query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }) },
      responses: {
        200: { description: 'Events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        204: { description: 'The ingest has ended, and all of it was heard.' },
        ...refusals('invalid-request', 'not-found', 'too-many-requests'),
      },
    }),
    (c) => {
      const ingest = knownIngest(ingesting, c.req.valid('param').id);
      const after = lastHeard(c.req.header('last-event-id')) ?? c.req.valid('query').after ?? 0;
      // Anything else would make an EventSource ask again and again.
      if (hasEnded(ingest) && after >= ingest.sequence) return c.body(null, 204);
      const place = listeners.take();
      const left = new AbortController();
      const signal = AbortSignal.any([left.signal, c.req.raw.signal]);
      const stream = toBoundedStream({
        parts: toServerSentEvents(ingesting.events(ingest.id, { after, signal, pulseMs: PULSE_MS })),
        abort: () => left.abort(),
        onFault: (fault) => logFault(logger, fault, { path: c.req.path }),
        onEnd: place.release,
      });
      const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
      return new Response(stream.pipeThrough(new TextEncoderStream()), { headers });
    },
  );
  return router;
}

function lastHeard(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

/** Only the ingest has an id: it comes after the items that changed with it, so what a broken connection swallowed is told again. */
async function* toServerSentEvents(events: ReturnType<AppParts['ingesting']['events']>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event === null) yield ': still here\n\n';
    else if (event.type === 'item') yield `event: item\ndata: ${JSON.stringify(event.item)}\n\n`;
    else yield `event: ingest\nid: ${event.ingest.sequence}\ndata: ${JSON.stringify(event.ingest)}\n\n`;
  }
}
