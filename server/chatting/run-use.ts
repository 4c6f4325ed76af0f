import type { Ask } from '../answering/ask.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Abstention, Coverage, Failure, Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import { FEWEST_COMPARED, MOST_COMPARED } from '../contract/comparison.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import { namedOf, resultName } from '../contract/result-name.ts';
import { MOST_SUMMARISED } from '../contract/summary.ts';
import type { Understanding } from '../contract/understanding.ts';
import type { Wishes } from '../contract/wishes.ts';
import type { QuestionRead, ReadQuestion } from '../retrieval/read-question.ts';
import type { Summarize } from '../summarizing/summarize.ts';
import type { MakeTimeline, TimelineOptions } from '../timeline/make-timeline.ts';
import { explainResult } from './explain-result.ts';
import { questionWithMatter } from './go-on.ts';
import { recognizeUse } from './recognize-use.ts';
import { endsInRefusal, resultsBefore } from './results-before.ts';
import type { TellMentions } from './tell-mentions.ts';
import type { Use } from './use.ts';

type UseEvent = AnswerEvent | { type: 'result'; result: Result };
type AboutResult = Extract<Use, { use: 'about-result' }>;
type Command = Extract<Use, { use: 'comparison' | 'summary' | 'timeline' }>;
type Mentions = Extract<Use, { use: 'mentions' }>;
type Reports = { articleIds?: string[] | undefined; question?: string | undefined; filters?: Filters | undefined };

const NOTHING_BEFORE: Record<Language, string> = {
  de: 'Die Frage bezieht sich auf eine Antwort, und hier ging keine voraus. Im Gespräch mit dieser Antwort fragen oder dazuschreiben, worum es geht.',
  en: 'The question is about an answer, and none came before it. Ask in the conversation of that answer, or say what it is about.',
};
/** A command about what was found last, where nothing was. */
const NOTHING_FOUND: Record<Language, Record<Command['use'], string>> = {
  de: {
    summary:
      'Zur letzten Frage fand sich nichts, da gibt es nichts zusammenzufassen. Ein Thema nennen („Fasse die Berichte zu … zusammen“) oder Berichte auswählen.',
    comparison:
      'Zur letzten Frage fand sich nichts, da gibt es nichts zu vergleichen. Ein Thema nennen („Vergleiche die Berichte zu …“) oder Berichte auswählen.',
    timeline:
      'Zur letzten Frage fand sich nichts, das eine Zeitleiste ergibt. Ein Thema nennen („Zeitleiste zu …“) oder Berichte auswählen.',
  },
  en: {
    summary:
      'Nothing was found on the last question, so there is nothing to sum up. Name a topic (“Summarize the reports on …”) or choose reports.',
    comparison:
      'Nothing was found on the last question, so there is nothing to compare. Name a topic (“Compare the reports on …”) or choose reports.',
    timeline: 'Nothing was found on the last question to make a timeline of. Name a topic (“Timeline of …”) or choose reports.',
  },
};
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
    if (use.use === 'answer') {
      yield* parts.ask({ question: message, history, filters, filtersAsGiven, wishes, articleIds, signal });
      return;
    }
    // What a command leans on in the conversation is its reports, not a pronoun: it is read alone.
    const read = parts.readQuestion({ question: message, history: [], filters, filtersAsGiven, articleIds });
    const asked = withoutConditions(use, read);
    const { newSince, ...found } = newsOf(use, read);
    const period = use.use === 'timeline' ? periodOf(asked, { message, read }) : undefined;
    const conditions = period ? { filters: withoutDays(found.filters) } : found;
    const reports = chooseReports(asked, { ...read, ...conditions, history, ...parts });
    // The days of events are no condition on reports.
    const understanding = period ? undefined : understandingOf(read);
    yield {
      type: 'question-understood',
      question: message,
      understoodAs: reports.question ?? withResult(message, reports, history),
      language: use.language,
      understanding,
    };
    const failure = whyNot(use, reports, history);
    if (failure) {
      yield { type: 'answer-failed', failure };
      yield { type: 'answer-end', reason: 'failed', coverage: NOTHING_SEARCHED };
      return;
    }
    if (use.use === 'comparison') {
      const comparison = yield* parts.compare({ ...reports, language: use.language, signal });
      yield { type: 'result', result: { use: 'comparison', comparison, ...(understanding && { understanding }) } };
      yield { type: 'answer-end', reason: 'finished', coverage: comparison.coverage };
    } else if (use.use === 'timeline') {
      const timeline = yield* parts.makeTimeline({ ...reports, period, language: use.language, signal });
      yield { type: 'result', result: { use: 'timeline', timeline, ...(understanding && { understanding }) } };
      yield { type: 'answer-end', reason: 'finished', coverage: timeline.coverage };
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
      yield { type: 'result', result: { use: 'summary', summary, ...(understanding && { understanding }) } };
      yield { type: 'answer-end', reason: 'finished', coverage: summary.coverage };
    }
  };
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

type Given = { articleIds?: string[] | undefined; filters?: Filters | undefined; history: Turn[] };
type Archived = { isKnownArticle: (id: string) => boolean; idsOf: (filters: Filters) => string[] };

/** The chosen reports; else those the topic finds; else those that pass the filters, or all where all are asked for; else ("Fasse das zusammen") those that the last result names. */
function chooseReports(command: Command, { articleIds, filters, history, isKnownArticle, idsOf }: Given & Archived): Reports {
  const { topic, use } = command;
  if (articleIds && filters) {
    const passing = new Set(idsOf(filters));
    return { articleIds: articleIds.filter((id) => passing.has(id)), question: topic };
  }
  if (articleIds) return { articleIds, question: topic };
  if (topic !== undefined) return { question: topic, filters };
  if (command.use === 'comparison' && (command.all || filters)) return { filters: filters ?? {} };
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
function withResult(message: string, { articleIds }: Reports, history: readonly Turn[]): string {
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

function whyNot({ use, language }: Command, { articleIds, question, filters }: Reports, history: readonly Turn[]): Failure | undefined {
  if (!articleIds && question === undefined && !filters) {
    if (endsInRefusal(history)) return { code: 'reports-not-named', message: NOTHING_FOUND[language][use] };
    return {
      code: 'reports-not-named',
      message:
        language === 'de'
          ? 'Es ist nicht gesagt, um welche Berichte es geht. Berichte auswählen oder ein Thema nennen.'
          : 'It is not said which reports are meant. Choose reports or name a topic.',
    };
  }
  if (articleIds?.length === 0 || (use === 'summary' && (articleIds?.length ?? 0) > MOST_SUMMARISED)) {
    const number = articleIds?.length ?? 0;
    return {
      code: 'wrong-number-of-reports',
      message:
        language === 'de'
          ? `${number === 0 ? 'Kein Bericht passt' : `${number} Berichte passen`} zu den Bedingungen. ${number === 0 ? 'Bedingungen ändern.' : `Höchstens ${MOST_SUMMARISED} werden zusammengefasst: ein Thema nennen.`}`
          : `${number === 0 ? 'No report fits' : `${number} reports fit`} the conditions. ${number === 0 ? 'Change them.' : `At most ${MOST_SUMMARISED} are summarised: name a topic.`}`,
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
