import type { Ask } from '../answering/ask.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Abstention, Coverage, Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import type { Understanding } from '../contract/understanding.ts';
import type { Wishes } from '../contract/wishes.ts';
import { datedTopic } from '../retrieval/dated-topic.ts';
import type { QuestionRead, ReadQuestion } from '../retrieval/read-question.ts';
import type { Summarize } from '../summarizing/summarize.ts';
import type { MakeTimeline, TimelineOptions } from '../timeline/make-timeline.ts';
import { chooseReports, withResult } from './choose-reports.ts';
import { explainResult } from './explain-result.ts';
import { questionWithMatter } from './go-on.ts';
import { recognizeUse } from './recognize-use.ts';
import type { TellMentions } from './tell-mentions.ts';
import type { Command, Use } from './use.ts';
import { whyNot } from './why-not.ts';

type UseEvent = AnswerEvent | { type: 'result'; result: Result };
type AboutResult = Extract<Use, { use: 'about-result' }>;
type Mentions = Extract<Use, { use: 'mentions' }>;

const NOTHING_BEFORE: Record<Language, string> = {
  de: 'Die Frage bezieht sich auf eine Antwort, und hier ging keine voraus. Im Gespräch mit dieser Antwort fragen oder dazuschreiben, worum es geht.',
  en: 'The question is about an answer, and none came before it. Ask in the conversation of that answer, or say what it is about.',
};
/** Fewer are no course of events: one sentence answers, then. */
const FEWEST_EVENTS = 2;
const NOTHING_SEARCHED: Coverage = { searched: 0, relevant: 0, cited: 0, independent: 0 };

