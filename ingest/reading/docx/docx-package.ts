import type { ZipEntry } from '../zip/open-zip.ts';

/** The parts of a Word file as mammoth asks for them. */
export type DocxPackage = {
  exists(name: string): boolean;
  /** As text where an encoding is named. Rejects for what is refused, with a reason in plain words. */
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
};

/** Bytes of one part of XML: a text of a million characters with all its formatting takes some 20 MB. */
const largestPart = 40_000_000;
const mostParts = 80_000_000;

/**
 * A Word file's parts, unpacked one by one against limits, instead of by mammoth's own library, which has none. What declares a document type is refused
 * before it is parsed: Word writes none, and it is what entity bombs and outside entities need.
 */
export function docxPackage(entries: ZipEntry[]): DocxPackage {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  let left = mostParts;
  return {
    exists: (name) => byPath.has(name),
    async read(name, encoding) {
      const entry = byPath.get(name);
      if (!entry) throw new Error(`it has no part ${name}`);
      const part = await entry.read(Math.min(largestPart, left));
      if (part.kind === 'rejected') throw new Error(`its part ${name}: ${part.reason}`);
      left -= part.bytes.length;
      if (encoding === undefined) return part.bytes;
      const content = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength);
      if (encoding === 'base64') return content.toString('base64');
      const text = new TextDecoder(encoding).decode(content);
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('it declares entities of its own, which Word files do not: refused');
      return text;
    },
  };
}
