import { type NetWeights, readNet } from '../../retrieval/nets/read-net.ts';
import type { ReadWord } from '../../retrieval/read-words.ts';
import { createTurns } from '../../retrieval/turns.ts';
import type { VectorsOf } from '../../retrieval/word-vectors.ts';
import type { SentenceFacts } from '../sentence-features.ts';
import { matchedQuestion, matchedSentence, type SentenceWords } from './matched-words.ts';
import { createScoreMatch } from './score-match.ts';

/** A candidate as the net reads it. `passageSimilarity`: cosine of the question and its passage, 0 where only words were found. */
export type MatchedCandidate = SentenceWords & { features: SentenceFacts; passageSimilarity: number };

/** How well a sentence answers, by either net, as logits. `matched`: of the one that ranks; `judged`: of the wider one, by which it is told whether any answers, and with the other which leads. */
export type MatchLogits = { matched: number; judged: number };

/**
 * How well each candidate answers the question, in their order; undefined for one without words. Undefined where the embedder has no vectors of
 * words. Rejects with the signal's reason when aborted.
 */
export type MatchSentences = (
  question: readonly ReadWord[],
  candidates: readonly MatchedCandidate[],
  signal?: AbortSignal,
) => Promise<(MatchLogits | undefined)[] | undefined>;

const RANKING = new URL('./matching-model/model.safetensors', import.meta.url);
const JUDGING = new URL('./matching-model/wider/model.safetensors', import.meta.url);

/** The net takes what the ranking reads in the order in which it was trained on it. */
const FEATURES = [
  'covered',
  'coveredNearby',
  'coveredInPassage',
  'similarity',
  'relevance',
  'inBest',
  'expected',
  'formLacking',
  'headline',
  'asks',
  'alike',
  'names',
  'figures',
  'nouns',
  'others',
  'sort',
  'near',
  'fit',
  'length',
  'before',
  'reason',
  'place',
] as const satisfies (keyof SentenceFacts)[];

/** What the net is given besides words, in the order of its training. */
export function netFeatures(features: SentenceFacts, passageSimilarity: number): number[] {
  return [...FEATURES.map((name) => features[name]), passageSimilarity];
}

/** `model`: in place of both. */
export function createMatchSentences({ vectorsOf, model }: { vectorsOf: VectorsOf; model?: NetWeights | undefined }): MatchSentences {
  const net = (shipped: URL) => createScoreMatch(model ?? readNet(shipped), { features: FEATURES.length + 1 });
  const [rank, judge] = [net(RANKING), net(JUDGING)];
  return async (question, candidates, signal) => {
    const words = [question, ...candidates.flatMap(({ own, title, before }) => [own, title, before])].flat();
    const vectors = await vectorsOf(
      words.map(({ folded }) => folded),
      signal,
    );
    const asked = matchedQuestion(question, vectors);
    if (!asked) return undefined;
    const turn = createTurns(signal);
    const logits: (MatchLogits | undefined)[] = [];
    for (const candidate of candidates) {
      await turn();
      const sentence = matchedSentence(asked, candidate, vectors);
      const features = netFeatures(candidate.features, candidate.passageSimilarity);
      logits.push(sentence && { matched: rank(asked, sentence, features), judged: judge(asked, sentence, features) });
    }
    return logits;
  };
}