export type RunUseOptions = {
  use: Use;
  message: string;
  history: Turn[];
  filters?: Filters | undefined;
  filtersAsGiven?: boolean | undefined;
  /** How an answer is to be, where that is given. */
  wishes?: Wishes | undefined;
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

/** Runs what was recognised. Yields its events; a comparison, summary or timeline comes as `result` before `answer-end`. Rejects as they do. */
export function createUses(parts: {
  ask: Ask;
  tellMentions: TellMentions;
  readQuestion: ReadQuestion;
  compare: Compare;
  summarize: Summarize;
  makeTimeline: MakeTimeline;
  /** It tells what happened in sentences of its own, and would read a timeline at some cost. */
  hasLanguageModel: boolean;
  isKnownArticle: (id: string) => boolean;
  idsOf: (filters: Filters) => string[];
}): (options: RunUseOptions) => AsyncGenerator<UseEvent> {
  /** From what was kept; a question that goes on is asked of the reports of that result. */
  async function* answerAbout(
    { question, spoken }: AboutResult,
    options: Omit<RunUseOptions, 'use' | 'history'>,
  ): AsyncGenerator<UseEvent> {
    if (question.ask !== 'go-on') {
      yield* explainResult({ message: options.message, question, spoken });
      return;
    }
    const within = spoken.result.articles
      .map(({ id }) => id)
      .filter((id) => parts.isKnownArticle(id) && (options.articleIds?.includes(id) ?? true));
    const { message: _, ...bounds } = options;
    yield* parts.ask({
      ...bounds,
      question: questionWithMatter(question, spoken),
      history: [],
      articleIds: within.length > 0 ? [...new Set(within)] : options.articleIds,
    });
  }

  /** The conditions in its words hold, since what is sought was read without them. */
  async function* mentionsOf(
    { sought, language }: Mentions,
    options: Omit<RunUseOptions, 'use' | 'message'>,
    question: string,
  ): AsyncGenerator<UseEvent> {
    const { understoodAs, filters, articleIds, understanding } = parts.readQuestion({ ...options, question });
    const read = understanding?.read;
    yield { type: 'question-understood', question, understoodAs, language, understanding: { ...(read && { read }), mentions: sought } };
    yield* parts.tellMentions({ sought, language, filters, articleIds, signal: options.signal });
  }

  return async function* runUse({ use, message, history, filters, filtersAsGiven, wishes, articleIds, signal }) {
    if (use.use === 'about-result') {
      yield* answerAbout(use, { message, filters, filtersAsGiven, articleIds, signal });
      return;
    }
    if (use.use === 'nothing-before') {
      const { language } = use;
      yield { type: 'question-understood', question: message, understoodAs: message, language };
      const abstention: Abstention = { code: 'no-searchable-words', missing: NOTHING_BEFORE[language], terms: [], nearest: [] };
      yield { type: 'answer-abstained', abstention, articles: [] };
      yield { type: 'answer-end', reason: 'finished', coverage: NOTHING_SEARCHED };
      return;
    }
    if (use.use === 'mentions') {
      yield* mentionsOf(use, { history, filters, filtersAsGiven, articleIds, signal }, message);
      return;
    }
    const isTold = use.use === 'timeline' && use.orAnswer && parts.hasLanguageModel;
    // Why there is nothing to tell of is said by the answer.
    const isEmpty = use.use === 'summary' && use.all && !articleIds && parts.idsOf(filters ?? {}).length === 0;
    if (use.use === 'answer' || isTold || isEmpty) {
      yield* parts.ask({ question: message, history, filters, filtersAsGiven, wishes, articleIds, signal });
      return;
    }
    // What a command leans on in the conversation is its reports, not a pronoun: it is read alone.
    const read = parts.readQuestion({ question: message, history: [], filters, filtersAsGiven, articleIds });
    const named = withoutConditions(use, read);
    const { newSince, ...found } = newsOf(use, read);
    const dated = named.use === 'timeline' && named.topic !== undefined ? datedTopic(named.topic) : undefined;
    const asked = dated ? { ...named, topic: dated.topic } : named;
    // The days of events are no condition on reports, though they were read as one.
    const days = use.use === 'timeline' ? periodOf(asked, { message, read }) : undefined;
    const period = dated?.period ?? days;
    const conditions = days ? { filters: withoutDays(found.filters) } : found;
    const reports = chooseReports(asked, { ...read, ...conditions, history, ...parts });
    const understanding = days ? undefined : understandingOf(read);
    const understood: UseEvent = {
      type: 'question-understood',
      question: message,
      understoodAs: reports.question ?? withResult(message, reports, history),
      language: use.language,
      understanding,
    };
    const failure = whyNot(use, reports, history);
    if (use.use === 'timeline' && use.orAnswer) {
      const timeline = failure ? undefined : yield* parts.makeTimeline({ ...reports, period, language: use.language, signal });
      if (timeline && timeline.events.length >= FEWEST_EVENTS) {
        yield understood;
        yield* told({ use: 'timeline', timeline, ...(understanding && { understanding }) }, timeline);
      } else yield* parts.ask({ question: message, history, filters, filtersAsGiven, wishes, articleIds, signal });
      return;
    }
    yield understood;
    if (failure) {
      yield { type: 'answer-failed', failure };
      yield { type: 'answer-end', reason: 'failed', coverage: NOTHING_SEARCHED };
      return;
    }
    if (use.use === 'comparison') {
      const comparison = yield* parts.compare({ ...reports, language: use.language, signal });
      yield* told({ use: 'comparison', comparison, ...(understanding && { understanding }) }, comparison);
    } else if (use.use === 'timeline') {
      const timeline = yield* parts.makeTimeline({ ...reports, period, language: use.language, signal });
      yield* told({ use: 'timeline', timeline, ...(understanding && { understanding }) }, timeline);
    } else {
      const summary = yield* parts.summarize({
        ...reports,
        language: use.language,
        length: use.length,
        form: use.form,
        order: use.order,
        newSince,
        signal,
      });
      yield* told({ use: 'summary', summary, ...(understanding && { understanding }) }, summary);
    }
  };
}

function* told(result: Result, { coverage }: { coverage: Coverage }): Generator<UseEvent> {
  yield { type: 'result', result };
  yield { type: 'answer-end', reason: 'finished', coverage };
}

/** In a briefing "neu seit dem 18. September" leaves no older report out: it says what is new. */
function newsOf(use: Command, { filters, understanding }: QuestionRead): { filters?: Filters | undefined; newSince?: string | undefined } {
  const from = understanding?.read?.leftNothing === false ? understanding.read.filters.from : undefined;
  // "Briefing Januar 2026" has an end, too: its reports are those of the month.
  if (use.use !== 'summary' || use.form !== 'briefing' || from === undefined || filters === undefined || filters.to !== undefined)
    return { filters };
  const { from: _, ...rest } = filters;
  return { filters: Object.keys(rest).length > 0 ? rest : undefined, newSince: from };
}

/** "Zeitleiste Januar 2026" asks for what happened then, "Zeitleiste der Berichte vom Januar 2026" for what was reported then. */
function periodOf({ topic }: Command, { message, read }: { message: string; read: QuestionRead }): TimelineOptions['period'] {
  const { leftNothing, filters } = read.understanding?.read ?? {};
  const isOfEvents = topic === undefined && leftNothing !== undefined && !SPEAKS_OF_REPORTS.test(message);
  return isOfEvents && filters?.from !== undefined && filters.to !== undefined ? { from: filters.from, to: filters.to } : undefined;
}

const SPEAKS_OF_REPORTS = /(?<!\p{L})(?:bericht|artikel|meldung|erschien|veröffentlicht|report|article|published)/iu;

function withoutDays(filters: Filters | undefined): Filters {
  const { from: _, to: __, ...rest } = filters ?? {};
  return rest;
}

/** The topic without the words that have become conditions ("seit dem 20. September"). */
function withoutConditions(use: Command, { parts, understanding }: QuestionRead): Command {
  if (!understanding?.read || understanding.read.leftNothing) return use;
  const again = recognizeUse(parts.join(' '));
  if (again.use === use.use) return { ...use, topic: again.topic };
  // "Was ist neu?" without its "seit …" names no topic.
  return use.use === 'summary' ? { ...use, topic: undefined } : use;
}

function understandingOf({ understanding }: QuestionRead): Understanding | undefined {
  return understanding?.read && { read: understanding.read };
}
