import type { ReadStatement } from '../comparing/read-features.ts';

/** Events looked at for one telling: those that share the most, by how rare it is. */
const MOST_CANDIDATES = 40;
/** A word that more events than this have tells them no longer apart. */
const MOST_HOLDERS = 400;

/** Finds events that share a word or a name with a statement, without holding it against all. */
export function createCandidates(statements: readonly ReadStatement[]): {
  /** Places of events, those that share most first. */
  near: (statement: ReadStatement) => number[];
  add: (place: number, statement: ReadStatement) => void;
} {
  const frequency = new Map<string, number>();
  for (const statement of statements) for (const mark of marksOf(statement)) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  const weightOf = (mark: string) => Math.log(1 + statements.length / (frequency.get(mark) ?? 1));
  const holders = new Map<string, Set<number>>();
  return {
    near(statement) {
      const shared = new Map<number, number>();
      for (const mark of marksOf(statement)) {
        const places = holders.get(mark);
        if (!places || places.size > MOST_HOLDERS) continue;
        const weight = weightOf(mark);
        for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weight);
      }
      return [...shared]
        .sort(([a, one], [b, other]) => other - one || a - b)
        .slice(0, MOST_CANDIDATES)
        .map(([place]) => place);
    },
    add(place, statement) {
      for (const mark of marksOf(statement)) {
        const places = holders.get(mark);
        if (places) places.add(place);
        else holders.set(mark, new Set([place]));
      }
    },
  };
}

/** Words by their stems, names by their keys, and the day, which brings together what is told in two languages. */
function marksOf({ terms, names, dates }: ReadStatement): Set<string> {
  return new Set([
    ...terms.map(({ stem }) => `w ${stem}`),
    ...names.map(({ key }) => `n ${key}`),
    ...dates.flatMap(({ interval }) => (interval ? [`d ${interval.start.slice(0, 10)}`] : [])),
  ]);
}
