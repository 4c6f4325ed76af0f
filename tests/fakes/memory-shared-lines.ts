import type { SharedLineStore } from '../../ingest/corpus/shared-line-store.ts';

/** A store that keeps nothing. */
export function createMemorySharedLines(): SharedLineStore {
  const publishers = new Map<string, Map<string, Set<string>>>();
  return {
    remember(publisher, family, lines) {
      const families = publishers.get(publisher) ?? new Map<string, Set<string>>();
      publishers.set(publisher, families);
      families.set(family, (families.get(family) ?? new Set()).union(new Set(lines)));
    },
    seen(publisher, atLeast) {
      const families = publishers.get(publisher) ?? new Map<string, Set<string>>();
      const counts = new Map<string, number>();
      for (const lines of families.values()) for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
      return { families: families.size, lines: new Map([...counts].filter(([, count]) => count >= atLeast)) };
    },
  };
}
