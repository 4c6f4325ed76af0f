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

/**
 * Where a date of publication comes from. Stated: by the page, front matter, a feed, fields of a data file, the analyst. Likely: from the address, the
 * dateline, a dated line of the text, the file (its name, or the day a PDF or Word file was made).
 */
export const publishedHowSchema = z.enum([
  'page',
  'front-matter',
  'feed',
  'data',
  'address',
  'dateline',
  'text',
  'file',
  'given',
  'corrected',
]);
export type PublishedHow = z.infer<typeof publishedHowSchema>;

/** Where the publisher's name comes from: `stated` by the file or the analyst, the host of its `address`, or the `text`: the line of its source, or an agency in its first words. */
export const publisherHowSchema = z.enum(['stated', 'address', 'text', 'corrected']);
export type PublisherHow = z.infer<typeof publisherHowSchema>;

/** What else is known of an article. All of it can be corrected. */
export const detailsSchema = z.object({
  subtitle: z.string().optional(),
  author: z.string().optional(),
  /** Agencies whose text it is, as it signs them. */
  agencies: z.array(z.string()).optional(),
  /** Where it was written, by its dateline. */
  place: z.string().optional(),
  publisherHow: publisherHowSchema.optional(),
  /** Reads like the work of a translation machine. */
  machineTranslated: z.boolean().optional(),
});
export type Details = z.infer<typeof detailsSchema>;

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
  details: detailsSchema,
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
  language: languageSchema.nullable().optional(),
  subtitle: z.string().nullable().optional(),
  author: z.string().nullable().optional(),
  agencies: z.array(z.string()).nullable().optional(),
  place: z.string().nullable().optional(),
  machineTranslated: z.boolean().nullable().optional(),
});
export type Correction = z.infer<typeof correctionSchema>;
