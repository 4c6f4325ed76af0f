import { readWikipedia } from '../read-wikipedia.ts';
import { withEmbedder } from '../with-embedder.ts';
import { joinToPassages } from './bare-passages.ts';
import type { Query } from './search-times.ts';
import type { RealPassage } from './synthetic-passages.ts';

/** Each so-many-th real passage is not mixed into others, but asked for by its first words. */
const HELD_OUT = 61;
export const QUERIES = 50;
const QUERY_LENGTH = 90;

/** Passages of every second article, and the first words of some that are not among them. */
export async function embedReal(path: string, limit: number): Promise<{ real: RealPassage[][]; queries: Query[] }> {
  const articles = (await readWikipedia(path)).slice(0, limit).filter((_, nth) => nth % 2 === 1);
  return withEmbedder(undefined, async (embedder) => {
    const real: RealPassage[][] = [];
    const asked: string[] = [];
    let nth = 0;
    for (const { paragraphs } of articles) {
      const texts: string[] = [];
      for (const text of joinToPassages(paragraphs.join('\n'))) {
        if (nth++ % HELD_OUT === 0) asked.push(text.slice(0, QUERY_LENGTH).toWellFormed());
        else texts.push(text);
      }
      const vectors = await embedder.embedPassages(texts);
      const passages = texts.flatMap((text, at) => {
        const vector = vectors[at];
        return vector ? [{ text, vector }] : [];
      });
      if (passages.length > 0) real.push(passages);
    }
    const step = Math.max(1, Math.floor(asked.length / QUERIES));
    const queries: Query[] = [];
    for (const text of asked.filter((_, at) => at % step === 0).slice(0, QUERIES)) {
      queries.push({ text, vector: await embedder.embedQuestion(text) });
    }
    return { real, queries };
  });
}
