import { type Aligned, isContent } from '../checking/align-words.ts';
import { cosine } from '../retrieval/cosine.ts';
import { embedAll } from './embed-words.ts';
import type { ReadStatement } from './read-features.ts';

/** The vectors of words, as they are written. */
export type WordVectors = ReadonlyMap<string, Float32Array>;

/** Words beyond are held against each other as they are written only: in memory a vector costs half a kilobyte. */
const MOST_WORDS = 50_000;
/** The first dimensions hold most of what a word means, and cost a quarter of all. */
const DIMENSIONS = 128;
/** Words of one statement that are held against those of another: each costs the words of the other. */
const MOST_OF_STATEMENT = 60;

/** Linear in the words. Rejects only on a fault of the embedder or an abort. */
export async function embedWords(statements: readonly ReadStatement[], options: Parameters<typeof embedAll>[1]): Promise<WordVectors> {
  const words = new Set<string>();
  for (const { read } of statements) for (const word of read.words) if (isContent(word) && words.size < MOST_WORDS) words.add(word.text);
  return embedAll(words, options, shortened);
}

function shortened(vector: Float32Array): Float32Array {
  const short = vector.slice(0, DIMENSIONS);
  const length = Math.hypot(...short);
  return length === 0 ? short : short.map((value) => value / length);
}

/** Of the words' weight, how much the other means too: with all words, and with those that are in no name. 0..1 */
type Meant = { all: number; beyondNames: number };

type MeantOptions = { aligned: readonly Aligned[]; weightOf: (stem: string) => number; vectors: WordVectors };

/** Each word counts by the word of the other that means most nearly the same, in whatever language. */
export function meantBy(a: ReadStatement, b: ReadStatement, { aligned, weightOf, vectors }: MeantOptions): Meant {
  const others = readWords(b, vectors);
  const named = namedIn(a);
  let [all, meant, plain, plainMeant] = [0, 0, 0, 0];
  for (const { word, strength } of aligned.slice(0, MOST_OF_STATEMENT)) {
    const weight = weightOf(word.stem);
    const vector = strength < 1 ? vectors.get(word.text) : undefined;
    let [best, bestPlain] = [strength, strength];
    if (vector)
      for (const other of others) {
        const near = cosine(vector, other.vector);
        if (near > best) best = near;
        if (!other.isNamed && near > bestPlain) bestPlain = near;
      }
    all += weight;
    meant += weight * best;
    if (named.has(word.start)) continue;
    plain += weight;
    plainMeant += weight * bestPlain;
  }
  return { all: all === 0 ? 0 : meant / all, beyondNames: plain === 0 ? 0 : plainMeant / plain };
}

type ReadWord = { vector: Float32Array; isNamed: boolean };
const known = new WeakMap<ReadStatement, ReadWord[]>();

function readWords(statement: ReadStatement, vectors: WordVectors): ReadWord[] {
  const before = known.get(statement);
  if (before) return before;
  const named = namedIn(statement);
  const words = statement.read.words
    .filter(isContent)
    .slice(0, MOST_OF_STATEMENT)
    .flatMap((word): ReadWord[] => {
      const vector = vectors.get(word.text);
      return vector ? [{ vector, isNamed: named.has(word.start) }] : [];
    });
  known.set(statement, words);
  return words;
}

/** Where words of names begin. */
function namedIn({ read }: ReadStatement): Set<number> {
  return new Set(
    read.words.filter(({ start, end }) => read.names.some((name) => name.start <= start && end <= name.end)).map(({ start }) => start),
  );
}
