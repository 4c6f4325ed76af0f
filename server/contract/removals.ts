import { z } from 'zod';

/** More are removed in several calls. */
export const MOST_SELECTED = 5000;

export const articleSelectionSchema = z.strictObject({ articleIds: z.array(z.string().min(1).max(100)).min(1).max(MOST_SELECTED) });

/** Ids of what was removed; what had been removed before is not among them. */
export const removalsSchema = z.object({ removed: z.array(z.string()) });
export const restorationsSchema = z.object({ restored: z.array(z.string()) });
