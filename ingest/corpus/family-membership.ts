import type { DatabaseSync } from 'node:sqlite';

/**
 * Families as the connected parts of what is linked: which article is in which, kept right one change at a time. `number`: of an article, in the order in
 * which articles were first placed. A family goes by the number of one of its articles. Every function is called within a transaction.
 */
export function prepareFamilyMembership(database: DatabaseSync) {
  const neighbours = database.prepare(`
    SELECT other AS number, family FROM family_links JOIN family_places ON family_places.number = family_links.other
    WHERE family_links.number = ? AND near_copy = 1 AND live = 1 ORDER BY other`);
  const familyOf = database.prepare('SELECT family FROM family_places WHERE number = ?');
  const setFamily = database.prepare('UPDATE family_places SET family = :family WHERE number = :number');
  const setPart = database.prepare('UPDATE family_places SET family = :family, settled = 0 WHERE number = :number');
  const renameFamily = database.prepare('UPDATE family_places SET family = :to WHERE family = :from');
  const earliestOf = database.prepare('SELECT MIN(number) AS number, COUNT(*) AS members FROM family_places WHERE family = ?');

  const neighboursOf = (number: number) =>
    neighbours.all(number).map((row) => ({ number: Number(row.number), family: row.family === null ? undefined : Number(row.family) }));
  const isTaken = (family: number) => Number(earliestOf.get(family)?.members) > 0;
  /** The first article whose number no other family goes by. */
  const nameFor = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b).find((number) => !isTaken(number)) ?? numbers[0];

  /** Of an article that is live and linked: its family and those of its neighbours become one, which keeps the name of the one with the earliest member. */
  function join(number: number): void {
    const others = neighboursOf(number);
    if (others.length === 0) return;
    const own = familyOf.get(number)?.family;
    const families = new Set(others.flatMap(({ family }) => family ?? []));
    if (typeof own === 'number') families.add(own);
    const [name, ...rest] = [...families].sort((a, b) => Number(earliestOf.get(a)?.number) - Number(earliestOf.get(b)?.number));
    const singles = others.flatMap((other) => (other.family === undefined ? other.number : []));
    const family = name ?? nameFor([number, ...singles]) ?? number;
    for (const from of rest) renameFamily.run({ from, to: family });
    for (const single of [number, ...singles]) setFamily.run({ number: single, family });
  }

  /** Takes an article out. When its family falls apart, all parts but the one with the earliest member are marked to be looked at anew. */
  function leave(number: number): void {
    const family = familyOf.get(number)?.family;
    if (typeof family !== 'number') return;
    setFamily.run({ number, family: null });
    const { number: earliest, members } = earliestOf.get(family) ?? {};
    if (members === 1) setFamily.run({ number: Number(earliest), family: null });
    const borders = neighboursOf(number).map((neighbour) => neighbour.number);
    const [first, ...others] = borders;
    if (first === undefined || others.length === 0 || members === 1) return;
    if (reach(first, { wanted: new Set(others), without: number })) return;
    const parts: number[][] = [];
    for (const border of borders) if (!parts.some((part) => part.includes(border))) parts.push(partOf(border, number));
    for (const part of parts) {
      if (part.includes(Number(earliest))) {
        if (part.length === 1) setFamily.run({ number: Number(earliest), family: null });
        continue;
      }
      const name = part.length > 1 ? (nameFor(part) ?? null) : null;
      for (const member of part) setPart.run({ number: member, family: name });
    }
  }

  /** Whether all `wanted` can be reached: it mostly ends after a few steps, since copies of one report are like each other. */
  function reach(from: number, { wanted, without }: { wanted: Set<number>; without: number }): boolean {
    const seen = new Set([from]);
    for (const at of seen) {
      for (const { number } of neighboursOf(at)) {
        if (number !== without) seen.add(number);
        wanted.delete(number);
      }
      if (wanted.size === 0) return true;
    }
    return false;
  }

  function partOf(from: number, without: number): number[] {
    const seen = new Set([from]);
    for (const at of seen) for (const { number } of neighboursOf(at)) if (number !== without) seen.add(number);
    return [...seen];
  }

  return { join, leave };
}
