import type { Result } from '../../server/contract/conversation.ts';
import type { ResultAddress } from '../api/results.ts';

export function addressOf(result: Result): ResultAddress {
  switch (result.use) {
    case 'answer':
      return { kind: 'answers', id: result.answer.id };
    case 'comparison':
      return { kind: 'comparisons', id: result.comparison.id };
    case 'summary':
      return { kind: 'summaries', id: result.summary.id };
    case 'timeline':
      return { kind: 'timelines', id: result.timeline.id };
  }
}

/** The result's own page. */
export function pageOf({ kind, id }: ResultAddress): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}
