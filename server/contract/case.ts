import { z } from 'zod';
import { articleIdsSchema } from './filters.ts';

/** A named set of reports under one investigation. `articles`: how many reports are in it. */
export const caseSchema = z.object({ id: z.string(), name: z.string(), createdAt: z.iso.datetime(), articles: z.int().nonnegative() });
export type Case = z.infer<typeof caseSchema>;

export const casesResponseSchema = z.object({ cases: z.array(caseSchema) });
export const caseRequestSchema = z.strictObject({ name: z.string().trim().min(1).max(120) });
/** Reports that are put into a case, or taken out of it. */
export const caseArticlesRequestSchema = z.strictObject({ articleIds: articleIdsSchema });
