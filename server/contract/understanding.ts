import { z } from 'zod';
import { filtersSchema } from './filters.ts';
import { soughtSchema } from './mentions.ts';
import { wishesSchema } from './wishes.ts';

/**
 * How a question was read beyond its words. `read`: conditions found in the words; with `leftNothing` no report fits them, and the answer was sought
 * without them; `undated`: reports without a date, which a condition on dates leaves out. `parts`: the questions it asks, where there are several; each
 * is answered in its turn. `choices`: other readings of a follow-up, as whole questions. `names`: those in the question, whose every mention can be looked up. `wanted`: only in what was kept when there were no timelines.
 * `wishes`: how the answer is to be, read from the words or as given; empty where all of them were taken back.
 * `mentions`: every place of it was asked for and counted. `about`: the kept result that was asked about, and the number of its row, sentence or event.
 */
export const understandingSchema = z.object({
  read: z
    .object({
      filters: filtersSchema,
      articles: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
      leftNothing: z.boolean(),
      undated: z.int().nonnegative().optional(),
    })
    .optional(),
  wishes: wishesSchema.optional(),
  parts: z.array(z.string()).optional(),
  choices: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
  mentions: soughtSchema.optional(),
  wanted: z.enum(['timeline']).optional(),
  about: z
    .object({ use: z.enum(['answer', 'comparison', 'summary', 'timeline']), id: z.string(), part: z.int().positive().optional() })
    .optional(),
});
export type Understanding = z.infer<typeof understandingSchema>;
