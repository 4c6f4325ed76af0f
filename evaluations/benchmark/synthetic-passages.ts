import type { EmbeddedPassage } from '../../ingest/corpus/passage.ts';
import type { Random } from '../random.ts';

/** A real passage and its vector. */
export type RealPassage = { text: string; vector: Float32Array };

/** Between the mixed vectors of two passages and what a real third one would have: as far off as this in each number, at most. */
const NOISE = 0.03;
const PASSAGES_IN_ARTICLE = 10;

/**
 * Articles of ten passages each, without end: each passage is the beginning of one real passage and the end of another of the same article, its vector the same
 * mixture of theirs and some noise. A static model's vector is the mean of its tokens', so that this is nearly what it would give; and they lie in clusters, as
 * real ones do.
 */
export function* mixArticles(
  articles: RealPassage[][],
  random: Random,
): Generator<{ articleId: string; passages: EmbeddedPassage[] }, never> {
  const pick = <Item>(items: Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to mix.');
    return item;
  };
  for (let nth = 0; ; nth++) {
    const articleId = `article-${nth}`;
    const real = pick(articles);
    let start = 0;
    const passages = Array.from({ length: PASSAGES_IN_ARTICLE }, (_, at): EmbeddedPassage => {
      const { text, vector } = mix(pick(real), pick(real), random);
      const span = { start, end: start + text.length };
      start = span.end + 1;
      return { id: `${articleId}/${at}`, articleId, revision: 'r', language: 'de', text, sentences: [span], vector, ...span };
    });
    yield { articleId, passages };
  }
}

function mix(one: RealPassage, other: RealPassage, random: Random): RealPassage {
  const share = 0.3 + 0.4 * random();
  const vector = one.vector.map((value, at) => share * value + (1 - share) * (other.vector[at] ?? 0) + NOISE * (random() - random()));
  const length = Math.hypot(...vector);
  const text = `${one.text.slice(0, Math.ceil(one.text.length * share))} ${other.text.slice(Math.floor(other.text.length * share))}`;
  return { text: text.toWellFormed(), vector: vector.map((value) => value / length) };
}
