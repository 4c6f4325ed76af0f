import type { PassageIndex } from '../../ingest/corpus/passage-index.ts';
import { quantile } from '../metrics.ts';

/** What the product's retrieval asks of each leg. */
export const LEG_DEPTH = 100;

export type Query = { text: string; vector: Float32Array };

/** Milliseconds: half of the searches took no longer; `cpu`: of all threads, a search. */
export type SearchTimes = { p50: number; p95: number; cpu: number };
type Taken = { wall: number[]; cpu: number };

const LEGS = {
  vector: (index: PassageIndex, { vector }: Query) => index.searchByVector(vector, { limit: LEG_DEPTH }),
  text: (index: PassageIndex, { text }: Query) => index.searchByText(text, { limit: LEG_DEPTH }),
  hybrid: (index: PassageIndex, { vector, text }: Query) =>
    Promise.all([index.searchByVector(vector, { limit: LEG_DEPTH }), index.searchByText(text, { limit: LEG_DEPTH })]),
};
export type Leg = keyof typeof LEGS;
export const LEG_NAMES: Leg[] = ['vector', 'text', 'hybrid'];

/** Each query to each index in turn, so that what slows the machine down for a while slows all of them; one search at a time. */
export async function timeSearches(indexes: PassageIndex[], queries: Query[], rounds: number): Promise<Record<Leg, SearchTimes>[]> {
  const taken = indexes.map((): Record<Leg, Taken> => ({ vector: emptyTaken(), text: emptyTaken(), hybrid: emptyTaken() }));
  // The first round warms caches up.
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      for (const leg of LEG_NAMES) {
        for (const [nth, index] of indexes.entries()) {
          const [began, cpu] = [performance.now(), process.cpuUsage()];
          await LEGS[leg](index, query);
          const [wall, { user, system }] = [performance.now() - began, process.cpuUsage(cpu)];
          const one = taken[nth]?.[leg];
          if (round === 0 || !one) continue;
          one.wall.push(wall);
          one.cpu += (user + system) / 1000;
        }
      }
    }
  }
  return taken.map(({ vector, text, hybrid }) => ({ vector: timesOf(vector), text: timesOf(text), hybrid: timesOf(hybrid) }));
}

function emptyTaken(): Taken {
  return { wall: [], cpu: 0 };
}

function timesOf({ wall, cpu }: Taken): SearchTimes {
  return { p50: quantile(0.5, wall), p95: quantile(0.95, wall), cpu: cpu / wall.length };
}
