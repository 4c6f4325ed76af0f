import type { Filters } from '../../server/contract/filters.ts';
import type { Sought } from '../../server/contract/mentions.ts';

export function mentionsAddress({ kind, words }: Sought, filters: Filters = {}): string {
  const conditions = new URLSearchParams(filters).toString();
  return `/mentions/${kind}/${encodeURIComponent(words)}${conditions === '' ? '' : `?${conditions}`}`;
}
