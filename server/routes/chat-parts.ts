import type { InferUIMessageChunk } from 'ai';
import { plainText } from '../chatting/plain-text.ts';
import type { RespondEvent } from '../chatting/respond.ts';
import type { ChatMessage } from '../contract/chat.ts';

export type ChatPart = InferUIMessageChunk<ChatMessage>;

const TEXT_ID = 'answer';

/**
 * Response events → the parts of one AI SDK UI message. The text part comes last, since a claim may be replaced until the
 * answer ends, and text that was sent cannot be taken back.
 */
export async function* toChatParts(
  events: AsyncGenerator<RespondEvent>,
  { messageId, onFault }: { messageId: string; onFault: (fault: unknown) => void },
): AsyncGenerator<ChatPart> {
  yield { type: 'start', messageId };
  try {
    for await (const event of events) yield* partsOf(event);
    yield { type: 'finish', finishReason: 'stop' };
  } catch (fault) {
    // The status is sent already, so the error is a part too.
    onFault(fault);
    yield { type: 'error', errorText: 'The answer could not be kept. The log of the server says why.' };
  }
}

function* partsOf(event: RespondEvent): Generator<ChatPart> {
  switch (event.type) {
    case 'question-understood': {
      const { type: _, ...data } = event;
      yield { type: 'data-question', data };
      break;
    }
    case 'passages-ready': {
      const { type: _, ...data } = event;
      yield { type: 'data-passages', data };
      break;
    }
    case 'progress': {
      const { type: _, ...data } = event;
      yield { type: 'data-progress', data, transient: true };
      break;
    }
    case 'claim-checked': {
      const { type: _, ...data } = event;
      yield { type: 'data-claim', id: event.claim.id, data };
      break;
    }
    case 'citation-moved': {
      const { type: _, ...data } = event;
      yield { type: 'data-moved', data };
      break;
    }
    case 'disagreement-found': {
      const { type: _, ...data } = event;
      yield { type: 'data-disagreement', data };
      break;
    }
    case 'answer-abstained': {
      const { type: _, ...data } = event;
      yield { type: 'data-abstention', data };
      break;
    }
    case 'tokens-used':
      yield { type: 'data-usage', data: event.usage };
      break;
    case 'answer-failed':
      yield { type: 'data-failure', data: event.failure };
      break;
    case 'answer-end': {
      const { type: _, ...data } = event;
      yield { type: 'data-end', data };
      break;
    }
    case 'result':
      yield { type: 'text-start', id: TEXT_ID };
      yield { type: 'text-delta', id: TEXT_ID, delta: plainText(event.result) };
      yield { type: 'text-end', id: TEXT_ID };
      yield { type: 'data-result', data: event.result };
      break;
    case 'answer-delta': {
      // Unchecked words are shown, never kept: the claim follows as soon as it is checked.
      const { type: _, ...data } = event;
      yield { type: 'data-delta', data, transient: true };
      break;
    }
  }
}
