import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ConversationSummary } from '../../server/contract/conversation.ts';
import { useConversations } from '../api/conversations.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { ConversationItem } from './conversation-item.tsx';
import styles from './conversations.module.css';

const isToday = ({ updatedAt }: ConversationSummary) => new Date(updatedAt).toDateString() === new Date().toDateString();

/** Kept conversations, the newest first, those of today apart. */
export function ConversationList({ onLeave }: { onLeave: (() => void) | undefined }) {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const { data, error, refetch } = useConversations();
  const sorted = (data?.conversations ?? [])
    .filter(({ caseId }) => chosen === undefined || caseId === chosen.id)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const groups = [
    { heading: texts.conversations.today, conversations: sorted.filter(isToday) },
    { heading: texts.conversations.earlier, conversations: sorted.filter((conversation) => !isToday(conversation)) },
  ];
  return (
    <nav className={styles.list} aria-label={texts.conversations.heading}>
      <Button
        component={Link}
        to="/"
        onClick={onLeave}
        className={styles.new}
        variant="default"
        mih={40}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {texts.conversations.new}
      </Button>
      <h2>{texts.conversations.heading}</h2>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {data && sorted.length === 0 && <p className={styles.quiet}>{texts.conversations.none}</p>}
      {groups.map(
        ({ heading, conversations }) =>
          conversations.length > 0 && (
            <section key={heading}>
              <h3>{heading}</h3>
              <ul>
                {conversations.map((conversation) => (
                  <ConversationItem key={conversation.id} conversation={conversation} onLeave={onLeave} />
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  );
}
