import { wordReadings } from '../../ingest/language/names/name-key.ts';
import type { CoveredWords } from './covered-words.ts';
import type { FusedPassage } from './fuse.ts';
import type { Why } from './retriever.ts';
import type { LegHits } from './search-legs.ts';

/** Says of a found passage why it was: its places in the two legs, and the words and names that it shares with the question. */
export function createExplain({ vectorHits, textHits }: LegHits, matched: CoveredWords['matched']): (found: FusedPassage) => Why {
  const rankOf = (hits: readonly { passage: { id: string } }[]) => new Map(hits.map(({ passage }, at) => [passage.id, at + 1]));
  const [ofVectors, ofText] = [rankOf(vectorHits), rankOf(textHits)];
  return ({ passage, similarity, score }) => {
    const [meaningRank, textRank] = [ofVectors.get(passage.id), ofText.get(passage.id)];
    const words = matched(passage);
    return {
      ...(meaningRank !== undefined && similarity !== undefined && { meaning: { rank: meaningRank, similarity } }),
      ...(textRank !== undefined && score !== undefined && { text: { rank: textRank, score } }),
      words: words.filter(({ isName }) => !isName).map(({ asked }) => asked),
      names: words.flatMap(({ asked, isName }) => {
        const written = isName ? spelledIn(passage.text, asked) : undefined;
        return written === undefined ? [] : [{ asked, written }];
      }),
    };
  };
}

/** As the text writes a word of the question that it spells otherwise. */
function spelledIn(text: string, asked: string): string | undefined {
  const readings = new Set(wordReadings(asked));
  const written = text.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’']{2,60}/gu) ?? [];
  return written.find((word) => wordReadings(word).some((reading) => readings.has(reading)));
}
