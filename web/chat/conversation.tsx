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
import { useHoldAtTop } from './hold-at-top.ts';
import { useLive } from './live-store.ts';
import { useOpenChats } from './open-chats.tsx';
import { ProgressLine } from './progress-line.tsx';
import { Start } from './start.tsx';
import { turnsOf } from './turns-of.ts';
import type { AskDifferently } from './understood.tsx';

// Redraws at most this often while an answer streams.
const REDRAW_MS = 50;

/** Questions and answers of one conversation, and the field for the next question. */
export function Conversation({ chat, onFirstQuestion }: { chat: Chat<ChatMessage>; onFirstQuestion?: (() => void) | undefined }) {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { ids } = useReportSelection();
  const { chosen } = useChosenCase();
  const { messages, status, error, sendMessage, regenerate, stop } = useChat<ChatMessage>({ chat, throttle: REDRAW_MS });
  const turns = turnsOf(messages);
  const latestId = turns.at(-1)?.id;
  const scroller = useRef<HTMLDivElement>(null);
  const latest = useRef<HTMLDivElement>(null);
  const holdAtTop = useHoldAtTop(scroller, latest, latestId);
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
    void sendMessage({ text: question }, { body: bounds });
    void queryClient.invalidateQueries({ queryKey: CONVERSATIONS });
    onFirstQuestion?.();
  };
  /** The turn whose message is to be answered, and not read as a command: also when it is asked once more. */
  const answeredId = useRef<string>(undefined);
  const asAsked = () => (latestId !== undefined && answeredId.current === latestId ? { use: 'answer' } : {});
  const askAgain = () => {
    holdAtTop();
    void regenerate({ body: { ...bounds, ...asAsked() } });
  };
  const again: AskDifferently['again'] = ({ filters: held, wishes, articleIds, asQuestion }) => {
    holdAtTop();
    if (asQuestion) answeredId.current = latestId;
    const others = {
      ...bounds,
      ...asAsked(),
      ...(!asQuestion && { filters: held ?? {}, filtersAsGiven: true, ...(wishes && { wishes }) }),
    };
    void regenerate({ body: articleIds ? { ...others, articleIds } : others });
  };

  return (
    <div className={styles.conversation}>
      <div className={styles.scroller} ref={scroller} data-conversation>
        <div className={styles.turns}>
          {messages.length === 0 && <Start onAsk={ask} />}
          {turns.map(({ id, question, answer }, at) => {
            const isLatest = at === turns.length - 1;
            return (
              <div key={id} className={styles.turn} ref={isLatest ? latest : undefined}>
                <h3 className={styles.question}>
                  <span className="unseen">{texts.answer.question}: </span>
                  {question}
                </h3>
                {answer && (
                  <AnswerTurn
                    key={answer.id}
                    message={answer}
                    question={question}
                    isBeingWritten={isBusy && isLatest}
                    progress={isLatest ? progress : undefined}
                    unchecked={isLatest ? unchecked : undefined}
                    onAgain={isLatest && !isBusy && !error ? askAgain : undefined}
                    onAsk={isBusy ? undefined : { ask, again: isLatest && !error ? again : undefined }}
                  />
                )}
                {isLatest && isBusy && !answer && <ProgressLine progress={progress} />}
                {isLatest && error && !isBusy && <ChatFailure error={error} onRetry={askAgain} />}
              </div>
            );
          })}
        </div>
      </div>
      <FinishedAnswer message={messages.at(-1)} isBusy={isBusy} />
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
