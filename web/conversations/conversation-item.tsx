import { ActionIcon, Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { NavLink, useMatch, useNavigate } from 'react-router';
import type { ConversationSummary } from '../../server/contract/conversation.ts';
import { useDeleteConversation } from '../api/conversations.ts';
import { useOpenChats } from '../chat/open-chats.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './conversations.module.css';

type Props = { conversation: ConversationSummary; onLeave: (() => void) | undefined };

export function ConversationItem({ conversation, onLeave }: Props) {
  const texts = useTexts();
  const remove = useDeleteConversation();
  const chats = useOpenChats();
  const navigate = useNavigate();
  const address = `/c/${encodeURIComponent(conversation.id)}`;
  const isOpen = useMatch(address) !== null;
  const [asks, asking] = useDisclosure();
  const confirm = () =>
    remove.mutate(conversation.id, {
      onSuccess: () => {
        chats.forget(conversation.id);
        if (isOpen) navigate('/');
      },
    });
  return (
    <li className={styles.item}>
      <NavLink to={address} onClick={onLeave} title={conversation.title}>
        {conversation.title}
      </NavLink>
      <Popover opened={asks} onChange={asking.toggle} onDismiss={asking.close} trapFocus returnFocus withinPortal>
        <Popover.Target>
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            size="var(--target)"
            aria-label={texts.conversations.remove(conversation.title)}
            onClick={asking.toggle}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={styles.confirm}>
          <p>{texts.conversations.confirm}</p>
          {remove.isError && <FailureBox error={remove.error} />}
          <div className={styles.confirmActions}>
            <Button size="compact-md" mih="var(--target)" variant="default" onClick={asking.close}>
              {texts.app.cancel}
            </Button>
            <Button size="compact-md" mih="var(--target)" onClick={confirm} loading={remove.isPending}>
              {texts.conversations.confirmYes}
            </Button>
          </div>
        </Popover.Dropdown>
      </Popover>
    </li>
  );
}
