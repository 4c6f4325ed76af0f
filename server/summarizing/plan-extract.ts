import { shownWith, type ToQuote } from '../answering/quoting/quote-block.ts';
import type { SummaryForm, SummaryOrder } from '../contract/summary.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { createTurns } from '../retrieval/turns.ts';
import { arrangeSentences } from './arrange-sentences.ts';
import { findOpenQuestions } from './find-open-questions.ts';
import { type ChosenSentence, likenessOf, type SelectionWeights, selectSentences } from './select-sentences.ts';
import type { SummarySentence } from './summary-sentence.ts';
import { CHARACTERS_PER_SENTENCE, type SummarySize } from './summary-size.ts';

export type PlanOptions = {
  form: SummaryForm;
  order: SummaryOrder;
  size: SummarySize;
  newSince: string | undefined;
  /** Neither a topic nor reports were named: of many reports it is told what each is about. */
  isOfAll?: boolean | undefined;
  readArticle: ArticleReader;
  /** Quoted elsewhere: they stand in no section, and what is like them tells nothing new. */
  told?: readonly Pick<ToQuote, 'articleId' | 'position'>[] | undefined;
  weights?: SelectionWeights | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * What is quoted where: blocks of sentences. `known`, `newer`: what a language model writes situation and news from.
 * `hasOlder`: there are reports before those that count as new.
 */
export type Plan = {
  text: ToQuote[][];
  news: ToQuote[][];
  open: ToQuote[][];
  known: SummarySentence[];
  newer: SummarySentence[];
  hasOlder: boolean;
};

/** From this likeness to a sentence of an older report on it is no news. */
const KNOWN = 0.55;
/** Sentences of new and of older reports that are held against each other: 600,000 pairs take a second. */
const MOST_NEWER = 300;
const MOST_OLDER = 2_000;

/** Chooses the sentences of every section; in a briefing none stands in two. */
export async function planExtract(sentences: SummarySentence[], options: PlanOptions): Promise<Plan> {
  const { form, order, size, newSince, isOfAll = false, readArticle, told: elsewhere = [], weights, signal } = options;
  const keysElsewhere = new Set(elsewhere.map(keyOf));
  const toldElsewhere = sentences.filter((sentence) => keysElsewhere.has(keyOf(sentence)));
  const quote = (chosen: readonly SummarySentence[]) => shownWith(chosen, { readArticle });
  const select = (from: SummarySentence[], most: number, told: readonly SummarySentence[] = []) =>
    selectSentences(from, {
      sentences: most,
      characters: most * CHARACTERS_PER_SENTENCE,
      told: [...toldElsewhere, ...told],
      quote,
      weights,
      signal,
    });
  const blocks = (chosen: ChosenSentence[]) => arrangeSentences(chosen, order).map((block) => block.map(toQuote));
  if (form === 'summary') {
    // A language model is given no more of many reports than how they open, either: what they are about would cost as much as reading them all.
    const known = isOfAll ? openingsOfMany(sentences, size.text) : sentences;
    return { text: blocks(await select(known, size.text)), news: [], open: [], known, newer: [], hasOlder: false };
  }

  const open = await select(findOpenQuestions(sentences), size.open);
  const leftOpen = new Set(open.map(({ lead }) => lead));
  const known = sentences.filter((sentence) => !leftOpen.has(sentence));
  const older = known.filter(({ publishedOn }) => newSince === undefined || publishedOn === undefined || publishedOn < newSince);
  const isOlder = new Set(older);
  const hasOlder = older.some(({ publishedOn }) => publishedOn !== undefined);
  const newer = hasOlder
    ? await unknownIn(
        known.filter((sentence) => !isOlder.has(sentence)),
        older,
        signal,
      )
    : [];
  const news = await select(newer, size.news);
  const told = news.map(({ lead }) => lead);
  const tellable = known.filter((sentence) => !told.includes(sentence));
  const situation = await select(openingsOfMany(tellable, size.text), size.text, told);
  return {
    text: blocks(situation),
    news: blocks(news),
    open: open.map((one) => [toQuote(one)]),
    known,
    newer,
    hasOlder,
  };
}

/** Reports for each sentence of the situation above which a report has at most one: then how it opens is told, not what lies behind ("An die Börse war die Aktie 2018 gekommen"). */
const REPORTS_A_SENTENCE = 2;
/** First statements among which the opening of a report is looked for: "Am Ende waren es vier Sätze" names nobody, and tells nothing yet. */
const OPENING = 3;
/** How the reports open alone where there are many more reports than sentences are to be chosen, else all. */
function openingsOfMany(sentences: SummarySentence[], most: number): SummarySentence[] {
  const reports = Map.groupBy(sentences, ({ articleId }) => articleId);
  if (reports.size <= most * REPORTS_A_SENTENCE) return sentences;
  return [...reports.values()].flatMap((told) => {
    const first = told.toSorted((a, b) => a.position - b.position).slice(0, OPENING);
    return first.find(({ names }) => names > 0) ?? first[0] ?? [];
  });
}

/** Those that no older sentence says; of very many the foremost are asked, one of each after the other. */
async function unknownIn(newer: SummarySentence[], older: SummarySentence[], signal: AbortSignal | undefined): Promise<SummarySentence[]> {
  const known = foremost(older, MOST_OLDER);
  const unknown: SummarySentence[] = [];
  const turn = createTurns(signal);
  for (const sentence of foremost(newer, MOST_NEWER)) {
    await turn();
    if (!known.some((other) => likenessOf(sentence, other) >= KNOWN)) unknown.push(sentence);
  }
  return unknown;
}

function foremost(sentences: SummarySentence[], most: number): SummarySentence[] {
  if (sentences.length <= most) return sentences;
  return sentences
    .toSorted((a, b) => b.relevance - a.relevance || b.lead - a.lead || a.report - b.report || a.position - b.position)
    .slice(0, most);
}

function keyOf({ articleId, position }: Pick<ToQuote, 'articleId' | 'position'>): string {
  return `${articleId}/${position}`;
}

function toQuote({ lead: { articleId, revision, position }, copies }: ChosenSentence): ToQuote {
  return { articleId, revision, position, copies };
}
