import type { ChatMessage } from '../../server/contract/chat.ts';

/** A question and what was answered; `answer`: undefined until something has come of it. */
export type Turn = { id: string; question: string; answer: ChatMessage | undefined };

/** The messages of a conversation as turns: each begins with a question. */
export function turnsOf(messages: readonly ChatMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user') turns.push({ id: message.id, question: textOf(message), answer: undefined });
    else if (last) last.answer = message;
  }
  return turns;
}

function textOf({ parts }: ChatMessage): string {
  return parts
    .filter((part) => part.type === 'text')
    .map((part) => part.text)
    .join('');
}
