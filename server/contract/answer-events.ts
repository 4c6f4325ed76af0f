import { z } from 'zod';
import { abstentionSchema, coverageSchema, endReasonSchema, failureSchema, languageSchema, usageSchema } from './answer.ts';
import { articleReferenceSchema, spanOfRevisionSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { disagreementSchema } from './disagreement.ts';
import { rankedPassageSchema } from './search.ts';
import { understandingSchema } from './understanding.ts';

/**
 * An answer as it comes into being: a closed union, ended by exactly one `answer-end`. Failures are events, not
 * exceptions. The same events feed the chat stream (as `data-…` parts), the JSON API and the evaluations.
 */
export const answerEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('question-understood'),
    question: z.string(),
    understoodAs: z.string(),
    language: languageSchema,
    understanding: understandingSchema.optional(),
  }),
  z.object({ type: z.literal('passages-ready'), passages: z.array(rankedPassageSchema), coverage: coverageSchema }),
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['searching', 'reading', 'writing', 'comparing', 'model-comparing', 'summarizing']),
    done: z.int(),
    total: z.int(),
  }),
  /** Text of the sentence being written, before it is checked. Replaced by `claim-checked`. */
  z.object({ type: z.literal('answer-delta'), text: z.string() }),
  /** A claim with the same id replaces the earlier one. `articles`: those its citations name. */
  z.object({ type: z.literal('claim-checked'), claim: claimSchema, articles: z.array(articleReferenceSchema) }),
  /** Reports give different answers; comes behind the claims it names. */
  z.object({ type: z.literal('disagreement-found'), disagreement: disagreementSchema, articles: z.array(articleReferenceSchema) }),
  z.object({ type: z.literal('answer-abstained'), abstention: abstentionSchema, articles: z.array(articleReferenceSchema) }),
  /** What the language model read and wrote so far; the last one, before the end, holds all. */
  z.object({ type: z.literal('tokens-used'), usage: usageSchema }),
  z.object({ type: z.literal('answer-failed'), failure: failureSchema }),
  z.object({ type: z.literal('answer-end'), reason: endReasonSchema, coverage: coverageSchema }),
  /** The writer's citation did not back the claim and another sentence does: comes behind the claim, which has the new citation. */
  z.object({
    type: z.literal('citation-moved'),
    claimId: z.string(),
    from: z.array(spanOfRevisionSchema).min(1),
    to: spanOfRevisionSchema,
  }),
]);
export type AnswerEvent = z.infer<typeof answerEventSchema>;
