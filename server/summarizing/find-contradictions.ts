import type { ToQuote } from '../answering/quoting/quote-block.ts';
import type { Compare } from '../comparing/compare.ts';
import { areFarApart, findRivalFigures, type RivalFigures } from '../comparing/find-rival-figures.ts';
import { SURE_MATTER } from '../comparing/likeness-weights.ts';
import type { Language, Usage } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ComparisonRow, Difference, ReadBy } from '../contract/comparison.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** Reports that disagree: the sentences of each side, and the characters in which they differ. */
export type Contradiction = { sentences: ToQuote[]; differences: Difference[] };

/**
 * `sure`: told as contradictions. `possible`: statements beside each other that differ, though they may not be on one matter or of one time. `reports` were held
 * against each other, and `matters` is how many were found in several of them: about everything else nothing is known. `readBy`, `usage`: of a language model that read them.
 */
export type Contradictions = {
  sure: Contradiction[];
  possible: Contradiction[];
  reports: number;
  matters: number;
  readBy?: ReadBy | undefined;
  usage?: Usage | undefined;
};

export type FindContradictionsOptions = {
  /** One of each family; the weightiest first. */
  articleIds: string[];
  /** What the reports state, as far as it is about the question. */
  sentences: readonly SummarySentence[];
  question?: string | undefined;
  language: Language;
  /** Of the sure and of the possible ones. */
  most: number;
  signal?: AbortSignal | undefined;
};

/** Kinds that are told apart surely enough to be called a contradiction in a text that is handed on (precision 0.75 and more, `evaluate -- statements`); others are for the table. */
const SURE: ReadonlySet<Difference['kind']> = new Set(['number', 'date', 'place', 'person', 'office']);

/** As the comparing engine takes them. */
const MOST_COMPARED = 12;
const FEWEST_COMPARED = 2;
/** Sides of one contradiction that a reader still holds beside each other. */
const MOST_SIDES = 4;

/**
 * What the reports disagree on, the surest first, and in what they may: of the rows of their comparison, so that both say the same. Not those where a later report only
 * brings newer figures. Rejects as comparing does.
 */
export async function* findContradictions(
  { compare, readArticle }: { compare: Compare; readArticle: ArticleReader },
  { articleIds, sentences, question, language, most, signal }: FindContradictionsOptions,
): AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, Contradictions> {
  const compared = articleIds.slice(0, MOST_COMPARED);
  if (compared.length < FEWEST_COMPARED || most === 0) return { sure: [], possible: [], reports: compared.length, matters: 0 };
  const { rows, readBy, usage } = yield* compare({ articleIds: compared, question, language, signal });
  const differing = rows.filter(({ relation }) => relation === 'differ').toSorted((a, b) => b.similarity - a.similarity);
  // What a comparison of the same reports says they differ in is a contradiction here, too: one list for both.
  const isSure = ({ similarity, doubtful }: ComparisonRow) => similarity >= SURE_MATTER && !doubtful;
  const told = (some: ComparisonRow[], isTold: (difference: Difference) => boolean) =>
    some
      .map((row) => ({ ...row, differences: row.differences.filter(isTold) }))
      .filter(({ differences }) => differences.length > 0)
      .map((row): Contradiction => ({ differences: row.differences, sentences: sidesOf(row, readArticle) }))
      .filter((one) => new Set(one.sentences.map(({ articleId }) => articleId)).size > 1);
  const sure = told(differing.filter(isSure), ({ kind }) => SURE.has(kind));
  const unsure = differing.filter((row) => !isSure(row));
  // Of what may be another matter, figures alone are worth a look.
  const ofTable = told(unsure, ({ kind, values: [one, other] }) => kind === 'number' && !areFarApart(one?.text ?? '', other?.text ?? ''));
  const rivals = await findRivalFigures(
    sentences.filter(({ articleId }) => compared.includes(articleId)),
    signal,
  );
  // Figures that are plainly called the same go first; those that the table has not are of two affairs.
  const isRival = (one: Contradiction) => rivals.some((figures) => areOnOne(contradictionOf(figures), one));
  const possible = [...ofTable.filter(isRival), ...ofTable.filter((one) => !isRival(one))].filter(
    (one) => !sure.some((other) => areOnOne(one, other)),
  );
  const matters = rows.filter(({ relation }) => relation !== 'only-in-one').length;
  return { sure: sure.slice(0, most), possible: possible.slice(0, most), reports: compared.length, matters, readBy, usage };
}

function contradictionOf(figures: RivalFigures): Contradiction {
  return {
    sentences: figures.map(({ articleId, revision, position }) => ({ articleId, revision, position, copies: [] })),
    differences: [{ kind: 'number', values: figures.map(({ articleId, start, end, text }) => ({ articleId, start, end, text })) }],
  };
}

/** They quote the same two sentences. */
function areOnOne(one: Contradiction, other: Contradiction): boolean {
  const shared = one.sentences.filter(({ articleId, position }) =>
    other.sentences.some((sentence) => sentence.articleId === articleId && sentence.position === position),
  );
  return new Set(shared.map(({ articleId }) => articleId)).size > 1;
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
