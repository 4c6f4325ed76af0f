import { affairNames, shareNames } from '../answering/affair-names.ts';
import type { Difference } from '../contract/comparison.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { findRivalAmounts, isSureRival, type RivalAmounts } from './find-rival-amounts.ts';
import { type Figure, findRivalFigures, type RivalFigures } from './find-rival-figures.ts';
import type { ReadStatement } from './read-features.ts';
import type { Report } from './statements.ts';

/** Reports that give other figures for what seems to be one thing. `members`: indexes of the statements, one a report; `likeness`: of the two least alike, 0..1; `isSure`: they are plainly of one thing. */
export type FigureRow = { members: number[]; likeness: number; isSure: boolean; difference: Difference };

/** Of more reports there are so many pairs that some figures meet by chance. */
export const MOST_REPORTS = 12;

type FigureRowsOptions = {
  reports: readonly Report[];
  statements: readonly ReadStatement[];
  /** Whether two statements, by index, stand in one row already. */
  areTogether: (one: number, other: number) => boolean;
  table: WordTable;
  turn: Turns;
  signal?: AbortSignal | undefined;
};

/**
 * Figures that reports of one affair give otherwise for what is plainly called the same, in sentences that alignment did not put together: likely of one thing, and surely where it
 * is amounts whose clauses share much. What shares a figure is one row. None where more than twelve reports are compared. Rejects on an abort.
 */
export async function figureRows({ reports, statements, areTogether, table, turn, signal }: FigureRowsOptions): Promise<FigureRow[]> {
  if (reports.length > MOST_REPORTS) return [];
  const indexOf = new Map<string, number>();
  const sentences = statements.flatMap(({ report, position, start, text }, index) => {
    const article = reports[report]?.article.reference;
    if (!article) return [];
    indexOf.set(`${article.id}:${position}`, index);
    return [{ articleId: article.id, revision: article.revision, position, start, text }];
  });
  const areOneAffair = createOneAffair(reports);
  const indexOfFigure = ({ articleId, position }: Figure) => indexOf.get(`${articleId}:${position}`) ?? -1;
  const idOf = ({ report }: ReadStatement) => reports[report]?.article.reference.id ?? '';
  const amounts = await findRivalAmounts(statements, { table, turn, areOneAffair: (a, b) => areOneAffair(idOf(a), idOf(b)) });
  const sure: RivalFigures[] = [];
  const unsure = (await findRivalFigures(sentences, signal)).filter(([one, other]) => areOneAffair(one.articleId, other.articleId));
  for (const rivals of amounts) (isSureRival(rivals, statements, table) ? sure : unsure).push(figuresOf(rivals, sentences));
  await turn();
  const beside = [...sure, ...unsure].filter(([one, other]) => !areTogether(indexOfFigure(one), indexOfFigure(other)));
  return joined(beside).map((figures): FigureRow => {
    const told = figures.map((figure) => ({ figure, index: indexOfFigure(figure) })).sort((a, b) => a.index - b.index);
    const isPlain = (figure: Figure) => sure.some((pair) => pair.some((own) => areSame(own, figure)));
    return {
      members: told.map(({ index }) => index),
      likeness: leastLikeness(told.flatMap(({ index }) => statements[index] ?? [])),
      isSure: figures.every(isPlain),
      difference: { kind: 'number', values: told.map(({ figure: { articleId, start, end, text } }) => ({ articleId, start, end, text })) },
    };
  });
}

function figuresOf({ one, other }: RivalAmounts, sentences: readonly Omit<Figure, 'end'>[]): RivalFigures {
  const figureOf = ({ index, quantity }: RivalAmounts['one']): Figure => {
    const { start = 0, articleId = '', revision = '', position = -1 } = sentences[index] ?? {};
    return { articleId, revision, position, start: start + quantity.start, end: start + quantity.end, text: quantity.text };
  };
  return [figureOf(one), figureOf(other)];
}

/** Many affairs count dead and days: rivals are figures of one. By the ids of reports. */
export function createOneAffair(reports: readonly Report[]): (one: string, other: string) => boolean {
  const names = new Map(reports.map(({ article }) => [article.reference.id, affairNames(article.annotations().names)]));
  return (one, other) => shareNames(names.get(one) ?? [], names.get(other) ?? []);
}

/** Pairs that share a figure are of one thing: of each report the figure that was found first. */
function joined(pairs: readonly RivalFigures[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) => group.some((figure) => pair.some((own) => areSame(figure, own))));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), ...pair]);
  }
  return groups.map((group) => group.filter((one, at) => group.findIndex(({ articleId }) => articleId === one.articleId) === at));
}

function areSame(one: Figure, other: Figure): boolean {
  return one.articleId === other.articleId && one.start === other.start;
}

function leastLikeness(told: readonly ReadStatement[]): number {
  const all = told.flatMap((one, at) => told.slice(at + 1).map((other) => cosine(one.vector, other.vector)));
  return Math.max(0, Math.min(1, ...all));
}
