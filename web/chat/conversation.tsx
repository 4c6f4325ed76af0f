import { type Chat, useChat } from '@ai-sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChatMessage } from '../../server/contract/chat.ts';
import { type Filters, filtersSchema } from '../../server/contract/filters.ts';
import { CONVERSATIONS } from '../api/conversations.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import { AnswerTurn } from './answer-turn.tsx';
import styles from './chat.module.css';
import { ChatFailure } from './chat-failure.tsx';
import { Composer } from './composer.tsx';
import { FinishedAnswer } from './finished-answer.tsx';
import { useLive } from './live-store.ts';
import { useOpenChats } from './open-chats.tsx';
import { ProgressLine } from './progress-line.tsx';
import { Start } from './start.tsx';
import { useStickToBottom } from './stick-to-bottom.ts';
import type { AskDifferently } from './understood.tsx';

// Redraws at most this often while an answer streams.
const REDRAW_MS = 50;

const questionOf = (message: ChatMessage | undefined) =>
  message?.parts
    .filter((part) => part.type === 'text')
    .map((part) => part.text)
    .join('') ?? '';

/** Questions and answers of one conversation, and the field for the next question. */
export function Conversation({ chat, onFirstQuestion }: { chat: Chat<ChatMessage>; onFirstQuestion?: (() => void) | undefined }) {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { ids } = useReportSelection();
  const { chosen } = useChosenCase();
  const { messages, status, error, sendMessage, regenerate, stop } = useChat<ChatMessage>({ chat, throttle: REDRAW_MS });
  const scroller = useRef<HTMLDivElement>(null);
  const goToEnd = useStickToBottom(scroller);
  const chats = useOpenChats();
  const progress = useLive(chats.progress, chat.id);
  const unchecked = useLive(chats.unchecked, chat.id);
  const isBusy = status === 'submitted' || status === 'streaming';
  const [filters, setFilters] = useState<Filters>({});
  const valid = filtersSchema.safeParse({ ...filters, ...(chosen && { case: chosen.id }) }).data;
  const bounds = {
    ...(ids.length > 0 && { articleIds: [...ids] }),
    ...(valid && Object.keys(valid).length > 0 && { filters: valid }),
  };

  const ask = (question: string) => {
    goToEnd();
    void sendMessage({ text: question }, { body: bounds });
    void queryClient.invalidateQueries({ queryKey: CONVERSATIONS });
    onFirstQuestion?.();
  };
  const askAgain = () => {
    goToEnd();
    void regenerate({ body: bounds });
  };
  const again: AskDifferently['again'] = ({ filters: held, wishes, articleIds, asQuestion }) => {
    goToEnd();
    const others = asQuestion
      ? { ...bounds, use: 'answer' }
      : { ...bounds, filters: held ?? {}, filtersAsGiven: true, ...(wishes && { wishes }) };
    void regenerate({ body: articleIds ? { ...others, articleIds } : others });
  };
  const last = messages.at(-1);
  const waits = isBusy && last?.role === 'user';

  return (
    <div className={styles.conversation}>
      <div className={styles.scroller} ref={scroller}>
        <div className={styles.turns}>
          {messages.length === 0 && <Start onAsk={ask} />}
          {messages.map((message, index) =>
            message.role === 'user' ? (
              <h3 key={message.id} className={styles.question}>
                <span className="unseen">{texts.answer.question}: </span>
                {questionOf(message)}
              </h3>
            ) : (
              <AnswerTurn
                key={message.id}
                message={message}
                question={questionOf(messages[index - 1])}
                isBeingWritten={isBusy && message === last}
                progress={message === last ? progress : undefined}
                unchecked={message === last ? unchecked : undefined}
                onAgain={message === last && !isBusy && !error ? askAgain : undefined}
                onAsk={isBusy ? undefined : { ask, again: message === last && !error ? again : undefined }}
              />
            ),
          )}
          {waits && <ProgressLine progress={progress} />}
          {error && !isBusy && <ChatFailure error={error} onRetry={askAgain} />}
        </div>
      </div>
      <FinishedAnswer message={last} isBusy={isBusy} />
      <Composer
        isBusy={isBusy}
        filters={filters}
        areFiltersValid={valid !== undefined}
        onFilters={setFilters}
        onAsk={ask}
        onStop={() => void stop()}
      />
    </div>
  );
}
