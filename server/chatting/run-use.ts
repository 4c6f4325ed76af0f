import type { Ask } from '../answering/ask.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Coverage, Failure } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import type { Summarize } from '../summarizing/summarize.ts';
import type { Use } from './recognize-use.ts';

type UseEvent = AnswerEvent | { type: 'result'; result: Result };
type Command = Exclude<Use, { use: 'answer' }>;
type Reports = { articleIds?: string[] | undefined; question?: string | undefined };

/** As the contract of comparisons says. */
const FEWEST_COMPARED = 2;
const MOST_COMPARED = 12;
const NOTHING_SEARCHED: Coverage = { searched: 0, relevant: 0, cited: 0, independent: 0 };

export type RunUseOptions = {
  use: Use;
  message: string;
  history: Turn[];
  filters?: Filters | undefined;
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

/** Runs what was recognised. Yields its events; a comparison or summary comes as `result` before `answer-end`. Rejects as they do. */
export function createUses(parts: {
  ask: Ask;
  compare: Compare;
  summarize: Summarize;
  isKnownArticle: (id: string) => boolean;
}): (options: RunUseOptions) => AsyncGenerator<UseEvent> {
  return async function* runUse({ use, message, history, filters, articleIds, signal }) {
    if (use.use === 'answer') {
      yield* parts.ask({ question: message, history, filters, articleIds, signal });
      return;
    }
    const reports = chooseReports(use, { articleIds, history, isKnownArticle: parts.isKnownArticle });
    yield { type: 'question-understood', question: message, understoodAs: reports.question ?? message, language: use.language };
    const failure = whyNot(use, reports);
    if (failure) {
      yield { type: 'answer-failed', failure };
      yield { type: 'answer-end', reason: 'failed', coverage: NOTHING_SEARCHED };
      return;
    }
    if (use.use === 'comparison') {
      const comparison = yield* parts.compare({ ...reports, filters, language: use.language, signal });
      yield { type: 'result', result: { use: 'comparison', comparison } };
      yield { type: 'answer-end', reason: 'finished', coverage: comparison.coverage };
    } else {
      const summary = yield* parts.summarize({ ...reports, filters, language: use.language, length: use.length, signal });
      yield { type: 'result', result: { use: 'summary', summary } };
      yield { type: 'answer-end', reason: 'finished', coverage: summary.coverage };
    }
  };
}

/** The chosen reports; else those the topic finds; else ("Fasse das zusammen") those that the last result names. */
function chooseReports(
  { topic, use }: Command,
  { articleIds, history, isKnownArticle }: { articleIds?: string[] | undefined; history: Turn[]; isKnownArticle: (id: string) => boolean },
): Reports {
  if (articleIds) return { articleIds, question: topic };
  if (topic !== undefined) return { question: topic };
  const named = articlesOf(history.at(-1)?.result).filter(isKnownArticle);
  return named.length === 0 ? {} : { articleIds: use === 'comparison' ? named.slice(0, MOST_COMPARED) : named };
}

function articlesOf(result: Result | undefined): string[] {
  if (!result) return [];
  const { articles } = result.use === 'answer' ? result.answer : result.use === 'comparison' ? result.comparison : result.summary;
  return [...new Set(articles.map(({ id }) => id))];
}

function whyNot({ use, language }: Command, { articleIds, question }: Reports): Failure | undefined {
  if (!articleIds && question === undefined) {
    return {
      code: 'reports-not-named',
      message:
        language === 'de'
          ? 'Es ist nicht gesagt, um welche Berichte es geht. Berichte auswählen oder ein Thema nennen.'
          : 'It is not said which reports are meant. Choose reports or name a topic.',
    };
  }
  if (use === 'comparison' && articleIds && (articleIds.length < FEWEST_COMPARED || articleIds.length > MOST_COMPARED)) {
    return {
      code: 'wrong-number-of-reports',
      message:
        language === 'de'
          ? `Verglichen werden ${FEWEST_COMPARED} bis ${MOST_COMPARED} Berichte; es sind ${articleIds.length}.`
          : `A comparison takes ${FEWEST_COMPARED} to ${MOST_COMPARED} reports; there are ${articleIds.length}.`,
    };
  }
  return undefined;
}
