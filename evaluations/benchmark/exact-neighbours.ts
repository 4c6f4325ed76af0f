/** The nearest of all vectors that went by, by comparing each: what a search by index is held against. */
export type ExactNeighbours = {
  see(id: string, vector: Float32Array): void;
  /** Ids, nearest first, for the query of this place. */
  of(query: number): string[];
};

type Near = { id: string; similarity: number };

/** `most`: so many of each query are kept. */
export function createExactNeighbours(queries: Float32Array[], most: number): ExactNeighbours {
  const found = queries.map((query): { query: Float32Array; near: Near[]; floor: number } => ({ query, near: [], floor: -Infinity }));
  const cut = (near: Near[]) => near.sort((a, b) => b.similarity - a.similarity).splice(most);
  return {
    see(id, vector) {
      for (const one of found) {
        const similarity = dot(one.query, vector);
        if (similarity <= one.floor) continue;
        one.near.push({ id, similarity });
        if (one.near.length < 4 * most) continue;
        cut(one.near);
        one.floor = one.near.at(-1)?.similarity ?? -Infinity;
      }
    },
    of(query) {
      const near = found[query]?.near ?? [];
      cut(near);
      return near.map(({ id }) => id);
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  // Four sums, each of which need not wait for the other.
  let [s, t, u, v] = [0, 0, 0, 0];
  for (let at = 0; at < a.length; at += 4) {
    s += (a[at] ?? 0) * (b[at] ?? 0);
    t += (a[at + 1] ?? 0) * (b[at + 1] ?? 0);
    u += (a[at + 2] ?? 0) * (b[at + 2] ?? 0);
    v += (a[at + 3] ?? 0) * (b[at + 3] ?? 0);
  }
  return s + t + u + v;
}
