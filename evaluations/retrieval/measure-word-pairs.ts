import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { cosine } from '../../server/retrieval/cosine.ts';
import { type Interval, meanInterval } from '../bootstrap.ts';
import { mean } from '../metrics.ts';

/** `wanted` says the same as `asked`; the distractors look or sound like it, or share a part with it, and do not. */
export type WordPair = { id: string; kind: string; asked: string; wanted: string; distractors: string[] };
/** `best`: what the embedder put first. */
export type JudgedPair = { pair: WordPair; best: string; hit: boolean };

export type PairAccuracy = { accuracy1: number; interval: Interval; samples: number };
export type WordPairMeasures = PairAccuracy & { byKind: Record<string, PairAccuracy> };

/** Asks for each pair which of its candidates is nearest. A distractor that is as near as what is wanted makes it a miss. */
export async function judgeWordPairs(pairs: WordPair[], embedder: Embedder): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const pair of pairs) {
    const question = await embedder.embedQuestion(pair.asked);
    // Last, so that it loses a tie.
    const candidates = [...pair.distractors, pair.wanted];
    const similarities = (await embedder.embedPassages(candidates)).map((vector) => cosine(question, vector));
    const best = candidates[similarities.indexOf(Math.max(...similarities))] ?? '';
    judged.push({ pair, best, hit: best === pair.wanted });
  }
  return judged;
}

/** `judged` must not be empty. */
export function measureWordPairs(judged: JudgedPair[]): WordPairMeasures {
  const kinds = Map.groupBy(judged, ({ pair }) => pair.kind);
  return { ...accuracyOf(judged), byKind: Object.fromEntries([...kinds].map(([kind, ofKind]) => [kind, accuracyOf(ofKind)])) };
}

function accuracyOf(judged: JudgedPair[]): PairAccuracy {
  const hits = judged.map(({ hit }) => (hit ? 1 : 0));
  return { accuracy1: mean(hits), interval: meanInterval(hits), samples: hits.length };
}
