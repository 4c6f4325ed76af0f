import { z } from 'zod';
import type { ArticleEntry } from './archive.ts';
import { type Article, correctionSchema, detailsSchema, editSchema, languageSchema, publishedHowSchema } from './article.ts';

const absentIfNull = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);

/** A row of the view `current_articles`, corrections applied. */
export const articleRowSchema = z.object({
  id: z.string(),
  key: z.string(),
  revision: z.string(),
  title: absentIfNull,
  label: z.string(),
  publisher: absentIfNull,
  published_on: absentIfNull,
  published_how: publishedHowSchema.nullable().transform((value) => value ?? undefined),
  language: languageSchema,
  details: z.string().transform((json) => detailsSchema.parse(JSON.parse(json))),
  url: absentIfNull,
  path: absentIfNull,
  retrieved_at: z.string(),
  bytes_hash: z.string(),
  characters: z.int(),
  edits: z.int(),
  passages: z.int(),
  deleted_at: z.string().nullable(),
});
type ArticleRow = z.infer<typeof articleRowSchema>;

/** The columns above, without the text. */
export const ARTICLE_COLUMNS = Object.keys(articleRowSchema.shape).join(', ');

/** What was not corrected is absent. */
export const correctionRowSchema = z
  .object({
    title: absentIfNull,
    publisher: absentIfNull,
    published_on: absentIfNull,
    language: languageSchema.nullable().transform((value) => value ?? undefined),
    details: z.string().transform((json) => correctionSchema.parse(JSON.parse(json))),
  })
  .transform(({ published_on: publishedOn, details, ...row }) => ({ ...row, publishedOn, ...details }));

/** What the ingest found, without corrections. */
export const ingestedRowSchema = z
  .object({
    title: absentIfNull,
    publisher: absentIfNull,
    published_on: absentIfNull,
    published_how: publishedHowSchema.nullable().transform((value) => value ?? undefined),
    language: languageSchema,
    details: z.string().transform((json) => detailsSchema.parse(JSON.parse(json))),
  })
  .transform(({ published_on: publishedOn, published_how: publishedHow, ...row }) => ({ ...row, publishedOn, publishedHow }));

export const sourceRowSchema = z
  .object({ key: z.string(), path: absentIfNull, stamp: absentIfNull, bytes_hash: z.string(), versions: z.string(), given: z.string() })
  .transform(({ bytes_hash: bytesHash, ...row }) => ({ ...row, bytesHash }));

export const revisionRowSchema = z.object({
  text: z.string(),
  original: z.string(),
  edits: z.string().transform((json) => z.array(editSchema).parse(JSON.parse(json))),
});

/** What a list and a whole article have in common. */
function described(row: ArticleRow): Omit<Article, 'text' | 'original' | 'edits'> {
  return {
    id: row.id,
    revision: row.revision,
    title: row.title,
    label: row.label,
    labelFromText: row.title === undefined,
    publisher: row.publisher,
    publishedOn: row.published_on,
    publishedHow: row.published_how,
    language: row.language,
    details: row.details,
    provenance: {
      key: row.key,
      url: row.url,
      path: row.path,
      retrievedAt: row.retrieved_at,
      bytesHash: row.bytes_hash,
    },
  };
}

export function toEntry(row: ArticleRow): ArticleEntry {
  return { ...described(row), characters: row.characters, passages: row.passages, edits: row.edits };
}

export function toArticle(row: ArticleRow, revision: z.infer<typeof revisionRowSchema>): Article {
  return { ...described(row), ...revision };
}
