import { kinship, type ReadKin } from '../retrieval/kin/kin.ts';

/**
 * What the words of two statements are to each other beyond being the same, as shares of the content words' weight, 0..1. `most`, `least`: that tell the same in other words, of
 * the statement of which it is more, and of the other; `other`: that the other statement turns into another matter ("verletzt", "getötet"), the greater of the two.
 */
export type SharedKin = { most: number; least: number; other: number };

type Told = { kin: readonly ReadKin[] };

/** Each word of the one is held against each of the other. Symmetric. */
export function sharedKin(a: Told, b: Told, weightOf: (stem: string) => number): SharedKin {
  const [here, there] = [kinIn(a, b, weightOf), kinIn(b, a, weightOf)];
  return { most: Math.max(here.same, there.same), least: Math.min(here.same, there.same), other: Math.max(here.other, there.other) };
}

function kinIn(one: Told, other: Told, weightOf: (stem: string) => number): { same: number; other: number } {
  const stems = new Set(other.kin.map(({ stem }) => stem));
  let [total, same, apart] = [0, 0, 0];
  for (const word of one.kin) {
    const weight = weightOf(word.stem);
    total += weight;
    if (stems.has(word.stem)) continue;
    const found = nearestKin(word, other.kin);
    same += weight * found.same;
    if (found.same === 0) apart += weight * found.other;
  }
  return total === 0 ? { same: 0, other: 0 } : { same: same / total, other: apart / total };
}

function nearestKin(word: ReadKin, told: readonly ReadKin[]): { same: number; other: number } {
  let [same, other] = [0, 0];
  for (const one of told) {
    const found = kinship(word, one);
    if (found.same > same) same = found.same;
    if (found.other > other) other = found.other;
  }
  return { same, other };
}
