import { FEWEST_COMPARED, MOST_COMPARED } from '../contract/comparison.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import { namedOf, resultName } from '../contract/result-name.ts';
import { MOST_SUMMARISED } from '../contract/summary.ts';
import { endsInRefusal, resultsBefore } from './results-before.ts';
import type { Command } from './use.ts';

/** Which reports a command is about; none of it where that is not said. */
export type Reports = { articleIds?: string[] | undefined; question?: string | undefined; filters?: Filters | undefined };
type Given = { articleIds?: string[] | undefined; filters?: Filters | undefined; history: Turn[] };
type Archived = { isKnownArticle: (id: string) => boolean; idsOf: (filters: Filters) => string[] };

/** The chosen reports; else those the topic finds; else those that pass the filters, or all where all are asked for; else ("Fasse das zusammen") those that the last result names. */
export function chooseReports(command: Command, { articleIds, filters, history, isKnownArticle, idsOf }: Given & Archived): Reports {
  const { topic, use } = command;
  if (articleIds && filters) {
    const passing = new Set(idsOf(filters));
    return { articleIds: articleIds.filter((id) => passing.has(id)), question: topic };
  }
  if (articleIds) return { articleIds, question: topic };
  if (topic !== undefined) return { question: topic, filters };
  if (command.use === 'comparison' && (command.all || filters)) return { filters: filters ?? {} };
  if (command.use === 'summary' && command.all) {
    const all = idsOf(filters ?? {});
    // More than are summarised are refused by their number, as chosen ones are.
    return all.length > MOST_SUMMARISED ? { articleIds: all } : { filters: filters ?? {} };
  }
  if (filters) return { articleIds: idsOf(filters) };
  const named = articlesOf(resultLeantOn(history), use === 'comparison' ? FEWEST_COMPARED : 1).filter(isKnownArticle);
  // A timeline of nothing in particular is one of everything.
  if (named.length === 0 && use === 'timeline') return { filters: {} };
  return named.length === 0 ? {} : { articleIds: use === 'comparison' ? named.slice(0, MOST_COMPARED) : named };
}

/** What "das" and "daraus" mean: the newest result, else – that told of another result, or found nothing – the one it told of, or the newest comparison, timeline or summary. */
function resultLeantOn(history: readonly Turn[]): Result | undefined {
  const newest = history.at(-1)?.result;
  const [last, ...earlier] = resultsBefore(history);
  if (last === newest || newest === undefined) return last;
  return [last, ...earlier].find((result) => !endsInRefusal(history) || result?.use !== 'answer');
}

/** Says which result is leant on where it is not the newest. */
export function withResult(message: string, { articleIds }: Reports, history: readonly Turn[]): string {
  const result = resultLeantOn(history);
  const isFartherUp = articleIds !== undefined && result !== undefined && result !== history.at(-1)?.result;
  return isFartherUp ? `${message} (${resultName(namedOf(result))})` : message;
}

/** Of an answer the reports it cites are spoken of, and the others it read where a comparison needs them. */
function articlesOf(result: Result | undefined, fewest: number): string[] {
  if (!result) return [];
  const all = [...new Set(madeBy(result).articles.map(({ id }) => id))];
  if (result.use !== 'answer') return all;
  const { claims } = result.answer;
  const cited = [...new Set(claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)))];
  return cited.length >= fewest ? cited : [...cited, ...all.filter((id) => !cited.includes(id))];
}

function madeBy(result: Result) {
  switch (result.use) {
    case 'answer':
      return result.answer;
    case 'comparison':
      return result.comparison;
    case 'summary':
      return result.summary;
    case 'timeline':
      return result.timeline;
  }
}
