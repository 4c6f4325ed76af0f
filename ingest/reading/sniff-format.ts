import { looksLikeUtf16 } from './looks-like-utf16.ts';
import { type Rejection, rejected } from './read-outcome.ts';

export type Format = 'text' | 'markdown' | 'html';

/** First bytes that tell a format, as Latin-1. */
const signatures: { starts: string; at?: number; is: string; instead?: string }[] = [
  { starts: 'PK\x03\x04', is: 'a ZIP archive or an office file', instead: 'these are not read yet' },
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
  { starts: '7z\xbc\xaf\x27\x1c', is: 'a 7z archive', instead: 'unpack it first' },
  { starts: 'Rar!\x1a\x07', is: 'a RAR archive', instead: 'unpack it first' },
  { starts: '\xd0\xcf\x11\xe0', is: 'an old office file', instead: 'these are not read yet' },
  { starts: '{\\rtf', is: 'a rich text file (RTF)', instead: 'RTF is not read yet' },
  { starts: 'SQLite format 3\0', is: 'a database (SQLite)' },
  { starts: 'ftyp', at: 4, is: 'a film or sound file' },
  { starts: 'OggS', is: 'a sound file' },
  { starts: 'ID3', is: 'a sound file' },
];
const sampled = 100_000;
/** A damaged text has a stray control character here and there; random bytes have eleven in a hundred. */
const mostControls = 0.03;

/** The format by content; the name only tells Markdown and tagless HTML from plain text. */
export function sniffFormat(bytes: Uint8Array, path: string): Format | Rejection {
  if (bytes.length === 0) return rejected('empty: the file has no content');
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return rejected('not text but a PDF; PDF is not read yet');
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
  const opening = isUtf16 ? head.replaceAll('\0', '') : head;
  if (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(opening)
  )
    return 'html';
  if (/\.x?html?$/i.test(path)) return 'html';
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
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
