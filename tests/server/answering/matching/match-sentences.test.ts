import { describe, expect, it } from 'vitest';
import { createMatchSentences, netFeatures } from '../../../../server/answering/matching/match-sentences.ts';
import { createTrainingRecords } from '../../../../server/answering/matching/matching-model/recipe/training-record.ts';
import { readWords } from '../../../../server/retrieval/read-words.ts';
import { formLikeness } from '../../../../server/retrieval/word-forms.ts';
import { createVectorsOf } from '../../../../server/retrieval/word-vectors.ts';
import { expectedLogits, question, SENTENCES, smallNet, transformerEmbedder, vectorsOf, writtenRecord } from './small-net.ts';

const matchSentences = createMatchSentences({ vectorsOf, model: smallNet() });
const DIGITS = 4;

describe('the net in TypeScript', () => {
  it('says what the one in Python does, of short sentences and of one that is cut, padded there and alone here', async () => {
    const logits = (await matchSentences(question, SENTENCES)) ?? [];
    const expected = expectedLogits();
    expect(logits).toHaveLength(expected.length);
    for (const [at, logit] of logits.entries()) expect(logit?.matched, `sentence ${at}`).toBeCloseTo(expected[at] ?? Number.NaN, DIGITS);
    expect(new Set(expected.map((logit) => logit.toFixed(2))).size).toBe(expected.length);
  });

  it('ships twice: the wider one reads the same and judges by itself', async () => {
    const shipped = (await createMatchSentences({ vectorsOf })(question, SENTENCES)) ?? [];
    for (const logit of shipped) expect(logit?.judged).not.toBe(logit?.matched);
  });

  it('is trained on the very numbers that it is given in the product', async () => {
    expect(JSON.parse(JSON.stringify(await recordOfSentences()))).toEqual(writtenRecord());
  });

  it('judges each sentence by itself, whatever stands beside it', async () => {
    const forth = (await matchSentences(question, SENTENCES)) ?? [];
    const back = await matchSentences(question, [...SENTENCES].reverse());
    expect(back).toEqual([...forth].reverse());
    expect(await matchSentences(question, SENTENCES.slice(1, 2))).toEqual(forth.slice(1, 2));
  });

  it('reads no more of a sentence than in training', async () => {
    const [told] = SENTENCES.slice(3);
    if (!told) throw new Error('There is no long sentence');
    expect(told.own.length).toBeGreaterThan(40);
    const longer = { ...told, own: [...told.own, ...readWords('Holtkamp übernahm sie 1998', 'de')] };
    expect(await matchSentences(question, [longer])).toEqual(await matchSentences(question, [told]));
  });

  it('says nothing of a sentence without words, and does not lose count of the others', async () => {
    const [told] = SENTENCES;
    if (!told) throw new Error('There is no sentence');
    const [logit] = (await matchSentences(question, [told])) ?? [];
    expect(await matchSentences(question, [{ ...told, own: [] }, told])).toEqual([undefined, logit]);
  });

  it('gives nothing for a question without words, or where the embedder has no vectors of words', async () => {
    expect(await matchSentences([], SENTENCES)).toBeUndefined();
    const ofWholeTexts = createMatchSentences({ vectorsOf: createVectorsOf({ embedder: transformerEmbedder() }), model: smallNet() });
    expect(await ofWholeTexts(question, SENTENCES)).toBeUndefined();
  });

  it('stops when it is aborted, before it begins and before a sentence is judged', async () => {
    const reason = new Error('The reader has left');
    await expect(matchSentences(question, SENTENCES, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const leaving = createMatchSentences({
      async vectorsOf(words) {
        const vectors = await vectorsOf(words);
        controller.abort(reason);
        return vectors;
      },
      model: smallNet(),
    });
    await expect(leaving(question, SENTENCES, controller.signal)).rejects.toBe(reason);
  });
});

describe('likeness of form', () => {
  const likeness = (one: string, other: string) => {
    const [here, there] = [readWords(one, 'de')[0], readWords(other, 'de')[0]];
    return here && there && formLikeness(here, there);
  };

  it('is whole between forms of a word, less within a verb and a compound, and none of words that say nothing', () => {
    expect(likeness('Häuser', 'Hauses')).toBe(1);
    expect(likeness('übernahm', 'übernommen')).toBe(0.9);
    expect(likeness('Embargo', 'Waffenembargo')).toBe(0.7);
    expect(likeness('Waffenembargo', 'Embargo')).toBe(0.7);
    expect(likeness('Embargo', 'Weinfest')).toBe(0);
    expect(likeness('der', 'der')).toBe(0);
  });
});

/** As the recipe writes it for Python. */
async function recordOfSentences() {
  const records = createTrainingRecords();
  const read = [question, ...SENTENCES.flatMap(({ own, before, title }) => [own, before, title])].flat();
  const candidates = SENTENCES.map(({ features, passageSimilarity, ...sentence }, nth) => {
    const answer =
      nth === 0
        ? { start: 'Die Reederei Holtkamp kaufte die Werft '.length, end: 'Die Reederei Holtkamp kaufte die Werft 1998'.length }
        : undefined;
    return { ...sentence, isOwn: nth < 2, isRight: answer !== undefined, answer, features: netFeatures(features, passageSimilarity) };
  });
  const record = records.record(
    { source: 'wikipedia', set: 'question', paragraph: 0, words: question, candidates },
    await vectorsOf(read.map(({ folded }) => folded)),
  );
  return { words: records.words(), record };
}
