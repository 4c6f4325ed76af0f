import { z } from 'zod';

/** What repair replaced: characters `originalStart..originalEnd` of the original became `replacement`. */
export const editSchema = z.object({
  originalStart: z.int().nonnegative(),
  originalEnd: z.int().nonnegative(),
  replacement: z.string(),
  rule: z.string(),
});
export type Edit = z.infer<typeof editSchema>;

export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** `key`: address, else path inside the named folder; identity of an article. `bytesHash`: SHA-256 of the file's bytes, hex. */
export const provenanceSchema = z.object({
  key: z.string(),
  url: z.string().optional(),
  path: z.string().optional(),
  retrievedAt: z.iso.datetime(),
  bytesHash: z.string(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** `page`: what a page, table or mail says of itself. `file`: the day a PDF or Word file was made, which may be another than that of its publication. */
export const publishedHowSchema = z.enum(['page', 'front-matter', 'file', 'given', 'corrected']);
export type PublishedHow = z.infer<typeof publishedHowSchema>;

/**
 * One source report as it stands: the newest revision with the analyst's corrections applied.
 * `revision`: hash of `text`. `title`, where there is one, stands at the beginning of `text`, so that it can be cited too.
 * `label`: the title, else the first words, marked by `labelFromText`. Offsets everywhere: UTF-16 code units into `text`.
 */
export const articleSchema = z.object({
  id: z.string(),
  revision: z.string(),
  title: z.string().optional(),
  label: z.string(),
  labelFromText: z.boolean(),
  publisher: z.string().optional(),
  publishedOn: z.iso.date().optional(),
  publishedHow: publishedHowSchema.optional(),
  language: languageSchema,
  text: z.string(),
  original: z.string(),
  edits: z.array(editSchema),
  provenance: provenanceSchema,
});
export type Article = z.infer<typeof articleSchema>;

/** The analyst's own word on an article. `null` takes a correction back; an absent field leaves it as it is. */
export const correctionSchema = z.object({
  title: z.string().nullable().optional(),
  publisher: z.string().nullable().optional(),
  publishedOn: z.iso.date().nullable().optional(),
});
export type Correction = z.infer<typeof correctionSchema>;
