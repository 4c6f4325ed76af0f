import { isContent } from '../checking/align-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { dateKey, figureKey } from './matter-likeness.ts';
import type { ReadStatement } from './read-features.ts';

/** Statements of another report that are looked at for each, by shared words and names, and by their vectors. */
const MOST_BY_WORDS = 5;
const MOST_BY_VECTOR = 3;
/** Of all reports together: so that a thousand reports cost no more a statement than a dozen. */
const MOST_IN_ALL = 60;
/** Vectors are held against all others: a second for so many statements. Among more the words alone find. */
const MOST_FOR_VECTORS = 2_500;
const LEAST_COSINE = 0.2;
/** A word that more of the statements hold finds nothing. */
const COMMON_SHARE = 0.2;
const LEAST_COMMON = 12;
/** Statements of one key that are joined with each other: beyond, a common word would cost the square of its statements. */
const MOST_OF_KEY = 400;
/** Letters that parts of compounds, and cognates, begin or end with. */
const PART = 6;
const TRANSLATIONS = 3;

/**
 * The pairs of statements of different reports that are worth a close look, each once, `a < b`: those that share rare words, names, figures or dates, and those
 * whose vectors are near. By an inverted index, so the cost is that of the lists of rare keys: linear in the statements, as each list is bounded; the vectors
 * add the square of at most 2,500 statements.
 */
export async function findCandidates(
  statements: readonly ReadStatement[],
  { table, turn }: { table: WordTable; turn: Turns },
): Promise<[a: number, b: number][]> {
  const scores = await sharedKeys(statements, { table, turn });
  const chosen = new Map<number, Set<number>>();
  const choose = (from: number, found: Map<number, number>, most: number) => {
    const told = new Map<number, number>();
    let count = 0;
    for (const [other] of [...found].sort((one, two) => two[1] - one[1] || one[0] - two[0])) {
      const report = statements[other]?.report ?? 0;
      const already = told.get(report) ?? 0;
      if (already >= most) continue;
      told.set(report, already + 1);
      count += 1;
      if (count > MOST_IN_ALL) break;
      const [a, b] = from < other ? [from, other] : [other, from];
      const kept = chosen.get(a);
      if (kept) kept.add(b);
      else chosen.set(a, new Set([b]));
    }
  };
  for (const [from, found] of scores.entries()) {
    await turn();
    choose(from, found, MOST_BY_WORDS);
  }
  if (statements.length <= MOST_FOR_VECTORS)
    for (const [from, found] of (await nearVectors(statements, turn)).entries()) {
      await turn();
      choose(from, found, MOST_BY_VECTOR);
    }
  return [...chosen]
    .sort(([a], [b]) => a - b)
    .flatMap(([a, others]) => [...others].sort((b, c) => b - c).map((b): [number, number] => [a, b]));
}

/** Statement → other statement → weight of what they share. */
async function sharedKeys(
  statements: readonly ReadStatement[],
  { table, turn }: { table: WordTable; turn: Turns },
): Promise<Map<number, number>[]> {
  const lists = new Map<string, number[]>();
  for (const [at, statement] of statements.entries()) {
    await turn();
    for (const key of keysOf(statement, table)) {
      const list = lists.get(key);
      if (list) list.push(at);
      else lists.set(key, [at]);
    }
  }
  const scores = statements.map(() => new Map<number, number>());
  const tooCommon = Math.max(LEAST_COMMON, COMMON_SHARE * statements.length);
  for (const list of lists.values()) {
    await turn();
    if (list.length < 2 || list.length > tooCommon) continue;
    const weight = Math.log(1 + statements.length / list.length);
    const kept = list.slice(0, MOST_OF_KEY);
    for (const [place, a] of kept.entries()) {
      for (const b of kept.slice(place + 1)) {
        if (statements[a]?.report === statements[b]?.report) continue;
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const)
          scores[from]?.set(to, (scores[from].get(to) ?? 0) + weight);
      }
    }
  }
  return scores;
}

/** By what a statement can be found: words in any form and language, their beginnings and ends, names in any spelling, figures, days. */
function keysOf({ read, language, nearNames }: ReadStatement, table: WordTable): Set<string> {
  const keys = new Set<string>();
  for (const word of read.words.filter(isContent)) {
    keys.add(`w ${word.stem}`);
    if (word.stem.length >= PART) {
      keys.add(`p ${word.stem.slice(0, PART)}`);
      keys.add(`p ${word.stem.slice(-PART)}`);
    }
    if (language === 'en') for (const { stem } of table.translationsOf(word.folded, 'en').slice(0, TRANSLATIONS)) keys.add(`w ${stem}`);
  }
  for (const root of read.roots) keys.add(`r ${root}`);
  for (const name of read.names) keys.add(`n ${name.key}`);
  for (const name of nearNames) keys.add(`n ${name.key}`);
  for (const quantity of read.quantities) keys.add(figureKey(quantity));
  for (const date of read.dates) keys.add(dateKey(date));
  return keys;
}

async function nearVectors(statements: readonly ReadStatement[], turn: Turns): Promise<Map<number, number>[]> {
  const near = statements.map(() => new Map<number, number>());
  for (const [a, one] of statements.entries()) {
    await turn();
    for (let b = a + 1; b < statements.length; b += 1) {
      const other = statements[b];
      if (!other || other.report === one.report) continue;
      const closeness = (cosine(one.vector, other.vector) + cosine(one.around, other.around)) / 2;
      if (closeness < LEAST_COSINE) continue;
      near[a]?.set(b, closeness);
      near[b]?.set(a, closeness);
    }
  }
  return near;
}
