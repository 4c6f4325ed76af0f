import type { Embedder } from '../../../ingest/corpus/embedder.ts';

/** An embedder that knows these texts only, each as a direction in the plane, in degrees. Throws for another one. */
export function createSpokenEmbedder(directions: Record<string, number>): Embedder {
  const vectorOf = (text: string) => {
    const degrees = directions[text];
    if (degrees === undefined) throw new RangeError(`No direction was given for: ${text}`);
    const angle = (degrees / 180) * Math.PI;
    return Float32Array.of(Math.cos(angle), Math.sin(angle));
  };
  return {
    name: 'spoken',
    fingerprint: 'spoken',
    dimension: 2,
    embedPassages: async (texts) => texts.map(vectorOf),
    embedQuestion: async (text) => vectorOf(text),
    close: async () => {},
  };
}
