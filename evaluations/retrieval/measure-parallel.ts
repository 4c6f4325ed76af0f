import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { cosine } from '../../server/retrieval/cosine.ts';
import { type Interval, meanInterval } from '../bootstrap.ts';
import { mean, quantile } from '../metrics.ts';

/** One sentence in two languages. */
export type SentencePair = { german: string; english: string };

/** `accuracy1`: share of the sentences whose nearest neighbour in the other language is their own translation. */
export type Direction = { accuracy1: number; interval: Interval };
/** Cosines: mean, and the values below which a tenth and nine tenths lie. */
export type CosineSpread = { mean: number; tenth: number; ninetieth: number };

export type ParallelMeasures = {
  enToDe: Direction;
  deToEn: Direction;
  cosine: {
    translations: CosineSpread;
    /** Of each English sentence and the nearest German one that is not its translation. */
    nearestOthers: CosineSpread;
    /** Of each English sentence and all German ones that are not its translation, their mean. */
    others: CosineSpread;
  };
  samples: number;
};

type Neighbours = { own: number; nearestOther: number; meanOther: number };

/** Embeds both sides, each asked as a question of the other. Needs two pairs at least. A tie is no hit, but for equal sentences. */
export async function measureParallel(pairs: SentencePair[], embedder: Embedder): Promise<ParallelMeasures> {
  const german = pairs.map((pair) => pair.german);
  const english = pairs.map((pair) => pair.english);
  const enToDe = await neighbours({ asked: english, found: german, embedder });
  const deToEn = await neighbours({ asked: german, found: english, embedder });
  return {
    enToDe: accuracyOf(enToDe),
    deToEn: accuracyOf(deToEn),
    cosine: {
      translations: spreadOf(enToDe.map(({ own }) => own)),
      nearestOthers: spreadOf(enToDe.map(({ nearestOther }) => nearestOther)),
      others: spreadOf(enToDe.map(({ meanOther }) => meanOther)),
    },
    samples: pairs.length,
  };
}

/** `asked[n]` belongs to `found[n]`. */
async function neighbours({ asked, found, embedder }: { asked: string[]; found: string[]; embedder: Embedder }): Promise<Neighbours[]> {
  const vectors = await embedder.embedPassages(found);
  const neighboursOf: Neighbours[] = [];
  for (const [index, text] of asked.entries()) {
    const question = await embedder.embedQuestion(text);
    const similarities = vectors.map((vector) => cosine(question, vector));
    const others = similarities.filter((_, other) => found[other] !== found[index]);
    neighboursOf.push({ own: similarities[index] ?? 0, nearestOther: Math.max(...others), meanOther: mean(others) });
  }
  return neighboursOf;
}

function accuracyOf(found: Neighbours[]): Direction {
  const hits = found.map(({ own, nearestOther }) => (own > nearestOther ? 1 : 0));
  return { accuracy1: mean(hits), interval: meanInterval(hits) };
}

function spreadOf(cosines: number[]): CosineSpread {
  return { mean: mean(cosines), tenth: quantile(0.1, cosines), ninetieth: quantile(0.9, cosines) };
}
