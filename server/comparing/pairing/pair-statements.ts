import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import { type NetWords, netWords, type WordLikenesses, wordLikenesses } from '../../retrieval/nets/net-words.ts';
import { type NetWeights, readNet } from '../../retrieval/nets/read-net.ts';
import { remembered } from '../../retrieval/nets/remembered.ts';
import { type ReadWord, readWords } from '../../retrieval/read-words.ts';
import type { Turns } from '../../retrieval/turns.ts';
import { mutualKin } from '../../retrieval/word-forms.ts';
import { embedAll } from '../embed-words.ts';
import { ROW_LENGTH } from '../likeness-weights.ts';
import type { ReadStatement } from '../read-features.ts';
import { createPairNet } from './pair-net.ts';

/** Two statements with what the net is given besides their words, in the order of its training. */
export type StatementPair = { one: PairedStatement; other: PairedStatement; features: readonly number[] };
type PairedStatement = Pick<ReadStatement, 'text' | 'language'>;

/**
 * The net's logit of each pair, in their order; undefined for one without words. Undefined where the embedder has no vectors of words. Others have their turn between two pairs.
 * Rejects on an abort.
 */
export type PairStatements = (
  pairs: readonly StatementPair[],
  options: { turn: Turns; signal?: AbortSignal | undefined },
) => Promise<(number | undefined)[] | undefined>;

type PairingParts = { embedder: Pick<Embedder, 'embedPassages' | 'isStatic'>; net?: NetWeights | undefined };

const SHIPPED = new URL('./pairing-model/model.safetensors', import.meta.url);
/** Words of a statement that count: what comes behind is cut, as in training. */
const MOST_WORDS = 36;

/** `net`: by default the one that ships. Throws DamagedNetError. */
export function createPairStatements({ embedder, net }: PairingParts): PairStatements {
  const pairNet = createPairNet(net ?? readNet(SHIPPED), { features: ROW_LENGTH + 1 });
  return async (pairs, { turn, signal }) => {
    if (!embedder.isStatic) return undefined;
    const read = remembered(pairedWords);
    const words = new Set(
      pairs.flatMap(({ one, other }) => [one, other]).flatMap((statement) => read(statement).map(({ folded }) => folded)),
    );
    const vectors = await embedAll(words, { embedder, turn, signal });
    const wordsOf = remembered((statement: PairedStatement) => ({ words: netWords(read(statement), vectors) }));
    const logits: (number | undefined)[] = [];
    for (const { one, other, features } of pairs) {
      await turn();
      const [here, there] = [wordsOf(one).words, wordsOf(other).words];
      logits.push(here && there && pairNet(here, there, pairLikenesses(here, there), features));
    }
    return logits;
  };
}

/** What the net is given besides words: the row of the logistic regression, and the cosine beyond what their reports say on the whole. */
export function netFeatures(row: readonly number[], closeness: number): number[] {
  return [...row, closeness];
}

/** The words of a statement that the net reads. */
export function pairedWords({ text, language }: PairedStatement): ReadWord[] {
  return readWords(text, language).slice(0, MOST_WORDS);
}

/** The same both ways. */
export function pairLikenesses(one: NetWords, other: NetWords): WordLikenesses {
  return wordLikenesses(one, other, mutualKin);
}
