import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { megabytes } from '../file-limits.ts';
import { type Rejection, rejected } from '../read-outcome.ts';

/** A file in an archive. `path`: as written, with slashes; a label only, nothing is ever written to it. */
export type ZipEntry = {
  path: string;
  isFolder: boolean;
  /** Unpacked size in bytes, as declared; `read` gives no more than that. */
  size: number;
  /** Unpacks it into memory, up to `limit` bytes. Never rejects. */
  read(limit: number): Promise<{ kind: 'bytes'; bytes: Uint8Array } | Rejection>;
};

const mostEntries = 50_000;
const symbolicLink = 0o120000;
const fileKind = 0o170000;

/**
 * The list of an archive's files. Nothing is unpacked before it is read, and nothing outside the memory. yauzl reads records of fixed form, and unpacking is
 * streamed by zlib against a limit, so this needs no process of its own. Never rejects.
 */
export async function openZip(bytes: Uint8Array): Promise<{ kind: 'zip'; entries: ZipEntry[] } | Rejection> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > mostEntries) return rejected(`an archive of ${zip.entryCount} files; the limit is ${mostEntries}: split it`);
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entryOf(zip, entry));
    return { kind: 'zip', entries };
  } catch (error) {
    return rejected(`a damaged ZIP archive (${wordsOf(error)}): unpack it and name the folder`);
  }
}

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const path = pathOf(entry);
  const refusal = refusalOf(entry, path);
  return {
    path,
    isFolder: path.endsWith('/'),
    size: entry.uncompressedSize,
    read: async (limit) => {
      if (refusal !== undefined) return rejected(refusal);
      if (entry.uncompressedSize > limit)
        return rejected(`${megabytes(entry.uncompressedSize)} unpacked; the limit is ${megabytes(limit)}`);
      try {
        return await unpack(zip, entry);
      } catch (error) {
        return rejected(`damaged in the archive (${wordsOf(error)})`);
      }
    },
  };
}

async function unpack(zip: ZipFile, entry: Entry): Promise<{ kind: 'bytes'; bytes: Uint8Array } | Rejection> {
  // yauzl ends the stream with an error when more comes out than was declared.
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) if (Buffer.isBuffer(part)) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (crc32(bytes) !== entry.crc32 >>> 0) return rejected('damaged in the archive: its checksum does not match');
  return { kind: 'bytes', bytes };
}

function refusalOf(entry: Entry, path: string): string | undefined {
  if (validateFileName(path) !== null || path.includes('\0')) return 'its path leads out of the archive';
  if (((entry.externalFileAttributes >>> 16) & fileKind) === symbolicLink) return 'a link, not a file';
  if (entry.isEncrypted()) return 'encrypted with a password: unpack it first';
  if (!entry.canDecodeFileData()) return 'packed in a way that is not read: unpack it, or pack it again as ZIP';
  return undefined;
}

/** UTF-8 where it is marked so or is valid (macOS does not mark it), else code page 437, whose umlauts are those of Windows' archives too. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const marked = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const asUtf8 = fileNameRaw.toString('utf8');
  const isUtf8 = asUtf8.includes('\ufffd') ? false : fileNameRaw.some((byte) => byte > 0x7f);
  return (isUtf8 ? asUtf8.replaceAll('\\', '/') : marked).normalize('NFC').toWellFormed();
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120);
}
