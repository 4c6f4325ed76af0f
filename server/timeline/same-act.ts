import { sameName } from '../../ingest/language/names/names.ts';
import { kinship, type ReadKin } from '../retrieval/kin/kin.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { createOneAffair } from './one-affair.ts';
import { type ToldAct, toldAct } from './told-act.ts';

/** From so much on the table of kin says that a word tells the same as another, and not only something narrower. */
const TELLS_SAME = 0.9;
/** A word that more tellings hold tells of no one act. */
const MOST_HOLDERS = 400;

export type SameActs = {
  /** Tellings of other reports that may say that the same was done. */
  near: (one: ComparedTelling) => ComparedTelling[];
  /** Whether two tellings of one affair say that the same was done, and neither report says so of a second day. */
  areSame: (a: ComparedTelling, b: ComparedTelling) => boolean;
  /** Whether their reports have so many names in common that they tell of one affair. */
  areOneAffair: (a: ComparedTelling, b: ComparedTelling) => boolean;
};

/**
 * Which tellings say in whatever words that the same was done: "der Streik begann", "legten die Arbeit nieder"; "das Embargo endet", "the embargo will expire". Linear in the tellings,
 * each held against the few that share a word of its act or its kin.
 */
export function createSameActs(told: readonly ComparedTelling[]): SameActs {
  const acts = new Map<ComparedTelling, ToldAct>();
  const holders = new Map<string, Set<ComparedTelling>>();
  const neighbours = new Map<ComparedTelling, Set<ComparedTelling>>();
  const areOneAffair = createOneAffair();
  for (const one of told) {
    const act = toldAct(one);
    if (!act) continue;
    acts.set(one, act);
    for (const mark of ownMarks(act)) holders.set(mark, (holders.get(mark) ?? new Set()).add(one));
  }
  for (const [one, act] of acts)
    for (const mark of [...ownMarks(act), ...kinMarks(act)]) {
      const holding = holders.get(mark);
      if (holding && holding.size <= MOST_HOLDERS) for (const other of holding) if (mayBeSame(one, other)) link(one, other);
    }
  const near = (one: ComparedTelling) => [...(neighbours.get(one) ?? [])];
  /** Who reports a second such act has another in mind. */
  const isOnlyOne = (one: ComparedTelling, other: ComparedTelling) =>
    near(one).every((third) => third === other || third.telling.article !== other.telling.article);
  const areSame = (one: ComparedTelling, other: ComparedTelling) => {
    const [a, b] = [acts.get(one), acts.get(other)];
    if (!a || !b || !neighbours.get(one)?.has(other)) return false;
    return isOfSameThing(a, b) && isOnlyOne(one, other) && isOnlyOne(other, one);
  };
  return { near, areSame, areOneAffair };

  function mayBeSame(one: ComparedTelling, other: ComparedTelling): boolean {
    if (one.telling.article === other.telling.article || one.telling.negated !== other.telling.negated) return false;
    const [a, b] = [acts.get(one), acts.get(other)];
    return a !== undefined && b !== undefined && isSameKind(a, b) && !tellApart(one, other) && areOneAffair(one, other);
  }

  function link(one: ComparedTelling, other: ComparedTelling): void {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
    neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
  }
}

/** One verb, or a verb and the noun that means it, or what began, ended or took place of what is called the same. */
function isSameKind(a: ToldAct, b: ToldAct): boolean {
  if (a.verb && b.verb) return tellSame(a.verb, b.verb);
  if (!a.verb && !b.verb) return a.phase === b.phase && a.nouns.some((noun) => b.nouns.some((other) => tellSame(noun, other)));
  const [verb, named] = a.verb ? [a.verb, b] : [b.verb, a];
  return verb !== undefined && named.phase !== 'ends' && named.nouns.some((noun) => tellSame(noun, verb));
}

/** All nouns of the one that has fewer are told by the other: "der Rat beschloss den Haushalt" and "der Rat beschloss die Satzung" are two acts. */
function isOfSameThing(a: ToldAct, b: ToldAct): boolean {
  return tellsNounsOf(a, b) || tellsNounsOf(b, a);
}

function tellsNounsOf(one: ToldAct, { nouns }: ToldAct): boolean {
  if (nouns.length === 0 || nouns.length > one.nouns.length) return false;
  return nouns.every((noun) => wordsOf(one).some((word) => tellSame(noun, word)));
}

function tellSame(a: ReadKin, b: ReadKin): boolean {
  return a.stem === b.stem || (a.root !== undefined && a.root === b.root) || kinship(a, b).same >= TELLS_SAME;
}

function wordsOf({ verb, nouns }: ToldAct): ReadKin[] {
  return [...(verb ? [verb] : []), ...nouns];
}

function ownMarks(act: ToldAct): string[] {
  return wordsOf(act).flatMap(({ stem, root }) => [stem, ...(root === undefined ? [] : [root])]);
}

function kinMarks(act: ToldAct): string[] {
  const tells = (relation: string) => relation === 'same' || relation === 'english';
  return wordsOf(act).flatMap(({ own }) => [...(own ?? [])].flatMap(([mark, relation]) => (tells(relation) ? [mark] : [])));
}

/** Which of several it is: "die dritte Runde", "Round 4". */
const COUNTED =
  /(?<!\p{L})(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nrms]?(?!\p{L})|(?<!\p{L})(?:first|second|third|fourth|fifth|sixth)(?!\p{L})/giu;

/** Whether two tellings name other persons, places or bodies, or another of several: two events, however alike. */
function tellApart({ statement: a }: ComparedTelling, { statement: b }: ComparedTelling): boolean {
  const ownNames = ({ names, start, end }: typeof a) => names.filter((name) => name.start >= start && name.end <= end);
  const [some, others] = [ownNames(a), ownNames(b)];
  const isOtherNamed = some.some(({ kind }) => {
    const [mine, theirs] = [some.filter((name) => name.kind === kind), others.filter((name) => name.kind === kind)];
    return theirs.length > 0 && !mine.some((name) => theirs.some((other) => name.key === other.key || sameName(name.text, other.text)));
  });
  const counted = ({ text }: typeof a) => new Set([...text.matchAll(COUNTED)].map(([word]) => word.toLowerCase().replace(/e[nrms]?$/, '')));
  const [one, other] = [counted(a), counted(b)];
  return isOtherNamed || (one.size > 0 && other.size > 0 && one.isDisjointFrom(other));
}
