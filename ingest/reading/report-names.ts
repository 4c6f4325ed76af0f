import { basename, extname } from 'node:path';

const reportNames = new Set(
  '.txt .text .md .markdown .html .htm .xhtml .pdf .docx .json .jsonl .ndjson .csv .tsv .eml .mbox .zip .rss .atom .xml'.split(' '),
);
/** Reports may hide in these; the others (images, style sheets) are no reports and are passed over. */
const unreadNames = new Map([
  ['.doc', 'old Word files are not read: save it as DOCX or PDF'],
  ['.docm', 'Word files with macros are not read: save it as DOCX or PDF'],
  ['.odt', 'ODT is not read: save it as DOCX or PDF'],
  ['.pages', 'Pages files are not read: save it as DOCX or PDF'],
  ['.rtf', 'RTF is not read: save it as DOCX or PDF'],
  ['.epub', 'EPUB is not read: save it as PDF or HTML'],
  ['.msg', 'Outlook messages are not read: save it as .eml'],
  ['.xls', 'spreadsheets are not read: save it as CSV'],
  ['.xlsx', 'spreadsheets are not read: save it as CSV'],
  ['.ods', 'spreadsheets are not read: save it as CSV'],
  ['.ppt', 'slides are not read: save it as PDF'],
  ['.pptx', 'slides are not read: save it as PDF'],
  ['.gz', 'gzip is not read: unpack it first'],
  ['.tar', 'tar is not read: unpack it first, or pack it as ZIP'],
  ['.7z', '7z is not read: unpack it first, or pack it as ZIP'],
  ['.rar', 'RAR is not read: unpack it first, or pack it as ZIP'],
]);

/**
 * What the name of a file in a folder or archive says: a report to be read (files without an extension too), one of a kind that is not read, with
 * what to do about it, or none.
 */
export function judgeName(path: string): { kind: 'report' | 'other' } | { kind: 'unread'; reason: string } {
  // Word keeps who has a file open beside it.
  if (basename(path).startsWith('~$')) return { kind: 'other' };
  const extension = extname(path).toLowerCase();
  const reason = unreadNames.get(extension);
  if (reason !== undefined) return { kind: 'unread', reason };
  return { kind: extension === '' || reportNames.has(extension) ? 'report' : 'other' };
}
