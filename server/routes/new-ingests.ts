import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addressesSchema, type Ingest, ingestSchema, pastedTextSchema, UPLOAD_LIMITS, uploadFieldsSchema } from '../contract/ingest.ts';
import { invalidRequest } from '../guarding/invalid-request.ts';
import { createStreamLimit } from '../guarding/limit-streams.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { NewIngest, NewItem } from '../ingesting/ingest-store.ts';
import { hashOfText } from '../ingesting/sqlite-ingest-store.ts';
import { textLabel } from '../ingesting/upload-label.ts';
import type { AppParts } from './app-parts.ts';
import { knownIngest, unknownIngest } from './known-ingest.ts';
import { readUpload } from './read-upload.ts';
import { createRouter, idParameters, jsonContent, refusals } from './router.ts';

/** A browser sends one after another; more at once would only compete for the disk. */
const UPLOADS_AT_ONCE = 4;

const created = jsonContent(ingestSchema, 'The ingest, under way. Its events tell what becomes of each file.');
const multipart = {
  'multipart/form-data': {
    schema: uploadFieldsSchema.extend({ files: z.array(z.string().openapi({ format: 'binary' })) }),
  },
};
const bodyRefusals = refusals('invalid-request', 'too-large', 'unsupported-media-type', 'too-many-requests', 'unavailable');

/** What is taken in: files, a pasted text, or addresses. */
export function newIngestRoutes({ ingesting, mintId }: Pick<AppParts, 'ingesting' | 'mintId'>): OpenAPIHono {
  const router = createRouter();
  const uploads = createStreamLimit({ places: UPLOADS_AT_ONCE, what: 'uploads are being received' });

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
    const { id } = knownIngest(ingesting, c.req.param('id'));
    if (mediaType(c.req.header('content-type')) !== 'multipart/form-data') throw wrongType();
    requireOpen(id, 1);
    const { items } = await receive(id, c.req.raw);
    // It may have been ended, or filled by another upload, while the files came.
    await keepOnlyIf(() => requireOpen(id, items.length), id, items);
    const ingest = ingesting.add(id, items);
    if (!ingest) throw unknownIngest(id);
    return c.json(ingest, 200);
  });

  async function startGiven(id: string, body: unknown): Promise<Ingest> {
    if (typeof body === 'object' && body !== null && 'addresses' in body) {
      const { addresses, ...given } = parsed(addressesSchema, body);
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
    const { kind, state, counts } = knownIngest(ingesting, id);
    if (kind !== 'files' || state === 'cancelled')
      throw new Refusal('conflict', 'This ingest takes no more files. Begin another: POST /api/ingests');
    if (counts.items + more > UPLOAD_LIMITS.filesInIngest) {
      throw new Refusal('too-large', `One ingest may hold ${UPLOAD_LIMITS.filesInIngest} files. Begin another, or use: npm run ingest`, {
        limit: UPLOAD_LIMITS.filesInIngest,
      });
    }
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
