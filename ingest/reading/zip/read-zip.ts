import { largestContainer, largestDocument, largestFile, megabytes, mostUnpacked } from '../file-limits.ts';
import { createItemNames } from '../item-names.ts';
import { type ReadItem, rejected } from '../read-outcome.ts';
import { judgeName } from '../report-names.ts';
import type { ZipEntry } from './open-zip.ts';

/** Names of what systems put into archives by themselves. */
const hidden = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The reports in an archive, in its order; names decide which files are read, as in folders. `readEntry` reads one, `unpacked` is what may still be
 * unpacked, of this archive and those in it.
 */
export async function* readZip(
  entries: ZipEntry[],
  readEntry: (bytes: Uint8Array, name: { path: string; item: string }) => AsyncGenerator<ReadItem>,
  unpacked: { left: number },
): AsyncGenerator<ReadItem> {
  const itemOf = createItemNames();
  let reports = 0;
  for (const entry of entries) {
    const { path } = entry;
    const judged = judgeName(path);
    if (entry.isFolder || hidden.test(path) || judged.kind === 'other') continue;
    reports += 1;
    const item = itemOf(path);
    if (judged.kind === 'unread') {
      yield { item, outcome: rejected(judged.reason) };
      continue;
    }
    if (entry.size > unpacked.left) {
      yield { outcome: rejected(`its files come to more than ${megabytes(mostUnpacked)} unpacked: unpack it and name the folder`) };
      return;
    }
    const read = await entry.read(limitFor(path));
    if (read.kind === 'rejected') yield { item, outcome: read };
    else {
      unpacked.left -= read.bytes.length;
      yield* readEntry(read.bytes, { path, item });
    }
  }
  if (reports === 0) yield { outcome: rejected('an archive without reports: no file in it is of a kind that is read') };
}

function limitFor(path: string): number {
  if (/\.(?:zip|jsonl|ndjson|csv|tsv|mbox)$/i.test(path)) return largestContainer;
  return /\.(?:pdf|docx|json)$/i.test(path) ? largestDocument : largestFile;
}
