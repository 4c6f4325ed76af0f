import type { ChatMessage } from '../../server/contract/chat.ts';
import type { Turn } from '../../server/contract/conversation.ts';

/** Kept turns as the messages they came from: the question, then a message that holds the whole result. */
export function messagesOfTurns(turns: readonly Turn[]): ChatMessage[] {
  return turns.flatMap(({ id, question, result }): ChatMessage[] => [
    { id: `${id}-question`, role: 'user', parts: [{ type: 'text', text: question }] },
    { id: `${id}-answer`, role: 'assistant', parts: result ? [{ type: 'data-result', id: `${id}-result`, data: result }] : [] },
  ]);
}
