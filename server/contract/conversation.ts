import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { comparisonSchema } from './comparison.ts';
import { summarySchema } from './summary.ts';
import { timelineSchema } from './timeline.ts';
import { understandingSchema } from './understanding.ts';

/** What a message of the analyst led to. */
export const resultSchema = z.discriminatedUnion('use', [
  z.object({ use: z.literal('answer'), answer: answerSchema }),
  z.object({ use: z.literal('comparison'), comparison: comparisonSchema, understanding: understandingSchema.optional() }),
  z.object({ use: z.literal('summary'), summary: summarySchema, understanding: understandingSchema.optional() }),
  z.object({ use: z.literal('timeline'), timeline: timelineSchema, understanding: understandingSchema.optional() }),
]);
export type Result = z.infer<typeof resultSchema>;

export const turnSchema = z.object({
  id: z.string(),
  question: z.string(),
  createdAt: z.iso.datetime(),
  /** Absent while the answer is being written, or when the process ended before anything was written. */
  result: resultSchema.optional(),
});
export type Turn = z.infer<typeof turnSchema>;

export const conversationSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The case that was chosen when it was begun; it may be deleted by now. */
  caseId: z.string().optional(),
  turns: z.int(),
});
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;

export const conversationsResponseSchema = z.object({ conversations: z.array(conversationSummarySchema) });
export const conversationSchema = conversationSummarySchema.omit({ turns: true }).extend({ turns: z.array(turnSchema) });
export type Conversation = z.infer<typeof conversationSchema>;
