import { type ReadWord, readWords } from '../../retrieval/read-words.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import type { SentenceReading } from '../read-candidate.ts';
import type { SentenceFacts } from '../sentence-features.ts';
import type { MatchLogits, MatchSentences } from './match-sentences.ts';

/** Candidates that the net reads, a few milliseconds each. It was trained on as many. */
export const MATCHED_SENTENCES = 14;

/** Where no net read it. */
export const UNREAD: MatchLogits = { matched: 0, judged: 0 };

type Candidate = {
  reading: Pick<SentenceReading, 'words'>;
  before: Pick<SentenceReading, 'words'> | undefined;
  title: readonly ReadWord[];
  found: Pick<FoundPassage, 'similarity'>;
};
type Judged<Of> = { candidate: Of; facts: SentenceFacts };

/**
 * The nets' logits of each candidate. They read the best of `judged`, which come best first by their facts alone; those behind count as the least of these. 0 for all
 * where the embedder has no vectors of words. Rejects with the signal's reason when aborted.
 */
export async function matchBest<Of extends Candidate>(
  question: string,
  judged: readonly Judged<Of>[],
  { matchSentences, signal }: { matchSentences: MatchSentences; signal: AbortSignal | undefined },
): Promise<(of: Of) => MatchLogits> {
  const best = judged.slice(0, MATCHED_SENTENCES);
  const candidates = best.map(({ candidate: { reading, before, title, found }, facts }) => ({
    own: reading.words,
    before: before?.words ?? [],
    title,
    features: facts,
    passageSimilarity: found.similarity ?? 0,
  }));
  const logits = await matchSentences(readWords(question), candidates, signal);
  if (!logits) return () => UNREAD;
  const read = logits.filter((logit) => logit !== undefined);
  const leastOf = (name: keyof MatchLogits) => (read.length === 0 ? 0 : Math.min(...read.map((logit) => logit[name])));
  const least = { matched: leastOf('matched'), judged: leastOf('judged') };
  const known = new Map(best.map(({ candidate }, at) => [candidate, logits[at] ?? least]));
  return (of) => known.get(of) ?? least;
}
