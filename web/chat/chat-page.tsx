import { useDocumentTitle } from '@mantine/hooks';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useConversations, useKeptConversation } from '../api/conversations.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './chat.module.css';
import { Conversation } from './conversation.tsx';
import { messagesOfTurns } from './kept-messages.ts';
import { useOpenChats } from './open-chats.tsx';

/** `/`: a conversation that begins with its first question, and then has an address of its own. */
export function NewConversationPage() {
  const texts = useTexts();
  const chats = useOpenChats();
  const navigate = useNavigate();
  const location = useLocation();
  const chat = chats.draft();
  useDocumentTitle(texts.app.name);
  return (
    <Conversation
      key={chat.id}
      chat={chat}
      onFirstQuestion={() => {
        chats.adoptDraft();
        navigate({ pathname: `/c/${encodeURIComponent(chat.id)}`, search: location.search }, { state: location.state });
      }}
    />
  );
}

/** `/c/:conversationId` */
export function ConversationPage() {
  const { conversationId = '' } = useParams();
  const texts = useTexts();
  const title = useConversations().data?.conversations.find(({ id }) => id === conversationId)?.title;
  useDocumentTitle(title ? `${title} · ${texts.app.name}` : texts.app.name);
  return (
    <>
      <h2 className="unseen">{title ?? texts.app.ask}</h2>
      <OpenedConversation key={conversationId} id={conversationId} />
    </>
  );
}

function OpenedConversation({ id }: { id: string }) {
  const texts = useTexts();
  const chats = useOpenChats();
  const known = chats.find(id);
  const kept = useKeptConversation(id, { enabled: !known });
  const chat = known ?? (kept.data && chats.open(id, messagesOfTurns(kept.data.turns)));
  if (chat) return <Conversation chat={chat} />;
  if (!kept.isError) return <p className={styles.center}>{texts.app.loading}</p>;
  return (
    <div className={styles.center}>
      <FailureBox error={kept.error} onRetry={() => void kept.refetch()} />
    </div>
  );
}
