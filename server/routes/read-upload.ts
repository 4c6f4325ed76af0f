import { Readable, Transform } from 'node:stream';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { UPLOAD_LIMITS, uploadFieldsSchema } from '../contract/ingest.ts';
import { invalidRequest } from '../guarding/invalid-request.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { NewItem } from '../ingesting/ingest-store.ts';
import type { Spool } from '../ingesting/spool.ts';
import { uploadLabel } from '../ingesting/upload-label.ts';

/** RFC 2046 allows a boundary no more. */
const LONGEST_BOUNDARY = 70;
/** Bytes; a name of 4 KB, escaped, and what browsers put beside it. */
const PART_HEADER_BYTES = 16 * 1024;
const FIELD_BYTES = 4096;
const FIELDS = 8;

export type Upload = { fields: Omit<ReturnType<typeof uploadFieldsSchema.parse>, 'fields'>; items: NewItem[] };

/**
 * Reads the parts of a multipart upload straight to the spool, one after another, so that memory holds a few pieces of one file whatever is sent.
 * Rejects with a Refusal that says which limit was passed; what was written stays in the spool for the caller to remove.
 */
export async function readUpload(
  request: Request,
  { spool, ingestId, mintId }: { spool: Spool; ingestId: string; mintId: () => string },
): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > UPLOAD_LIMITS.requestBytes) throw requestTooLarge();
  const parser = openParser(request.headers.get('content-type') ?? '');
  const items: NewItem[] = [];
  const fields = new Map<string, unknown>();
  const streams = new Set<BusboyFileStream>();
  let saving: Promise<void> = Promise.resolve();
  let isRefused = false;

  const save = async (stream: BusboyFileStream, name: string | undefined) => {
    if (isRefused) return;
    const { file, bytesHash } = await spool.save(ingestId, mintId(), stream);
    if (stream.truncated) throw fileTooLarge(uploadLabel(name ?? ''));
    streams.delete(stream);
    items.push({ kind: 'file', label: uploadLabel(name ?? ''), file, bytesHash });
  };

  const received = new Promise<void>((resolve, reject) => {
    const source = Readable.from(piecesOf(request.body));
    const counted = limitBytes();
    const refuse = (error: unknown) => {
      source.unpipe();
      reject(error);
    };
    source.once('error', refuse);
    counted.once('error', refuse);
    parser.once('error', () => refuse(new Refusal('invalid-request', 'The body is not whole multipart/form-data. Send it again.')));
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.once(limit, () => refuse(tooManyParts()));
    parser.on('field', (name, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut) refuse(new Refusal('invalid-request', `${name.slice(0, 100)}: at most ${FIELD_BYTES} bytes`));
      // As OpenAPI sends objects in forms.
      else fields.set(name, name === 'fields' ? parsedOrAsItIs(value) : value);
    });
    parser.on('file', (field, stream, name) => {
      // A file that is cut off errors here as well as in the parser, which is heard above.
      stream.on('error', () => {});
      streams.add(stream);
      stream.once('limit', () => refuse(fileTooLarge(uploadLabel(name ?? ''))));
      if (field !== 'files') refuse(new Refusal('invalid-request', 'Send files in parts that are named "files".'));
      // One after another: a piece of the body may hold hundreds of small files.
      saving = saving.then(() => save(stream, name));
      saving.catch(refuse);
    });
    parser.once('finish', () => saving.then(resolve, refuse));
    source.pipe(counted).pipe(parser);
  });

  try {
    await received;
  } catch (error) {
    isRefused = true;
    for (const stream of streams) stream.destroy(new Error('The upload was refused'));
    // So that nothing is written any more when the caller removes it.
    await saving.catch(() => {});
    throw error;
  }

  const parsed = uploadFieldsSchema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw invalidRequest(parsed.error);
  if (items.length === 0) throw new Refusal('invalid-request', 'files: at least one part named "files" is needed');
  const { fields: mapping, ...given } = parsed.data;
  return { fields: given, items: mapping ? items.map((item) => ({ ...item, fields: mapping })) : items };
}

/** What is no JSON is refused by the schema. */
function parsedOrAsItIs(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}

function openParser(contentType: string) {
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;]+))/i.exec(contentType);
  const length = (boundary?.[1] ?? boundary?.[2] ?? '').length;
  if (length === 0 || length > LONGEST_BOUNDARY) {
    throw new Refusal('invalid-request', `The multipart boundary is missing or longer than ${LONGEST_BOUNDARY} characters.`);
  }
  const { fileBytes, filesInRequest } = UPLOAD_LIMITS;
  return new Busboy({
    headers: { 'content-type': contentType },
    // The path inside the dropped folder is part of the label; it never names a file here.
    preservePath: true,
    limits: {
      fileSize: fileBytes,
      files: filesInRequest,
      fields: FIELDS,
      parts: filesInRequest + FIELDS,
      fieldSize: FIELD_BYTES,
      headerPairs: 16,
      headerSize: PART_HEADER_BYTES,
    },
  });
}

/** What comes of the body while it is asked for; leaving off leaves the rest to the server. */
async function* piecesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    yield piece.value;
  }
}

/** Counts what comes: a chunked body announces no length. */
function limitBytes(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (bytes > UPLOAD_LIMITS.requestBytes) done(requestTooLarge());
      else done(null, chunk);
    },
  });
}

function requestTooLarge(): Refusal {
  const { requestBytes } = UPLOAD_LIMITS;
  return new Refusal('too-large', `One upload may hold ${megabytes(requestBytes)}. Send the files in several, or use: npm run ingest`, {
    limit: requestBytes,
  });
}

function fileTooLarge(file: string): Refusal {
  const { fileBytes } = UPLOAD_LIMITS;
  return new Refusal('too-large', `${file} is larger than ${megabytes(fileBytes)}. Leave it out, or split it.`, { limit: fileBytes, file });
}

function tooManyParts(): Refusal {
  const { filesInRequest } = UPLOAD_LIMITS;
  return new Refusal('too-large', `One upload may hold ${filesInRequest} files. Send the others to /api/ingests/{id}/files.`, {
    limit: filesInRequest,
  });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
