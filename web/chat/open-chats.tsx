import { Chat } from '@ai-sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { createIdGenerator, DefaultChatTransport } from 'ai';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ChatData, ChatMessage } from '../../server/contract/chat.ts';
import { CONVERSATIONS } from '../api/conversations.ts';
import { dataPartSchemas } from './data-part-schemas.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { grow, settle, type UncheckedSentence } from './unchecked-sentences.ts';

/** Conversations that are open in this window. An answer goes on being written while another conversation is looked at. */
export type OpenChats = {
  find: (id: string) => Chat<ChatMessage> | undefined;
  /** Opens a kept conversation with the messages it had. */
  open: (id: string, messages: ChatMessage[]) => Chat<ChatMessage>;
  /** The conversation that has no question yet. */
  draft: () => Chat<ChatMessage>;
  /** The draft has got its question: it is found like the others. It stays the draft until its address is shown, or the page would begin anew in between. */
  adoptDraft: () => void;
  /** The conversation stands under its address now; the next draft is a new one. */
  releaseDraft: (id: string) => void;
  forget: (id: string) => void;
  progress: LiveStore<ChatData['progress']>;
  /** What a language model has written and nobody has checked yet. */
  unchecked: LiveStore<UncheckedSentence[]>;
};

function createOpenChats({ mintId, onTurnEnd }: { mintId: () => string; onTurnEnd: () => void }): OpenChats {
  const chats = new Map<string, Chat<ChatMessage>>();
  const transport = new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    // The history is the server's own, so only the last message travels.
    prepareSendMessagesRequest: ({ id, messages, body, trigger, messageId }) => ({
      body: { ...body, id, trigger, messageId, messages: messages.slice(-1) },
    }),
  });
  const progress = createLiveStore<ChatData['progress']>();
  const unchecked = createLiveStore<UncheckedSentence[]>();
  const make = (id: string, messages: ChatMessage[]) =>
    new Chat<ChatMessage>({
      id,
      messages,
      transport,
      dataPartSchemas,
      generateId: mintId,
      onData: (part) => {
        if (part.type === 'data-progress') progress.set(id, part.data);
        if (part.type === 'data-delta') unchecked.set(id, grow(unchecked.get(id) ?? [], part.data.text));
        if (part.type === 'data-claim' && unchecked.get(id)) unchecked.set(id, settle(unchecked.get(id) ?? [], part.data.claim.id));
      },
      onFinish: () => {
        progress.set(id, undefined);
        unchecked.set(id, undefined);
        onTurnEnd();
      },
    });
  let draft: Chat<ChatMessage> | undefined;
  return {
    progress,
    unchecked,
    find: (id) => chats.get(id),
    open: (id, messages) => {
      const chat = chats.get(id) ?? make(id, messages);
      chats.set(id, chat);
      return chat;
    },
    draft: () => {
      draft ??= make(mintId(), []);
      return draft;
    },
    adoptDraft: () => {
      if (draft) chats.set(draft.id, draft);
    },
    releaseDraft: (id) => {
      if (draft?.id === id) draft = undefined;
    },
    forget: (id) => {
      chats.delete(id);
    },
  };
}

const OpenChatsContext = createContext<OpenChats | null>(null);

export function OpenChatsProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [chats] = useState(() =>
    createOpenChats({
      mintId: createIdGenerator({ size: 24 }),
      onTurnEnd: () => void queryClient.invalidateQueries({ queryKey: CONVERSATIONS }),
    }),
  );
  return <OpenChatsContext value={chats}>{children}</OpenChatsContext>;
}

export function useOpenChats(): OpenChats {
  const chats = useContext(OpenChatsContext);
  if (!chats) throw new Error('useOpenChats is called outside of OpenChatsProvider');
  return chats;
}
