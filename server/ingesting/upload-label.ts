import { createHash } from 'node:crypto';

/** UTF-16 code units; longer names are cut, and told apart by a hash. */
const LONGEST = 400;

/**
 * The name that a browser or script gave a file, as a label: a relative path with `/` that no terminal, page or list is harmed by. It never names a file
 * here. Control, format and direction characters become U+FFFD, `.`, `..`, drive letters and empty steps go, NFC makes a name of macOS the same as one
 * of Linux. Names that differ in case only stay apart.
 */
export function uploadLabel(name: string): string {
  const steps = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '\ufffd')
    .replace(/^[A-Za-z]:(?=[\\/])/, '')
    .split(/[\\/]/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  const label = steps.join('/');
  if (label === '') return 'unnamed';
  if (label.length <= LONGEST) return label;
  // The end holds the file's own name and the ending that tells Markdown from text.
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `…${hash}…${label
    .slice(-LONGEST)
    .toWellFormed()
    .replace(/^\ufffd/, '')}`;
}

/** The first words of a pasted text without a title. */
export function textLabel(text: string): string {
  const line = uploadLabel(text.slice(0, 400).replace(/[\\/]/g, '\u2215').replace(/\s+/g, ' ').trim());
  return line.length <= 80 ? line : `${line.slice(0, 79).toWellFormed()}…`;
}
