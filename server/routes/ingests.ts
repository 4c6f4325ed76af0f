import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  addressesSchema,
  hasEnded,
  type Ingest,
  ingestDetailSchema,
  ingestSchema,
  ingestsResponseSchema,
  pastedTextSchema,
  UPLOAD_LIMITS,
  uploadFieldsSchema,
} from '../contract/ingest.ts';
import { logFault } from '../guarding/handle-error.ts';
import { invalidRequest } from '../guarding/invalid-request.ts';
import { createStreamLimit } from '../guarding/limit-streams.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { NewIngest, NewItem } from '../ingesting/ingest-store.ts';
import { hashOfText } from '../ingesting/sqlite-ingest-store.ts';
import { textLabel } from '../ingesting/upload-label.ts';
import type { AppParts } from './app-parts.ts';
import { toBoundedStream } from './bounded-stream.ts';
import { readUpload } from './read-upload.ts';
import { createRouter, idParameters, jsonContent, noQuery, refusals } from './router.ts';

/** A browser sends one after another; more at once would only compete for the disk. */
const UPLOADS_AT_ONCE = 4;
const LISTENERS_AT_ONCE = 16;
/** Comments between events, so that proxies keep the stream open. */
const PULSE_MS = 15_000;

const created = jsonContent(ingestSchema, 'The ingest, under way. Its events tell what becomes of each file.');
const multipart = {
  'multipart/form-data': {
    schema: uploadFieldsSchema.extend({ files: z.array(z.string().openapi({ format: 'binary' })) }),
  },
};
const bodyRefusals = refusals('invalid-request', 'too-large', 'unsupported-media-type', 'too-many-requests', 'unavailable');

