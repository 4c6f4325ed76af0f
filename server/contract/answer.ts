import { z } from 'zod';
import { articleReferenceSchema, citationSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { disagreementSchema } from './disagreement.ts';
import { articleIdsSchema, filtersSchema } from './filters.ts';
import { understandingSchema } from './understanding.ts';
import { wishesSchema } from './wishes.ts';

export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** Longest question, in UTF-16 code units. A longer one is refused with 400. */
export const QUESTION_LIMIT = 4_000;
export const questionSchema = z.string().trim().min(1).max(QUESTION_LIMIT);

/** Why no answer is given: what is missing, in words, and the nearest sentences that were found. */
export const abstentionSchema = z.object({
  code: z.enum(['empty-corpus', 'no-match', 'name-not-found', 'not-answered', 'no-searchable-words']),
  missing: z.string(),
  /** The words of the question that no retrieved sentence contains. */
  terms: z.array(z.string()),
  nearest: z.array(citationSchema),
  /** Questions that the nearest sentences do answer. */
  instead: z.array(questionSchema).optional(),
  /** The part of the question that has no answer, where others have one. */
  part: z.string().optional(),
});
export type Abstention = z.infer<typeof abstentionSchema>;

/** Counted in articles. `independent`: cited articles after near-copies are counted once. */
export const coverageSchema = z.object({
  searched: z.int().nonnegative(),
  relevant: z.int().nonnegative(),
  cited: z.int().nonnegative(),
  independent: z.int().nonnegative(),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What was searched: all articles that pass the filters, or the chosen ones. */
export const scopeSchema = z.object({ articleIds: articleIdsSchema.optional() });

/** Tokens as the language model's provider counted them; what it did not tell is absent. `reasoning`: those of `output` that were thought and not written. */
export const usageSchema = z.object({
  input: z.int().nonnegative().optional(),
  output: z.int().nonnegative().optional(),
  reasoning: z.int().nonnegative().optional(),
  /** At the prices set when it was made; absent where none were. `currency`: ISO 4217. */
  cost: z.object({ amount: z.number().nonnegative(), currency: z.string() }).optional(),
});
export type Usage = z.infer<typeof usageSchema>;

export const endReasonSchema = z.enum(['finished', 'stopped', 'limit', 'failed']);
export type EndReason = z.infer<typeof endReasonSchema>;

export const failureSchema = z.object({ code: z.string(), message: z.string() });
export type Failure = z.infer<typeof failureSchema>;

export const answerSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** The question as it was searched, follow-ups resolved. Equal to `question` when nothing was added. */
  understoodAs: z.string(),
  /** Absent where nothing was read beyond the words. */
  understanding: understandingSchema.optional(),
  language: languageSchema,
  scope: scopeSchema,
  filters: filtersSchema,
  writer: z.string(),
  corpusVersion: z.string(),
  createdAt: z.iso.datetime(),
  claims: z.array(claimSchema),
  /** Where reports give different answers; absent in what was kept before they were looked for. */
  disagreements: z.array(disagreementSchema).optional(),
  coverage: coverageSchema,
  /** The articles that citations name. */
  articles: z.array(articleReferenceSchema),
  abstention: abstentionSchema.optional(),
  /** Absent when no language model wrote, or its provider did not count. */
  usage: usageSchema.optional(),
  ended: endReasonSchema,
  failure: failureSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** An answer opened by its own address; `conversationId`: where it was given. */
export const keptAnswerSchema = z.object({ answer: answerSchema, conversationId: z.string() });
export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

export const answerRequestSchema = z.strictObject({
  question: questionSchema,
  conversationId: z.string().min(1).max(100).optional(),
  filters: filtersSchema.optional(),
  /** The filters are as given: none is read from the words. */
  filtersAsGiven: z.boolean().optional(),
  /** Given: the question is answered from the reports, whatever its words; without it, what asks for another result is refused. */
  use: z.literal('answer').optional(),
  /** Given: these hold, and none is read from the words. */
  wishes: wishesSchema.optional(),
  articleIds: articleIdsSchema.optional(),
});
