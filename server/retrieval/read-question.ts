import type { Archive } from '../../ingest/corpus/archive.ts';
import { findDates } from '../../ingest/language/dates/dates.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import type { Language } from '../contract/answer.ts';
import type { Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import type { Understanding } from '../contract/understanding.ts';
import type { Wishes } from '../contract/wishes.ts';
import { asksWhatIsSaid } from './all-reports.ts';
import { askAgain } from './ask-again.ts';
import { askedNames } from './asked-names.ts';
import { toArticleFilter } from './create-retriever.ts';
import { findNamedReports } from './named-reports.ts';
import { isFunctional, nominative } from './persons-before.ts';
import { createFindPublishers, type FindPublishers } from './publisher-names.ts';
import { readFilters } from './read-filters.ts';
import { readWishes } from './read-wishes.ts';
import { splitQuestion } from './split-question.ts';
import { languageWished, lastAnswer, questionBefore, type UnderstoodQuestion, understandQuestion } from './understand-question.ts';

export type ReadQuestionOptions = {
  question: string;
  history: Turn[];
  filters?: Filters | undefined;
  filtersAsGiven?: boolean | undefined;
  wishes?: Wishes | undefined;
  articleIds?: string[] | undefined;
};

/** `parts`: what is to be searched and answered, in turn: the question without what became a condition, in as many questions as it asks. */
export type QuestionRead = {
  understoodAs: string;
  language: Language;
  parts: string[];
  filters?: Filters | undefined;
  wishes?: Wishes | undefined;
  articleIds?: string[] | undefined;
  understanding?: Understanding | undefined;
};

/** Reads a question against the conversation and the corpus. What is given holds beside what is read, and before it. Rejects never; throws on a fault of the archive. */
export type ReadQuestion = (options: ReadQuestionOptions) => QuestionRead;

type CorpusFacts = { version: string; findPublishers: FindPublishers; newestDay: string | undefined; undated: number; unsigned: number };

/** Names looked up from one question at most. */
const MOST_NAMES = 4;

/** "Häuser", "Juni": no name, though nothing stands before it that says so. */
function isWord(text: string): boolean {
  return isCommonNoun(text) || findDates(text).length > 0;
}

function namesIn(question: string): string[] {
  return [
    ...new Set(
      askedNames(question)
        .filter(({ kind, text }) => !isFunctional(text) && (kind !== 'unknown' || !isWord(text)))
        .map((name) => nominative(name, question)),
    ),
  ].slice(0, MOST_NAMES);
}

/** The question as it is searched, and what it says of its answer. "In einem Satz, bitte." and "Auf Englisch bitte" ask what was asked before once more. */
function withoutWishes(question: string, history: Turn[]): { asked: UnderstoodQuestion; wishes: Wishes | undefined } {
  const before = questionBefore(history);
  const language = languageWished(question);
  if (before !== undefined && language) return { asked: { ...understandQuestion(before, []), language }, wishes: undefined };
  const { wishes, rest } = readWishes(question);
  const isWished = Object.keys(wishes).length > 0;
  if (rest !== undefined) return { asked: understandQuestion(rest, history), wishes: isWished ? wishes : undefined };
  return before === undefined
    ? { asked: understandQuestion(question, history), wishes: undefined }
    : { asked: understandQuestion(before, []), wishes };
}

/** The reports that the answer before has read and not cited; where there are none, `articleIds` as given. */
function otherReports(history: Turn[], articleIds: string[] | undefined): string[] | undefined {
  const answer = lastAnswer(history);
  const cited = new Set(answer?.claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)));
  const others = (answer?.articles ?? []).map(({ id }) => id).filter((id) => !cited.has(id) && (articleIds?.includes(id) ?? true));
  return others.length > 0 ? others : articleIds;
}

