import { z } from 'zod';
import { questionSchema } from './answer.ts';
import { filtersSchema } from './filters.ts';

/**
 * Why a passage was found. `meaning`, `text`: its place in the ranking by vectors and in that by words, from 1, with the cosine and the BM25 score
 * there; absent where that ranking does not have it. `words`: of the question, that the passage has. `names`: asked for, that it writes otherwise.
 */
const whySchema = z.object({
  meaning: z.object({ rank: z.int().positive(), similarity: z.number() }).optional(),
  text: z.object({ rank: z.int().positive(), score: z.number() }).optional(),
  words: z.array(z.string()),
  names: z.array(z.object({ asked: z.string(), written: z.string() })),
});
export type WhyFound = z.infer<typeof whySchema>;

/** A passage found for a question. `relevance`: fused score in 0..1, comparable within one search only. `copies`: the same in near-copies of its report. */
export const rankedPassageSchema = z.object({
  passageId: z.string(),
  articleId: z.string(),
  revision: z.string(),
  title: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  relevance: z.number(),
  why: whySchema.optional(),
  copies: z
    .array(
      z.object({ passageId: z.string(), articleId: z.string(), revision: z.string(), title: z.string(), start: z.int(), end: z.int() }),
    )
    .optional(),
});
export type RankedPassage = z.infer<typeof rankedPassageSchema>;

export const searchQuerySchema = filtersSchema.extend({
  question: questionSchema,
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

export const searchResponseSchema = z.object({ passages: z.array(rankedPassageSchema) });
