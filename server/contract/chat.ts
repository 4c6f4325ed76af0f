import type { UIMessage } from 'ai';
import { z } from 'zod';
import type { AnswerEvent } from './answer-events.ts';
import type { Result } from './conversation.ts';
import { articleIdsSchema, filtersSchema } from './filters.ts';
import { wishesSchema } from './wishes.ts';

/**
 * What any stock `useChat` sends. Only the last user message is read; the history is the server's own, found by `id`.
 * `articleIds`, `filters`: optional extras of Beleg's own screen.
 */
export const chatRequestSchema = z.looseObject({
  id: z.string().min(1).max(100),
  messages: z
    .array(z.looseObject({ role: z.string(), parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })) }))
    .min(1),
  /** `regenerate-message`: the newest turn is asked again and replaced. */
  trigger: z.string().max(100).optional(),
  filters: filtersSchema.optional(),
  /** The filters are as given: none is read from the words. */
  filtersAsGiven: z.boolean().optional(),
  /** Given: these hold, and none is read from the words. */
  wishes: wishesSchema.optional(),
  /** Given: the message is a question to be answered, whatever its words. */
  use: z.literal('answer').optional(),
  articleIds: articleIdsSchema.optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

type EventOf<Type extends AnswerEvent['type']> = Extract<AnswerEvent, { type: Type }>;

/**
 * Data parts of the chat stream: `data-question`, `data-passages`, `data-progress`, `data-delta` (unchecked words of the sentence
 * being written, to be appended; its claim replaces them), `data-claim` (part id = claim id), `data-moved`, `data-disagreement`, `data-abstention`, `data-usage`, `data-failure`, `data-end`, and `data-result`, the whole kept result at the end.
 * A text part carries the same answer as plain text with [n] markers, for stock clients.
 */
export type ChatData = {
  question: Omit<EventOf<'question-understood'>, 'type'>;
  passages: Omit<EventOf<'passages-ready'>, 'type'>;
  progress: Omit<EventOf<'progress'>, 'type'>;
  delta: Omit<EventOf<'answer-delta'>, 'type'>;
  claim: Omit<EventOf<'claim-checked'>, 'type'>;
  moved: Omit<EventOf<'citation-moved'>, 'type'>;
  disagreement: Omit<EventOf<'disagreement-found'>, 'type'>;
  abstention: Omit<EventOf<'answer-abstained'>, 'type'>;
  usage: EventOf<'tokens-used'>['usage'];
  failure: EventOf<'answer-failed'>['failure'];
  end: Omit<EventOf<'answer-end'>, 'type'>;
  result: Result;
};
export type ChatMessage = UIMessage<never, ChatData>;
