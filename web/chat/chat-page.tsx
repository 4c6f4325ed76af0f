import { useDocumentTitle } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useConversations, useKeptConversation } from '../api/conversations.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './chat.module.css';
import { Conversation } from './conversation.tsx';
import { messagesOfTurns } from './kept-messages.ts';
import { useOpenChats } from './open-chats.tsx';

/**
 * `/c/:conversationId`, and `/` for the conversation that has no question yet. One component for both, so that field and focus
 * stay when the first question gives the conversation its address.
 */
export function ChatPage() {
  const texts = useTexts();
  const chats = useOpenChats();
  const navigate = useNavigate();
  const location = useLocation();
  const { conversationId } = useParams();
  const id = conversationId ?? chats.draft().id;
  const title = useConversations().data?.conversations.find((conversation) => conversation.id === id)?.title;
  useDocumentTitle(title ? `${title} · ${texts.app.name}` : texts.app.name);
  useEffect(() => {
    if (conversationId !== undefined) chats.releaseDraft(conversationId);
  }, [chats, conversationId]);
  const onFirstQuestion = () => {
    chats.adoptDraft();
    navigate({ pathname: `/c/${encodeURIComponent(id)}`, search: location.search }, { state: location.state });
  };
  return (
    <>
      {conversationId !== undefined && <h2 className="unseen">{title ?? texts.app.ask}</h2>}
      <OpenedConversation key={id} id={id} onFirstQuestion={conversationId === undefined ? onFirstQuestion : undefined} />
    </>
  );
}

function OpenedConversation({ id, onFirstQuestion }: { id: string; onFirstQuestion: (() => void) | undefined }) {
  const texts = useTexts();
  const chats = useOpenChats();
  const known = onFirstQuestion ? chats.draft() : chats.find(id);
  const kept = useKeptConversation(id, { enabled: !known });
  const chat = known ?? (kept.data && chats.open(id, messagesOfTurns(kept.data.turns)));
  if (chat) return <Conversation chat={chat} onFirstQuestion={onFirstQuestion} />;
  if (!kept.isError) return <p className={styles.center}>{texts.app.loading}</p>;
  return (
    <div className={styles.center}>
      <FailureBox error={kept.error} onRetry={() => void kept.refetch()} />
    </div>
  );
}
