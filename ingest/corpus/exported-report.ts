import { z } from 'zod';
import type { Archive } from './archive.ts';
import { correctionSchema, detailsSchema, editSchema, languageSchema, publishedHowSchema } from './article.ts';

/** Says that a line is a report as `corpus export` writes it, so that nothing of it has to be guessed. */
export const EXPORT_FORMAT = 'beleg-report-1';

/** What an ingest found of an article, without what the analyst corrected. */
export const ingestedFactsSchema = z.object({
  title: z.string().optional(),
  publisher: z.string().optional(),
  publishedOn: z.iso.date().optional(),
  publishedHow: publishedHowSchema.optional(),
  language: languageSchema,
  details: detailsSchema,
});
export type IngestedFacts = z.infer<typeof ingestedFactsSchema>;

/** What an export brings back when it is taken in again; the rest of it is for other readers. */
export const exportedReportSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  id: z.string().min(1),
  text: z.string(),
  url: z.string().optional(),
  retrievedAt: z.iso.datetime(),
  original: z.string(),
  edits: z.array(editSchema),
  ingested: ingestedFactsSchema,
  corrections: correctionSchema.optional(),
});
export type ExportedReport = z.infer<typeof exportedReportSchema>;

/** The facts of an exported report that are taken over as they were. */
export type KeptFacts = Pick<ExportedReport, 'ingested' | 'corrections' | 'retrievedAt'>;

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