export function ingestRoutes({ ingesting, mintId, logger }: Pick<AppParts, 'ingesting' | 'mintId' | 'logger'>): OpenAPIHono {
  const router = createRouter();
  const uploads = createStreamLimit({ places: UPLOADS_AT_ONCE, what: 'uploads are being received' });
  const listeners = createStreamLimit({ places: LISTENERS_AT_ONCE, what: 'readers follow ingests' });

  // Not through router.openapi: its form validator would hold the whole upload in memory.
  router.openAPIRegistry.registerPath({
    method: 'post',
    path: '/ingests',
    summary: 'Takes in files, a pasted text, or web addresses; a job that goes on by itself',
    request: {
      body: { required: true, content: { ...multipart, 'application/json': { schema: z.union([pastedTextSchema, addressesSchema]) } } },
    },
    responses: { 201: created, ...bodyRefusals },
  });
  router.post('/ingests', async (c) => {
    const id = mintId();
    const type = mediaType(c.req.header('content-type'));
    if (type === 'application/json') return c.json(await startGiven(id, await c.req.json()), 201);
    if (type !== 'multipart/form-data') throw wrongType();
    const { fields, items } = await receive(id, c.req.raw);
    return c.json(ingesting.create({ id, kind: 'files', ...fields }, items), 201);
  });

  router.openAPIRegistry.registerPath({
    method: 'post',
    path: '/ingests/{id}/files',
    summary: 'Adds files to an ingest: a large folder is sent in several uploads',
    request: { params: idParameters, body: { required: true, content: multipart } },
    responses: { 200: created, ...refusals('not-found', 'conflict'), ...bodyRefusals },
  });
  router.post('/ingests/:id/files', async (c) => {
    const { id } = known(c.req.param('id'));
    if (mediaType(c.req.header('content-type')) !== 'multipart/form-data') throw wrongType();
    requireOpen(id, 1);
    const { items } = await receive(id, c.req.raw);
    // It may have been ended, or filled by another upload, while the files came.
    await keepOnlyIf(() => requireOpen(id, items.length), id, items);
    const ingest = ingesting.add(id, items);
    if (!ingest) throw unknownIngest(id);
    return c.json(ingest, 200);
  });

  router.openapi(
    createRoute({
      method: 'get',
      path: '/ingests',
      summary: 'Ingests, newest first; those that ended more than 30 days ago are forgotten',
      request: { query: noQuery },
      responses: { 200: jsonContent(ingestsResponseSchema, 'Without their files.'), ...refusals('invalid-request') },
    }),
    (c) => c.json({ ingests: ingesting.list(), accepts: { addresses: ingesting.takesAddresses } }, 200),
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
      const ingest = known(c.req.valid('param').id);
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
      const { id } = known(c.req.valid('param').id);
      if (!ingesting.cancel(id)) throw new Refusal('conflict', 'This ingest has ended already.');
      return c.json(known(id), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/ingests/{id}/retry',
      summary: 'Reads again what failed, and what was not reached',
      request: { params: idParameters, query: noQuery },
      responses: { 200: created, ...refusals('invalid-request', 'not-found', 'conflict') },
    }),
    (c) => {
      const { id } = known(c.req.valid('param').id);
      if (ingesting.retry(id) === 0) {
        throw new Refusal(
          'conflict',
          'There is nothing to read again: the ingest is under way, or all of it is in, or what failed is kept no longer.',
        );
      }
      return c.json(known(id), 200);
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
      const ingest = known(c.req.valid('param').id);
      if (!hasEnded(ingest)) throw new Refusal('conflict', 'This ingest is under way. Cancel it first.');
      await ingesting.remove(ingest.id);
      return c.body(null, 204);
    },
  );

  async function startGiven(id: string, body: unknown): Promise<Ingest> {
    if (typeof body === 'object' && body !== null && 'addresses' in body) {
      const { addresses, ...given } = parsed(addressesSchema, body);
      if (!ingesting.takesAddresses) {
        const rule = 'web addresses are not read by this server yet; save the pages and upload them';
        throw new Refusal('invalid-request', `addresses: ${rule}`, { faults: [{ field: 'addresses', rule }] });
      }
      const items = [...new Set(addresses)].map((address): NewItem => ({ kind: 'address', label: address }));
      return ingesting.create({ id, kind: 'addresses', sameName: 'replace', ...given }, items);
    }
    return startText(id, parsed(pastedTextSchema, body));
  }

  async function startText(id: string, pasted: z.infer<typeof pastedTextSchema>): Promise<Ingest> {
    const { text, title } = pasted;
    const { file } = await ingesting.spool.save(id, mintId(), [Buffer.from(JSON.stringify(pasted))]);
    const item: NewItem = {
      kind: 'text',
      label: title === undefined ? textLabel(text) : textLabel(title),
      file,
      bytesHash: hashOfText(text),
    };
    return ingesting.create({ id, kind: 'text', sameName: 'replace' } satisfies Omit<NewIngest, 'createdAt'>, [item]);
  }

  /** The files of a request in the spool; of one that is refused or breaks off, nothing stays. */
  async function receive(ingestId: string, request: Request) {
    const place = uploads.take();
    const isNew = ingesting.get(ingestId) === undefined;
    const written: string[] = [];
    const nameFile = () => {
      const name = mintId();
      written.push(name);
      return name;
    };
    try {
      return await readUpload(request, { spool: ingesting.spool, ingestId, mintId: nameFile });
    } catch (error) {
      await ingesting.spool.remove(ingestId, isNew ? undefined : written);
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
        throw new Refusal('unavailable', 'The disk of the server is full. Free space there, then send the files again.');
      throw error;
    } finally {
      place.release();
    }
  }

  async function keepOnlyIf(check: () => void, id: string, items: NewItem[]): Promise<void> {
    try {
      check();
    } catch (error) {
      await ingesting.spool.remove(
        id,
        items.flatMap((item) => (item.kind === 'address' ? [] : [item.file])),
      );
      throw error;
    }
  }

  function requireOpen(id: string, more: number): void {
    const { kind, state, counts } = known(id);
    if (kind !== 'files' || state === 'cancelled')
      throw new Refusal('conflict', 'This ingest takes no more files. Begin another: POST /api/ingests');
    if (counts.items + more > UPLOAD_LIMITS.filesInIngest) {
      throw new Refusal('too-large', `One ingest may hold ${UPLOAD_LIMITS.filesInIngest} files. Begin another, or use: npm run ingest`, {
        limit: UPLOAD_LIMITS.filesInIngest,
      });
    }
  }

  function known(id: string): Ingest {
    const ingest = ingesting.get(id);
    if (!ingest) throw unknownIngest(id);
    return ingest;
  }
  return router;
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (!result.success) throw invalidRequest(result.error);
  return result.data;
}

function mediaType(header = ''): string | undefined {
  return header.split(';')[0]?.trim().toLowerCase();
}

function wrongType(): Refusal {
  return new Refusal('unsupported-media-type', 'Send files as multipart/form-data, a text or addresses as application/json.');
}

function unknownIngest(id: string): Refusal {
  return new Refusal('not-found', `There is no ingest with the id ${id}. GET /api/ingests lists them.`, { ingestId: id });
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
