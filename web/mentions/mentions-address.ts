import type { SoughtKind } from '../api/mentions.ts';

export function mentionsAddress(kind: SoughtKind, words: string): string {
  return `/mentions/${kind}/${encodeURIComponent(words)}`;
}
