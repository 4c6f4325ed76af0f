import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { largestFile, megabytes, reasonOf } from './file-limits.ts';
import { type Rejection, rejected } from './read-outcome.ts';
import { sizeLimit } from './size-limit.ts';

/** Enough to tell what kind of file it is. */
const headLength = 100_000;

/**
 * The bytes of a regular file. Never blocks on a FIFO or a device, never takes in more than the limit for its kind, even of a file that grows while it is read.
 * Never rejects: what cannot be read is a Rejection.
 */
export async function readFileBytes(path: string): Promise<{ kind: 'bytes'; bytes: Uint8Array } | Rejection> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await file.stat();
    if (status.isDirectory()) return rejected('a folder, not a file');
    if (!status.isFile()) return rejected('not a regular file (a pipe, a device or a socket)');
    if (status.size > largestFile) {
      const head = Buffer.alloc(headLength);
      const { bytesRead } = await file.read(head, 0, headLength, 0);
      const limit = sizeLimit(head.subarray(0, bytesRead), path);
      if (status.size > limit) return rejected(`${megabytes(status.size)}; the limit is ${megabytes(limit)}`);
    }
    const bytes = Buffer.alloc(status.size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length !== status.size) return rejected('changed while it was read; run it again');
    return { kind: 'bytes', bytes: bytes.subarray(0, length) };
  } catch (error) {
    // Opening a socket or a FIFO nobody writes to ends here.
    if (error instanceof Error && 'code' in error && error.code === 'ENXIO')
      return rejected('not a regular file (a pipe, a device or a socket)');
    return rejected(reasonOf(error));
  }
}
