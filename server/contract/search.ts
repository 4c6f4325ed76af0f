import { z } from 'zod';
import { questionSchema } from './answer.ts';
import { filtersSchema } from './filters.ts';

/** A passage found for a question. `relevance`: fused score in 0..1, comparable within one search only. */
export const rankedPassageSchema = z.object({
  passageId: z.string(),
  articleId: z.string(),
  revision: z.string(),
  title: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  relevance: z.number(),
});
export type RankedPassage = z.infer<typeof rankedPassageSchema>;

export const searchQuerySchema = filtersSchema.extend({
  question: questionSchema,
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

export const searchResponseSchema = z.object({ passages: z.array(rankedPassageSchema) });
