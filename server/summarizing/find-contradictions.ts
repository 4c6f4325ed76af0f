import type { ToQuote } from '../answering/quoting/quote-block.ts';
import type { Compare } from '../comparing/compare.ts';
import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ComparisonRow, Difference } from '../contract/comparison.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';

/** Reports that disagree: the sentences of each side, and the characters in which they differ. */
export type Contradiction = { sentences: ToQuote[]; differences: Difference[] };

export type FindContradictionsOptions = {
  /** One of each family; the weightiest first. */
  articleIds: string[];
  question?: string | undefined;
  language: Language;
  most: number;
  signal?: AbortSignal | undefined;
};

/** Kinds that are told apart surely enough to be called a contradiction in a text that is handed on (precision 0.75 and more, `evaluate -- statements`); others are for the table. */
const SURE: ReadonlySet<Difference['kind']> = new Set(['number', 'date', 'place', 'person', 'office']);

/** A table shows the likely, a text that is handed on calls only the likelier a contradiction. Set by hand. */
const LEAST_LIKENESS = 0.75;

/** As the comparing engine takes them. */
const MOST_COMPARED = 12;
const FEWEST_COMPARED = 2;
/** Sides of one contradiction that a reader still holds beside each other. */
const MOST_SIDES = 4;

/** What the reports disagree on, the surest first; nothing where later reports only bring newer figures. Rejects as comparing does. */
export async function* findContradictions(
  { compare, readArticle }: { compare: Compare; readArticle: ArticleReader },
  { articleIds, question, language, most, signal }: FindContradictionsOptions,
): AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, Contradiction[]> {
  if (articleIds.length < FEWEST_COMPARED || most === 0) return [];
  const { rows } = yield* compare({ articleIds: articleIds.slice(0, MOST_COMPARED), question, language, signal });
  return rows
    .filter(({ relation, similarity }) => relation === 'differ' && similarity >= LEAST_LIKENESS)
    .map((row) => ({ ...row, differences: row.differences.filter(({ kind }) => SURE.has(kind)) }))
    .filter(({ differences }) => differences.length > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .map((row) => ({ differences: row.differences, sentences: sidesOf(row, readArticle) }))
    .filter(({ sentences }) => new Set(sentences.map(({ articleId }) => articleId)).size > 1)
    .slice(0, most);
}

/** The sentences that hold one of the differing values. */
function sidesOf({ cells, differences }: ComparisonRow, readArticle: ArticleReader): ToQuote[] {
  const values = differences.flatMap((difference) => difference.values);
  return cells
    .filter(({ articleId }) => values.some((value) => value.articleId === articleId))
    .slice(0, MOST_SIDES)
    .flatMap(({ claims }) =>
      claims.flatMap(({ role, citations: [citation] }): ToQuote[] => {
        if (role !== 'answer' || !citation) return [];
        const { articleId, revision, start } = citation;
        const position = readArticle(articleId, revision).sentences.findIndex((sentence) => sentence.start === start);
        return position < 0 ? [] : [{ articleId, revision, position, copies: [] }];
      }),
    );
}
