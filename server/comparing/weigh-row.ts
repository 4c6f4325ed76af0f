import type { ComparisonRow, Difference } from '../contract/comparison.ts';

/** Which rows come first: what differs, what was updated, what agrees, what stands alone. */
const ORDER: ComparisonRow['relation'][] = ['differ', 'update', 'agree', 'only-in-one'];

/**
 * How grave a difference is, by what it is in: how many, who did it; then where and when; then how it is told. Who acts on whom would come first, but is found least surely
 * (`npm run evaluate -- statements`): a false one must not head the table.
 */
const GRAVITY: Record<Difference['kind'], number> = {
  direction: 0.6,
  number: 1.1,
  person: 1,
  date: 0.9,
  place: 0.9,
  certainty: 0.8,
  office: 0.6,
  attribution: 0.5,
};
/** It probably differs, in what is not sure. */
const UNNAMED = 0.4;
/** Lives weigh more than anything else that can be counted. */
const LIVES =
  /(?<!\p{L})(?:tote[nr]?|todes\p{L}*|opfer\p{L}*|getötet\p{L}*|starb\p{L}*|gestorben\p{L}*|verletzt\p{L}*|dead|killed|died|deaths?|injured|wounded)(?!\p{L})/iu;
const LIVES_WEIGHT = 1.5;

type Weighed = { relation: ComparisonRow['relation']; similarity: number; differences: readonly Difference[] };

/** Higher comes first among rows of the same relation. `columns`: that tell it; `texts`: what they say. */
export function weighRow(
  { relation, similarity, differences }: Weighed,
  { columns, texts }: { columns: number; texts: readonly string[] },
): number {
  const told = Math.log2(1 + columns) * similarity;
  if (relation === 'agree' || relation === 'only-in-one') return told;
  const gravest = differences.length === 0 ? UNNAMED : Math.max(...differences.map(({ kind }) => GRAVITY[kind]));
  const ofLives = differences.some(({ kind }) => kind === 'number') && texts.some((text) => LIVES.test(text));
  return told * gravest * (ofLives ? LIVES_WEIGHT : 1);
}

/** What is perhaps not one matter comes behind all that surely is, and before what stands alone. */
export function kindOrder({ relation, doubtful }: { relation: ComparisonRow['relation']; doubtful?: boolean | undefined }): number {
  return relation === 'only-in-one' ? 2 * ORDER.length : ORDER.indexOf(relation) + (doubtful ? ORDER.length : 0);
}

/** The gravest of a row's differences; undefined where none is named. */
export function gravestDifference(differences: readonly Difference[]): Difference | undefined {
  return differences.toSorted((one, other) => GRAVITY[other.kind] - GRAVITY[one.kind])[0];
}
