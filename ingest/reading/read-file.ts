import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { largestFile, reasonOf } from './file-limits.ts';
import { type Rejection, rejected } from './read-outcome.ts';

/**
 * The bytes of a regular file. Never blocks on a FIFO or a device, never takes in more than the limit, even of a file that grows while it is read.
 * Never rejects: what cannot be read is a Rejection.
 */
export async function readFileBytes(path: string): Promise<{ kind: 'bytes'; bytes: Uint8Array } | Rejection> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await file.stat();
    if (status.isDirectory()) return rejected('a folder, not a file');
    if (!status.isFile()) return rejected('not a regular file (a pipe, a device or a socket)');
    if (status.size > largestFile) return tooLarge(status.size);
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

function tooLarge(size: number): Rejection {
  return rejected(`${(size / 1_000_000).toFixed(1)} MB; the limit is ${largestFile / 1_000_000} MB`);
}
