/** Reproducible numbers from 0 up to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy with one to a dozen faults: bits turned, pieces cut, doubled, moved or put in from `words`, the end cut off. */
export function mutate(bytes: Uint8Array, random: () => number, words: (string | Uint8Array)[]): Buffer {
  let mutated = Buffer.from(bytes);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let faults = 1 + below(12); faults > 0 && mutated.length > 0; faults -= 1) {
    const at = below(mutated.length);
    const length = 1 + below(Math.min(mutated.length - at, random() < 0.8 ? 16 : 4000));
    const piece = mutated.subarray(at, at + length);
    const put = (place: number, what: Uint8Array, instead: number) =>
      Buffer.concat([mutated.subarray(0, place), what, mutated.subarray(place + instead)]);
    switch (below(8)) {
      case 0:
      case 1:
        mutated[at] = below(256);
        break;
      case 2:
        mutated[at] = (mutated[at] ?? 0) ^ (1 << below(8));
        break;
      case 3:
        mutated = put(at, new Uint8Array(), length);
        break;
      case 4:
        mutated = put(at, Buffer.concat(Array(1 + below(random() < 0.05 ? 2000 : 5)).fill(piece)), 0);
        break;
      case 5:
        mutated = put(below(mutated.length), Buffer.from(piece), random() < 0.5 ? length : 0);
        break;
      case 6: {
        const word = words[below(words.length)] ?? '';
        mutated = put(at, typeof word === 'string' ? Buffer.from(word, 'latin1') : word, random() < 0.5 ? word.length : 0);
        break;
      }
      default:
        if (random() < 0.2) mutated = Buffer.from(mutated.subarray(0, at));
    }
  }
  return mutated;
}
