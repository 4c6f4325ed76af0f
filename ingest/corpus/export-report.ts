import type { Archive } from './archive.ts';
import { EXPORT_FORMAT, type ExportedReport } from './exported-report.ts';

/**
 * A report with where it comes from, corrections and edits; undefined for one that is removed or unknown. Corrections are applied in `title`, `date`, `publisher`
 * and `language`, whose names are those that any reader of JSON lines looks for; `ingested` is without them.
 */
export function exportReport(archive: Archive, id: string): (ExportedReport & Record<string, unknown>) | undefined {
  const article = archive.get(id);
  const ingested = archive.ingestedFactsOf(id);
  if (!article || article.deleted || !ingested) return undefined;
  const { title, text, publishedOn, publisher, language, provenance, revision, revisions, original, edits, publishedHow, details } =
    article;
  return {
    format: EXPORT_FORMAT,
    id,
    title,
    text,
    date: publishedOn,
    publisher,
    url: provenance.url,
    language,
    publishedHow,
    ...details,
    path: provenance.path,
    key: provenance.key,
    retrievedAt: provenance.retrievedAt,
    bytesHash: provenance.bytesHash,
    revision,
    revisions,
    ingested,
    corrections: archive.correctionOf(id),
    original,
    edits,
  };
}
