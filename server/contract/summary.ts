import { z } from 'zod';
import { coverageSchema, languageSchema, questionSchema, usageSchema } from './answer.ts';
import { articleReferenceSchema } from './citation.ts';
import { type Claim, claimSchema } from './claim.ts';
import { daySchema, filtersSchema } from './filters.ts';

/** Reports that one summary reads at most; measured by `npm run evaluate -- summary-scale`. */
export const MOST_SUMMARISED = 1_000;

export const summaryLengthSchema = z.enum(['short', 'normal', 'long']);
export type SummaryLength = z.infer<typeof summaryLengthSchema>;

/** `briefing`: in sections that can be handed on: situation, new, contradictions, open questions, sources. */
export const summaryFormSchema = z.enum(['summary', 'briefing']);
export type SummaryForm = z.infer<typeof summaryFormSchema>;

/** `chronological`: report by report, the oldest first, undated ones last. `by-matter`: what belongs together stands together, the weightiest first. */
export const summaryOrderSchema = z.enum(['chronological', 'by-matter']);
export type SummaryOrder = z.infer<typeof summaryOrderSchema>;

/**
 * A part of a summary. `text`: the summary itself; a summary has it and `contradictions` (absent where the reports do not disagree), a briefing has all others, empty ones
 * included. `claimIds`: what stands in it, in the order of the claims' blocks; a claim stands in one section only.
 */
export const summarySectionSchema = z.object({
  kind: z.enum(['text', 'situation', 'new', 'contradictions', 'open-questions']),
  claimIds: z.array(z.string()),
});
export type SummarySection = z.infer<typeof summarySectionSchema>;

/** A report with its near-copies (the first is the one that is quoted first); `sentences`: how many different ones are quoted from them. In the order of their days, undated ones last. */
export const summarySourceSchema = z.object({ articleIds: z.array(z.string()).min(1), sentences: z.int().nonnegative() });
export type SummarySource = z.infer<typeof summarySourceSchema>;

const summarisedIdsSchema = z.array(z.string().min(1).max(100)).min(1).max(MOST_SUMMARISED);

/** What was chosen, so that it can be made again in another form. */
export const summaryScopeSchema = z.object({ articleIds: summarisedIdsSchema.optional(), filters: filtersSchema.optional() });

/** What was kept before forms, orders and sections came has none of them. */
export const summarySchema = z.object({
  id: z.string(),
  question: z.string().optional(),
  length: summaryLengthSchema,
  form: summaryFormSchema.default('summary'),
  order: summaryOrderSchema.default('chronological'),
  /** From this day on reports count as new in a briefing: as asked, else the day of the newest reports. Absent where no report has a date. */
  newSince: daySchema.optional(),
  scope: summaryScopeSchema.optional(),
  language: languageSchema,
  writer: z.string(),
  createdAt: z.iso.datetime(),
  corpusVersion: z.string(),
  /** All that were read. */
  articles: z.array(articleReferenceSchema),
  claims: z.array(claimSchema),
  sections: z.array(summarySectionSchema).optional(),
  /** Cited reports and those read without a sentence of theirs being quoted. */
  sources: z.array(summarySourceSchema).optional(),
  coverage: coverageSchema,
  usage: usageSchema.optional(),
});
export type Summary = z.infer<typeof summarySchema>;

export const summaryRequestSchema = z
  .strictObject({
    articleIds: summarisedIdsSchema.optional(),
    question: questionSchema.optional(),
    filters: filtersSchema.optional(),
    length: summaryLengthSchema.optional(),
    form: summaryFormSchema.optional(),
    order: summaryOrderSchema.optional(),
    newSince: daySchema.optional(),
    language: languageSchema.optional(),
  })
  .refine(({ articleIds, question, filters }) => articleIds ?? question ?? filters, { message: 'Give articleIds, a question or filters' });
export type SummaryRequest = z.infer<typeof summaryRequestSchema>;

export type SectionWithClaims = { kind: SummarySection['kind']; claims: Claim[] };

/** The sections with their claims; of a summary from before there were any, all claims as its text. `rest`: what the server says of the whole. */
export function sectionsOf({ sections, claims }: Pick<Summary, 'sections' | 'claims'>): { sections: SectionWithClaims[]; rest: Claim[] } {
  if (!sections) return { sections: [{ kind: 'text', claims }], rest: [] };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const named = new Set(sections.flatMap(({ claimIds }) => claimIds));
  return {
    sections: sections.map(({ kind, claimIds }) => ({ kind, claims: claimIds.flatMap((id) => byId.get(id) ?? []) })),
    rest: claims.filter(({ id }) => !named.has(id)),
  };
}
