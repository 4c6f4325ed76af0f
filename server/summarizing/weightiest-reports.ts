import type { Plan } from './plan-extract.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** One report of each family, those quoted first, then those most about the question. */
export function weightiestReports(sentences: readonly SummarySentence[], plan: Plan): string[] {
  const quoted = new Set([plan.text, plan.news].flat(2).map(({ articleId }) => articleId));
  const ofSource = Map.groupBy(sentences, ({ source }) => source);
  return [...ofSource.values()]
    .map((own) => ({
      articleId: own.find(({ articleId }) => quoted.has(articleId))?.articleId ?? own[0]?.articleId ?? '',
      isQuoted: own.some(({ articleId }) => quoted.has(articleId)),
      relevance: Math.max(...own.map(({ relevance }) => relevance)),
    }))
    .sort((a, b) => Number(b.isQuoted) - Number(a.isQuoted) || b.relevance - a.relevance)
    .map(({ articleId }) => articleId);
}
