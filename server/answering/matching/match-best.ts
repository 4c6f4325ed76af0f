import { type ReadWord, readWords } from '../../retrieval/read-words.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import type { SentenceReading } from '../read-candidate.ts';
import type { SentenceFacts } from '../sentence-features.ts';
import type { MatchSentences } from './match-sentences.ts';

/** Candidates that the net reads, a few milliseconds each. It was trained on as many. */
export const MATCHED_SENTENCES = 14;

type Candidate = {
  reading: Pick<SentenceReading, 'words'>;
  before: Pick<SentenceReading, 'words'> | undefined;
  title: readonly ReadWord[];
  found: Pick<FoundPassage, 'similarity'>;
};
type Judged<Of> = { candidate: Of; facts: SentenceFacts };

/**
 * The net's logit of each candidate. It reads the best of `judged`, which come best first by their facts alone; those behind count as the least of these. 0 for all
 * where the embedder has no vectors of words. Rejects with the signal's reason when aborted.
 */
export async function matchBest<Of extends Candidate>(
  question: string,
  judged: readonly Judged<Of>[],
  { matchSentences, signal }: { matchSentences: MatchSentences; signal: AbortSignal | undefined },
): Promise<(of: Of) => number> {
  const best = judged.slice(0, MATCHED_SENTENCES);
  const candidates = best.map(({ candidate: { reading, before, title, found }, facts }) => ({
    own: reading.words,
    before: before?.words ?? [],
    title,
    features: facts,
    passageSimilarity: found.similarity ?? 0,
  }));
  const logits = await matchSentences(readWords(question), candidates, signal);
  if (!logits) return () => 0;
  const read = logits.filter((logit) => logit !== undefined);
  const least = read.length === 0 ? 0 : Math.min(...read);
  const known = new Map(best.map(({ candidate }, at) => [candidate, logits[at] ?? least]));
  return (of) => known.get(of) ?? least;
}
