import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** `ratio`: how many times its size a compressed body may become, once it is larger than `ratioFrom` bytes. */
export type BodyLimits = { bytes: number; ratio: number; ratioFrom: number };

/** A body is larger than allowed, or becomes so when it is unpacked. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
  readonly how: 'bytes' | 'ratio';

  constructor(how: 'bytes' | 'ratio') {
    super(how === 'bytes' ? 'The body is larger than allowed.' : 'The body grows more than allowed when it is unpacked.');
    this.how = how;
  }
}

/** A body is packed in a way that was not asked for. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';

  constructor() {
    super('The body is packed in an unknown way.');
  }
}

/** What is asked for. */
export const acceptedEncodings = 'gzip, br';

/**
 * The bytes of a body, unpacked. Both sizes are counted while it streams, so that no more than the limit is ever held; `cut` takes what fits instead.
 * Rejects with BodyTooLargeError, UnknownEncodingError, or as the stream or zlib does. The body is destroyed in any case.
 */
export async function readBody(
  body: Readable,
  { encoding, limits, cut = false }: { encoding: string | undefined; limits: BodyLimits; cut?: boolean },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  let unpacked = 0;
  async function* count(stream: AsyncIterable<Uint8Array>) {
    for await (const chunk of stream) {
      received += chunk.length;
      if (received > limits.bytes && !cut) throw new BodyTooLargeError('bytes');
      yield chunk;
    }
  }
  async function collect(stream: AsyncIterable<Uint8Array>) {
    for await (const chunk of stream) {
      const room = limits.bytes - unpacked;
      unpacked += chunk.length;
      if (chunk.length > room && !cut) throw new BodyTooLargeError('bytes');
      if (unpacked > limits.ratioFrom && unpacked > received * limits.ratio) throw new BodyTooLargeError('ratio');
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      if (chunk.length >= room && cut) return;
    }
  }
  try {
    const unpack = unpackerOf(encoding);
    if (unpack) await pipeline(body, count, unpack, collect);
    else await pipeline(body, count, collect);
  } finally {
    discard(body);
  }
  return Buffer.concat(chunks);
}

/** Ends a body that is not wanted (any more), and its connection. That it ended early is no error of ours. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownEncodingError();
  }
}
