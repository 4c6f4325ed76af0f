import { z } from 'zod';
import { articleSummarySchema, provenanceSchema } from './article.ts';
import { articleReferenceSchema } from './citation.ts';

/**
 * A report that a kept result names, and how it stands with it by now. `current`: the cited revision is the newest. `newer`: it was read in again with another text.
 * `removed`: it is no longer in the corpus, and can be restored. `gone`: nothing is known of it here. A cited revision stays readable in all but the last.
 * `provenance` is of the newest bytes: its hash is that of the cited revision only where `state` is `current`; `path` is a name, not a place on the server's disk.
 */
export const sourceSchema = articleReferenceSchema.extend({
  state: z.enum(['current', 'newer', 'removed', 'gone']),
  publishedHow: articleSummarySchema.shape.publishedHow,
  publisherHow: articleSummarySchema.shape.publisherHow,
  provenance: provenanceSchema.optional(),
  /** Near-copies of one report, this one among them. */
  family: articleSummarySchema.shape.family,
});
export type Source = z.infer<typeof sourceSchema>;

export const sourcesResponseSchema = z.object({ sources: z.array(sourceSchema) });

/** Kinds of results that have an address of their own. */
export const resultKindSchema = z.enum(['answers', 'comparisons', 'summaries', 'timelines', 'conversations']);
export type ResultKind = z.infer<typeof resultKindSchema>;

export const exportFormatSchema = z.enum(['md', 'html', 'docx', 'csv', 'json']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const TEXTS: readonly ExportFormat[] = ['docx', 'html', 'md', 'json'];

/** Which formats a kind can be had in: only what is a table can be CSV. */
export const EXPORT_FORMATS: Record<ResultKind, readonly ExportFormat[]> = {
  answers: TEXTS,
  comparisons: [...TEXTS, 'csv'],
  summaries: TEXTS,
  timelines: [...TEXTS, 'csv'],
  conversations: TEXTS,
};
