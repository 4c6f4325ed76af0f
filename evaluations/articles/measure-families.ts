import { createHash } from 'node:crypto';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { SetArticle } from './near-copy-set.ts';

/** Article's key → the family it was put into; absent: alone. */
export type Families = ReadonlyMap<string, string>;
/** `missed`: pairs of a group that are not of a family. `wrong`: pairs of a family that are not of a group. */
export type JudgedFamilies = { scores: PrecisionRecall; missed: [SetArticle, SetArticle][]; wrong: [SetArticle, SetArticle][] };

/** Every pair of articles counts once: of one group, of one family, or of both. */
export function judgeFamilies(articles: readonly SetArticle[], families: Families): JudgedFamilies {
  const familyOf = ({ key }: SetArticle) => families.get(key) ?? `alone-${key}`;
  const wanted = pairsWithin(articles, ({ group }) => group);
  const given = pairsWithin(articles, familyOf);
  const isFound = ([a, b]: [SetArticle, SetArticle]) => familyOf(a) === familyOf(b);
  const isRight = ([a, b]: [SetArticle, SetArticle]) => a.group === b.group;
  return {
    scores: precisionRecall(wanted.map(isFound), given.map(isRight)),
    missed: wanted.filter((pair) => !isFound(pair)),
    wrong: given.filter((pair) => !isRight(pair)),
  };
}

/** What peers do: articles with equal bytes are one; and the kindest form of it, letters and digits alone, whatever their case. */
export function exactFamilies(articles: readonly SetArticle[], normal: (text: string) => string): Families {
  return new Map(articles.map(({ key, text }) => [key, createHash('sha256').update(normal(text)).digest('hex')]));
}

export const asWritten = (text: string) => text;
export const lettersOnly = (text: string) =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** For each kind of article: how many, and of its pairs with its group how many were missed, of its pairs beyond it how many were made. */
export function byMaking(
  articles: readonly SetArticle[],
  { missed, wrong }: JudgedFamilies,
): { made: string; articles: number; missed: number; wrong: number }[] {
  const kindOf = ({ made }: SetArticle) => (/%/.test(made) ? 'copy' : made);
  const ofKind = (pairs: [SetArticle, SetArticle][], kind: string) =>
    pairs.filter(([a, b]) => kindOf(a) === kind || kindOf(b) === kind).length;
  return [...Map.groupBy(articles, kindOf)]
    .map(([made, group]) => ({ made, articles: group.length, missed: ofKind(missed, made), wrong: ofKind(wrong, made) }))
    .sort((a, b) => b.articles - a.articles);
}

function pairsWithin(articles: readonly SetArticle[], groupOf: (article: SetArticle) => string): [SetArticle, SetArticle][] {
  return [...Map.groupBy(articles, groupOf).values()].flatMap((group) =>
    group.flatMap((one, index) => group.slice(index + 1).map((other): [SetArticle, SetArticle] => [one, other])),
  );
}
