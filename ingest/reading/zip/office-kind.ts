import { type Rejection, rejected } from '../read-outcome.ts';
import { judgeName } from '../report-names.ts';
import type { ZipEntry } from './open-zip.ts';

/** Office files and e-books are archives too: `docx`, a kind that is not read, or undefined for an archive of files. */
export async function officeKind(entries: ZipEntry[]): Promise<'docx' | Rejection | undefined> {
  const has = (start: string) => entries.some(({ path }) => path.startsWith(start));
  if (has('[Content_Types].xml')) {
    if (has('word/')) return 'docx';
    if (has('xl/')) return unread('.xlsx');
    if (has('ppt/')) return unread('.pptx');
  }
  const first = entries[0];
  if (first?.path !== 'mimetype') return undefined;
  const read = await first.read(1000);
  const type = read.kind === 'bytes' ? Buffer.from(read.bytes).toString('latin1') : '';
  if (type.includes('epub')) return unread('.epub');
  if (type.includes('spreadsheet')) return unread('.ods');
  return type.includes('opendocument') ? unread('.odt') : undefined;
}

function unread(extension: string): Rejection | undefined {
  const judged = judgeName(`x${extension}`);
  return judged.kind === 'unread' ? rejected(judged.reason) : undefined;
}
