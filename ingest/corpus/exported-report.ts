import { z } from 'zod';
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
