import { failureSchema, usageSchema } from '../../server/contract/answer.ts';
import { answerEventSchema } from '../../server/contract/answer-events.ts';
import { resultSchema } from '../../server/contract/conversation.ts';

const [question, passages, progress, delta, claim, disagreement, abstention, , , end, moved] = answerEventSchema.options;
const TYPE = { type: true } as const;

/** The data parts of the chat stream, checked as they arrive: the events of the contract without their `type`. */
export const dataPartSchemas = {
  question: question.omit(TYPE),
  passages: passages.omit(TYPE),
  progress: progress.omit(TYPE),
  delta: delta.omit(TYPE),
  claim: claim.omit(TYPE),
  moved: moved.omit(TYPE),
  disagreement: disagreement.omit(TYPE),
  abstention: abstention.omit(TYPE),
  usage: usageSchema,
  failure: failureSchema,
  end: end.omit(TYPE),
  result: resultSchema,
};
