import { z } from 'zod';
import { type Citation, citationSchema } from './citation.ts';

/** A report that mentions a value to call it untrue. `by`: who does, as the report writes it, where it says. */
const denialSchema = z.object({ citation: citationSchema, by: z.string().optional() });

/**
 * One of several answers that reports give. `value`: exact characters of a report, the first one's words. `citations`: where it is told; none where reports
 * only deny it. `denials`: where it is denied.
 */
const sideSchema = z.object({
  value: z.string().min(1),
  citations: z.array(citationSchema),
  denials: z.array(denialSchema).optional(),
  /** The claims of the answer that say so. */
  claimIds: z.array(z.string()),
  /** Earliest day on which a report that tells it was published, else one that denies it, where one is known: YYYY-MM-DD. */
  since: z.string().optional(),
});

/**
 * Reports give different answers to the question. `in`: what they differ in. `later`: each side was published on another day, or the figure
 * is said to move, so that it may be news rather than a contradiction. Sides are in the order of their days, undated ones last; of one day, those that most reports
 * tell come first.
 */
export const disagreementSchema = z.object({
  id: z.string(),
  in: z.enum(['number', 'date', 'office']),
  later: z.boolean(),
  sides: z.array(sideSchema).min(2),
});
export type Disagreement = z.infer<typeof disagreementSchema>;
export type DisagreementSide = z.infer<typeof sideSchema>;

/** Every place a disagreement quotes, in the order it is shown: of each side where it is told, then where it is denied. */
export function citationsOfDisagreement({ sides }: Disagreement): Citation[] {
  return sides.flatMap(({ citations, denials = [] }) => [...citations, ...denials.map(({ citation }) => citation)]);
}
