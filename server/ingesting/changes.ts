/** Tells those who wait for it that something of an ingest has changed. */
export function createChanges() {
  const waiting = new Map<string, Set<() => void>>();
  let isClosed = false;

  return {
    tell(id: string): void {
      const listeners = waiting.get(id);
      waiting.delete(id);
      for (const listener of listeners ?? []) listener();
    },
    /** Resolves at the next change after this call, when `signal` aborts, or when this is closed; `pulse` when nothing came for so long. */
    next(id: string, { signal, pulseMs }: { signal: AbortSignal; pulseMs: number }): Promise<'changed' | 'pulse'> {
      if (isClosed || signal.aborted) return Promise.resolve('changed');
      return new Promise((resolve) => {
        const listeners = waiting.get(id) ?? new Set();
        waiting.set(id, listeners);
        const finish = (how: 'changed' | 'pulse') => {
          clearTimeout(timer);
          signal.removeEventListener('abort', change);
          listeners.delete(change);
          if (listeners.size === 0 && waiting.get(id) === listeners) waiting.delete(id);
          resolve(how);
        };
        const change = () => finish('changed');
        const timer = setTimeout(() => finish('pulse'), pulseMs);
        listeners.add(change);
        signal.addEventListener('abort', change, { once: true });
      });
    },
    close(): void {
      isClosed = true;
      for (const listeners of [...waiting.values()]) for (const listener of [...listeners]) listener();
    },
  };
}
