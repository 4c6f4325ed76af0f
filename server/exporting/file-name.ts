import { oneLine } from './safe-text.ts';

const LONGEST = 80;

/** A name that every file system and command line takes, with umlauts: "vergleich-raketen-für-dorvanien-2026-01-02.docx". `day`: YYYY-MM-DD. */
export function fileNameOf({ title, day, ending }: { title: string; day: string; ending: string }): string {
  const plain = oneLine(title, 4 * LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\uFFFD/gu, '')
    .replace(/-$/u, '');
  return `${plain === '' ? 'beleg' : plain}-${day}.${ending}`;
}

const PLAIN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** `attachment` with the name in ASCII, and as it is (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const ascii = fileName
    .replace(/[äöüÄÖÜß]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
