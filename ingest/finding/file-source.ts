import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import type { FieldMapping } from '../reading/fields/field-names.ts';
import type { FoundFile } from '../reading/find-files.ts';
import { provenanceKeyOf } from '../reading/provenance-key.ts';
import { readArticles } from '../reading/read-articles.ts';
import { readFileBytes } from '../reading/read-file.ts';
import type { IngestSource } from './ingest-source.ts';

/** A file that changed so shortly ago may change again without its times telling: file systems count in steps of up to two seconds. Milliseconds. */
const TOO_YOUNG = 3000;

/** A file that was found, as a source of articles. */
export function fileSource(found: FoundFile, { clock, mapping }: { clock: () => Date; mapping?: FieldMapping | undefined }): IngestSource {
  if (found.kind === 'rejected') return { shown: found.shown, key: found.shown, load: async () => found };
  const { path, shown } = found;
  return { shown, key: provenanceKeyOf(path), path, stamp: () => stampOf(path, clock), load: () => loadFile(path, { mapping }) };
}

/** Size, times and inode: who writes to a file changes one of them. Undefined while it is too young for that to be sure, or when it cannot be looked at. */
async function stampOf(path: string, clock: () => Date): Promise<string | undefined> {
  const status = await lstat(path, { bigint: true }).catch(() => undefined);
  if (!status) return undefined;
  const youngest = Math.max(Number(status.mtimeMs), Number(status.ctimeMs));
  if (youngest + TOO_YOUNG > clock().getTime()) return undefined;
  return [status.size, status.mtimeNs, status.ctimeNs, status.ino].join(' ');
}

/** The file's bytes with what is read from them. `name`: what it is called, where that is not its path; its ending may decide the format. */
export async function loadFile(
  path: string,
  { name = path, mapping }: { name?: string; mapping?: FieldMapping | undefined } = {},
): ReturnType<IngestSource['load']> {
  const file = await readFileBytes(path);
  if (file.kind === 'rejected') return file;
  return {
    kind: 'loaded',
    bytesHash: createHash('sha256').update(file.bytes).digest('hex'),
    articles: () => readArticles(file.bytes, { path: name, mapping }),
  };
}
