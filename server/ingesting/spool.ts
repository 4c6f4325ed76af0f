import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Spooled = { file: string; bytes: number; bytesHash: string };

/** Where uploads lie until they are read: `<folder>/<ingest>/<number>`, names made here. */
export type Spool = {
  /** Writes a stream to a new file. Rejects as the stream or the disk does; what was written is gone by then. */
  save(ingestId: string, name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Spooled>;
  pathOf(ingestId: string, file: string): string;
  /** Without `files` all of the ingest. What is not there is no fault. */
  remove(ingestId: string, files?: string[]): Promise<void>;
  /** Ids of ingests of which something lies here. */
  ingests(): Promise<string[]>;
};

export function createSpool({ folder }: { folder: string }): Spool {
  const pathOf = (ingestId: string, file: string) => path.join(folder, ingestId, file);
  return {
    pathOf,
    async save(ingestId, file, content) {
      await mkdir(path.join(folder, ingestId), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let bytes = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      const target = pathOf(ingestId, file);
      try {
        await pipeline(content, count, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(target, { force: true });
        throw error;
      }
      return { file, bytes, bytesHash: hash.digest('hex') };
    },
    async remove(ingestId, files) {
      if (files) await Promise.all(files.map((file) => rm(pathOf(ingestId, file), { force: true })));
      else await rm(path.join(folder, ingestId), { recursive: true, force: true });
    },
    async ingests() {
      try {
        return await readdir(folder);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