export function createReadQuestion({
  archive,
  clock,
}: {
  archive: Pick<Archive, 'list' | 'statistics' | 'version'>;
  clock: () => Date;
}): ReadQuestion {
  let facts: CorpusFacts | undefined;
  const factsNow = (): CorpusFacts => {
    const version = archive.version();
    if (facts?.version === version) return facts;
    const { publishers, lastDay, undated } = archive.statistics();
    const names = publishers.flatMap(({ publisher }) => publisher ?? []);
    const unsigned = publishers.find(({ publisher }) => publisher === undefined)?.articles ?? 0;
    facts = { version, findPublishers: createFindPublishers(names), newestDay: lastDay, undated, unsigned };
    return facts;
  };

  return ({ question, history, filters: given, filtersAsGiven, wishes: givenWishes, articleIds }) => {
    const { findPublishers, newestDay, undated, unsigned } = factsNow();
    const calendar = { findPublishers, newestDay, today: clock().toISOString().slice(0, 10) };
    const again = askAgain(question, history, calendar);
    const { asked: plain, wishes: spoken } = again
      ? { asked: understandQuestion(again.understoodAs, []), wishes: undefined }
      : withoutWishes(question, history);
    const { understoodAs, language, choices } = plain;
    const asked = (search: string, found: Understanding, rest: Pick<QuestionRead, 'filters' | 'articleIds'>): QuestionRead => {
      const isOfBoth = rest.filters?.orPublisher !== undefined && asksWhatIsSaid(search);
      const wishes = givenWishes ?? (isOfBoth ? { ...spoken, eachReport: true as const } : spoken);
      const parts = splitQuestion(search);
      const names = namesIn(search);
      const understanding: Understanding = {
        ...found,
        ...(wishes && { wishes }),
        ...(parts.length > 1 && { parts }),
        ...(choices.length > 0 && { choices }),
        ...(names.length > 0 && { names }),
      };
      return {
        understoodAs,
        language,
        parts,
        ...rest,
        wishes,
        understanding: Object.keys(understanding).length > 0 ? understanding : undefined,
      };
    };
    const within = again?.isOfOthers ? otherReports(history, articleIds) : articleIds;
    const asGiven = { filters: given, articleIds: within };
    const searched = again?.read ?? understoodAs;
    if (filtersAsGiven) return asked(searched, {}, asGiven);

    const read = readFilters(searched, calendar);
    const named = read.reports.length > 0 ? findNamedReports(archive, read.reports) : [];
    if (read.reports.length > 0 && !named) return asked(searched, {}, asGiven);
    // What is set by hand holds; only what is left open is read from the words.
    const isSet = (name: string) => given !== undefined && Object.hasOwn(given, name === 'orPublisher' ? 'publisher' : name);
    const fromWords = Object.fromEntries(Object.entries(read.filters).filter(([name]) => !isSet(name)));
    const isUnconditional = Object.keys(read.filters).length === 0 && !named?.length;
    if (isUnconditional) return asked(read.rest, {}, asGiven);
    if (Object.keys(fromWords).length === 0 && !named?.length) return asked(searched, {}, asGiven);

    const filters: Filters = { ...fromWords, ...given };
    const ids = named?.length ? named.map(({ id }) => id).filter((id) => !within || within.includes(id)) : within;
    const isEmpty = ids?.length === 0 || archive.list(toArticleFilter(filters, ids), { limit: 1 }).articles.length === 0;
    const isDated = filters.from !== undefined || filters.to !== undefined;
    const facts = {
      read: {
        filters: fromWords,
        ...(named?.length && { articles: named }),
        leftNothing: isEmpty,
        ...(isDated && undated > 0 && { undated }),
        ...(filters.publisher !== undefined && unsigned > 0 && { unsigned }),
      },
    };
    if (isEmpty) return asked(searched, facts, asGiven);
    return asked(read.rest, facts, { filters: Object.keys(filters).length > 0 ? filters : undefined, articleIds: ids });
  };
}
