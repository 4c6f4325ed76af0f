import { useSyncExternalStore } from 'react';
import type { ChatData } from '../../server/contract/chat.ts';

type Progress = ChatData['progress'];

/** The latest progress of each conversation. It comes as transient parts, which no message keeps. */
export type ProgressStore = {
  set: (chatId: string, progress: Progress | undefined) => void;
  get: (chatId: string) => Progress | undefined;
  subscribe: (listener: () => void) => () => void;
};

export function createProgressStore(): ProgressStore {
  const latest = new Map<string, Progress>();
  const listeners = new Set<() => void>();
  return {
    set: (chatId, progress) => {
      if (progress) latest.set(chatId, progress);
      else latest.delete(chatId);
      for (const listener of listeners) listener();
    },
    get: (chatId) => latest.get(chatId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useProgress(store: ProgressStore, chatId: string): Progress | undefined {
  return useSyncExternalStore(store.subscribe, () => store.get(chatId));
}
