import type { Answer, Language } from '../contract/answer.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Comparison } from '../contract/comparison.ts';
import type { Conversation, Result } from '../contract/conversation.ts';
import type { Summary } from '../contract/summary.ts';
import type { Timeline } from '../contract/timeline.ts';

/** What can leave the house. */
export type Exported =
  | { kind: 'answers'; result: Answer }
  | { kind: 'comparisons'; result: Comparison }
  | { kind: 'summaries'; result: Summary }
  | { kind: 'timelines'; result: Timeline }
  | { kind: 'conversations'; result: Conversation };

/** The reports it names, each revision once. */
export function reportsOf({ kind, result }: Exported): ArticleReference[] {
  const all =
    kind === 'conversations' ? result.turns.flatMap((turn) => (turn.result ? reportsOf(exportedOf(turn.result)) : [])) : result.articles;
  return [...new Map(all.map((article) => [`${article.id}@${article.revision}`, article])).values()];
}

/** A turn's result as a thing of its own. */
export function exportedOf(result: NonNullable<Conversation['turns'][number]['result']>): Exclude<Exported, { kind: 'conversations' }> {
  switch (result.use) {
    case 'answer':
      return { kind: 'answers', result: result.answer };
    case 'comparison':
      return { kind: 'comparisons', result: result.comparison };
    case 'summary':
      return { kind: 'summaries', result: result.summary };
    case 'timeline':
      return { kind: 'timelines', result: result.timeline };
  }
}

/** The other way round. */
export function resultOf(exported: Exclude<Exported, { kind: 'conversations' }>): Result {
  switch (exported.kind) {
    case 'answers':
      return { use: 'answer', answer: exported.result };
    case 'comparisons':
      return { use: 'comparison', comparison: exported.result };
    case 'summaries':
      return { use: 'summary', summary: exported.result };
    case 'timelines':
      return { use: 'timeline', timeline: exported.result };
  }
}

/** A conversation speaks the language of its first answer. */
export function languageOf({ kind, result }: Exported): Language {
  if (kind !== 'conversations') return result.language;
  const first = result.turns.find((turn) => turn.result)?.result;
  return first ? exportedOf(first).result.language : 'de';
}
