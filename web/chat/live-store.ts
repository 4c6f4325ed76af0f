import { useSyncExternalStore } from 'react';

/** The latest value of each conversation that comes as transient parts, which no message keeps. */
export type LiveStore<Value> = {
  set: (chatId: string, value: Value | undefined) => void;
  get: (chatId: string) => Value | undefined;
  subscribe: (listener: () => void) => () => void;
};

export function createLiveStore<Value>(): LiveStore<Value> {
  const latest = new Map<string, Value>();
  const listeners = new Set<() => void>();
  return {
    set: (chatId, value) => {
      if (value === undefined) latest.delete(chatId);
      else latest.set(chatId, value);
      for (const listener of listeners) listener();
    },
    get: (chatId) => latest.get(chatId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useLive<Value>(store: LiveStore<Value>, chatId: string): Value | undefined {
  return useSyncExternalStore(store.subscribe, () => store.get(chatId));
}
