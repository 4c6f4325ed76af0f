import type { Archive } from '../../ingest/corpus/archive.ts';

/** Stores a text as an article of which nothing else is known. */
export function storeText(archive: Archive, { key, text }: { key: string; text: string }): { id: string; revision: string } {
  const provenance = { key, retrievedAt: new Date().toISOString(), bytesHash: key };
  return archive.store({ key, text, original: text, edits: [], language: 'de', nameKeys: [], provenance }, { versions: '', passages: 0 });
}
