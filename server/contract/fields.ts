import { z } from 'zod';

/** What a row of a table, or an object of JSON, may say of a report. */
export const articleFieldSchema = z.enum(['id', 'title', 'subtitle', 'text', 'date', 'publisher', 'author', 'url', 'language']);
export type ArticleField = z.infer<typeof articleFieldSchema>;

const fieldNameSchema = z.string().min(1).max(200);

/** For each the name of the file's column or field that holds it; what is absent is found by its usual names. */
export const fieldMappingSchema = z.strictObject({
  id: fieldNameSchema.optional(),
  title: fieldNameSchema.optional(),
  subtitle: fieldNameSchema.optional(),
  text: fieldNameSchema.optional(),
  date: fieldNameSchema.optional(),
  publisher: fieldNameSchema.optional(),
  author: fieldNameSchema.optional(),
  url: fieldNameSchema.optional(),
  language: fieldNameSchema.optional(),
});
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

/** The columns of a file with what its first rows hold, shortened, and which is likely which. */
export const fieldsPreviewSchema = z.object({
  columns: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  guess: fieldMappingSchema,
});
export type FieldsPreview = z.infer<typeof fieldsPreviewSchema>;

/** `items`: numbers of failed files of the ingest, which are read again by this mapping. */
export const mappedItemsSchema = z.strictObject({ fields: fieldMappingSchema, items: z.array(z.int().positive()).min(1).max(20_000) });
