import { compoundParts, holdsPart } from '../../ingest/language/german-stem.ts';
import { type Kinship, kinship } from './kin/kin.ts';
import { kinOf, type ReadWord } from './read-words.ts';

type Forms = { stem: string; folded: string };

/** Forms of one verb, and parts of one compound, are less than one word. The nets were trained with these numbers. */
export const OF_ONE_VERB = 0.9;
export const OF_ONE_COMPOUND = 0.7;
const NO_KIN: Kinship = { same: 0, other: 0 };

/** The one is a part of the other: "Embargo" and "Waffenembargo". */
export function areOfOneCompound(one: Forms, other: Forms): boolean {
  return isPart(one, other) || isPart(other, one);
}

function isPart(one: Forms, { folded }: Forms): boolean {
  return compoundParts(one).some((part) => holdsPart(folded, part));
}

/** 1 for forms of one word and spellings of one name, less for forms of one verb and parts of one compound; function words have none. As in training. */
export function formLikeness(one: ReadWord, other: ReadWord): number {
  if (one.isFunctionWord || other.isFunctionWord) return 0;
  if (one.stem === other.stem || (one.key !== undefined && one.key === other.key)) return 1;
  if (one.root !== undefined && one.root === other.root) return OF_ONE_VERB;
  return areOfOneCompound(one, other) ? OF_ONE_COMPOUND : 0;
}

/** The same both ways: what is narrower counts as where it is told of what was asked widely. */
export function mutualKin(one: ReadWord, other: ReadWord): Kinship {
  const [forth, back] = [kinBeyondForm(one, other), kinBeyondForm(other, one)];
  return forth.same >= back.same ? forth : back;
}

/** Words of one form are no kin besides. As in training. */
export function kinBeyondForm(one: ReadWord, other: ReadWord): Kinship {
  return formLikeness(one, other) > OF_ONE_COMPOUND ? NO_KIN : kinship(kinOf(one), kinOf(other));
}
