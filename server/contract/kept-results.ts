import { z } from 'zod';
import { summaryFormSchema } from './summary.ts';

/** A kept result as a list names it: the question it was made for, else the reports. `labels`: of the first reports; `reports`: how many there are. */
export const keptResultSchema = z.object({
  kind: z.enum(['answers', 'comparisons', 'summaries', 'timelines']),
  id: z.string(),
  createdAt: z.iso.datetime(),
  question: z.string().optional(),
  form: summaryFormSchema.optional(),
  labels: z.array(z.string()),
  reports: z.int().nonnegative(),
});
export type KeptResult = z.infer<typeof keptResultSchema>;

export const keptResultsResponseSchema = z.object({ results: z.array(keptResultSchema) });
