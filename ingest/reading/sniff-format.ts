import { looksLikeTableHead } from './fields/field-names.ts';
import { looksLikeUtf16 } from './looks-like-utf16.ts';
import { type Rejection, rejected } from './read-outcome.ts';

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'zip' | 'email' | 'mbox' | 'json' | 'json-lines' | 'table';

/** First bytes that tell a format, as Latin-1. */
const signatures: { starts: string; at?: number; is: string; instead?: string }[] = [
  { starts: 'PK\x05\x06', is: 'an empty ZIP archive' },
  { starts: '\x89PNG\r\n', is: 'a PNG image' },
  { starts: '\xff\xd8\xff', is: 'a JPEG image' },
  { starts: 'GIF8', is: 'a GIF image' },
  { starts: 'RIFF', is: 'a media file (RIFF)' },
  { starts: '\x7fELF', is: 'a program (ELF)' },
  { starts: '\xcf\xfa\xed\xfe', is: 'a program (Mach-O)' },
  { starts: '\xca\xfe\xba\xbe', is: 'a compiled program' },
  { starts: '\x1f\x8b', is: 'a gzip archive', instead: 'unpack it first' },
  { starts: 'BZh', is: 'a bzip2 archive', instead: 'unpack it first' },
  { starts: '\xfd7zXZ\0', is: 'an xz archive', instead: 'unpack it first' },
  { starts: '7z\xbc\xaf\x27\x1c', is: 'a 7z archive', instead: 'unpack it first, or pack it as ZIP' },
  { starts: 'Rar!\x1a\x07', is: 'a RAR archive', instead: 'unpack it first, or pack it as ZIP' },
  { starts: '\xd0\xcf\x11\xe0', is: 'an old office file or Outlook message', instead: 'save it as DOCX, CSV, PDF or .eml' },
  { starts: '{\\rtf', is: 'a rich text file (RTF)', instead: 'save it as DOCX or PDF' },
  { starts: 'SQLite format 3\0', is: 'a database (SQLite)' },
  { starts: 'ftyp', at: 4, is: 'a film or sound file' },
  { starts: 'OggS', is: 'a sound file' },
  { starts: 'ID3', is: 'a sound file' },
];
const sampled = 100_000;
/** A damaged text has a stray control character here and there; random bytes have eleven in a hundred. */
const mostControls = 0.03;

/**
 * The format by content. The name only tells apart what content cannot: Markdown, tagless HTML, tables and e-mails without their usual heads.
 * `bytes` may be the beginning of a file only.
 */
export function sniffFormat(bytes: Uint8Array, path: string): Format | Rejection {
  if (bytes.length === 0) return rejected('empty: the file has no content');
  const head = latin1(bytes.subarray(0, 1024));
  if (/^\s*%PDF-/.test(head) || (head.includes('%PDF-') && hasControls(head))) return 'pdf';
  if (head.startsWith('PK\x03\x04') && hasControls(head)) return 'zip';
  const signature = signatures.find(({ starts, at = 0 }) => head.startsWith(starts, at));
  if (signature && (hasControls(head) || signature.starts === '{\\rtf')) {
    return rejected(`not text but ${signature.is}${signature.instead ? `; ${signature.instead}` : ''}`);
  }
  if (head.startsWith('MZ') && head.includes('\0')) return rejected('not text but a program (Windows)');
  const isUtf16 = looksLikeUtf16(bytes) !== undefined || head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  if (!isUtf16) {
    const share = controlShare(bytes);
    if (share === 1) return rejected('empty: nothing but white space and control characters');
    if (share > mostControls) return rejected('not text but binary data');
  }
  const opening = latin1(bytes.subarray(0, 8192));
  return formatOfText((isUtf16 ? opening.replaceAll('\0', '') : opening).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''), path);
}

function formatOfText(opening: string, path: string): Format {
  if (/^<(?:!doctype html|html|head|body)\b/i.test(afterProlog(opening))) return 'html';
  if (/^From \S+ .{5,60}\d{4}[^\n]*\r?\n[A-Za-z-]+:/.test(opening)) return 'mbox';
  if (/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(opening)) return areJsonLines(opening, path) ? 'json-lines' : 'json';
  if (/\.json$/i.test(path)) return 'json';
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'json-lines';
  if (/\.x?html?$/i.test(path)) return 'html';
  if (/\.eml$/i.test(path) || hasMailHead(opening)) return 'email';
  if (/\.(?:csv|tsv)$/i.test(path)) return 'table';
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  return looksLikeTableHead(opening.split(/\r?\n/, 1)[0] ?? '') ? 'table' : 'text';
}

/** What comes behind an XML declaration and comments; step by step, since one pattern for all of them can take forever on comments that follow each other. */
function afterProlog(opening: string): string {
  let rest = opening.replace(/^\s*<\?xml[^>]*>/, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** One value a line: by the name, or the first line ends a value and the next begins one. */
function areJsonLines(opening: string, path: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return true;
  return /^\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{/.test(opening);
}

/** Header lines before anything else, and among them those that no report begins with by chance. */
function hasMailHead(opening: string): boolean {
  const head = opening.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = new Set<string>();
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    names.add(name);
  }
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name));
  return has('from', 'return-path') && has('received', 'message-id', 'mime-version', 'return-path') && has('subject', 'date', 'to');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function hasControls(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\0-\x08\x0e-\x1f]/.test(head);
}

/** Control bytes among all bytes, white space left out on both sides; 1 when nothing is left. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, sampled);
  let controls = 0;
  let blanks = 0;
  for (const byte of sample) {
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) blanks += 1;
    else if (byte < 0x20 || byte === 0x7f) controls += 1;
  }
  return sample.length === blanks ? 1 : controls / (sample.length - blanks);
}
