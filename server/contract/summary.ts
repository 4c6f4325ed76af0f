import { z } from 'zod';
import { coverageSchema, languageSchema, questionSchema } from './answer.ts';
import { articleReferenceSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { articleIdsSchema } from './filters.ts';

export const summaryLengthSchema = z.enum(['short', 'normal', 'long']);
export type SummaryLength = z.infer<typeof summaryLengthSchema>;

export const summarySchema = z.object({
  id: z.string(),
  question: z.string().optional(),
  length: summaryLengthSchema,
  language: languageSchema,
  writer: z.string(),
  createdAt: z.iso.datetime(),
  corpusVersion: z.string(),
  articles: z.array(articleReferenceSchema),
  claims: z.array(claimSchema),
  coverage: coverageSchema,
});
export type Summary = z.infer<typeof summarySchema>;

export const summaryRequestSchema = z
  .strictObject({
    articleIds: articleIdsSchema.optional(),
    question: questionSchema.optional(),
    length: summaryLengthSchema.optional(),
    language: languageSchema.optional(),
  })
  .refine((request) => request.articleIds ?? request.question, { message: 'Give articleIds or a question' });
export type SummaryRequest = z.infer<typeof summaryRequestSchema>;
