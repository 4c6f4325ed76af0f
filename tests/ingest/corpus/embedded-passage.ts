import type { EmbeddedPassage } from '../../../ingest/corpus/passage.ts';

export const DIMENSION = 4;

/** A passage of one sentence. `direction`: the axis its vector points along. */
export function embeddedPassage(
  given: Partial<EmbeddedPassage> & { id: string; articleId: string; text: string },
  direction = 0,
): EmbeddedPassage {
  const start = given.start ?? 0;
  const end = start + given.text.length;
  return { revision: 'r1', language: 'de', start, end, sentences: [{ start, end }], vector: axis(direction), ...given };
}

export function axis(direction: number): Float32Array {
  return Float32Array.from({ length: DIMENSION }, (_, nth) => (nth === direction ? 1 : 0));
}
