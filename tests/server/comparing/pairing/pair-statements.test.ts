import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPairNet } from '../../../../server/comparing/pairing/pair-net.ts';
import { createPairStatements, pairedWords } from '../../../../server/comparing/pairing/pair-statements.ts';
import { createPairRecords } from '../../../../server/comparing/pairing/pairing-model/recipe/pair-record.ts';
import { DamagedNetError } from '../../../../server/retrieval/nets/read-net.ts';
import { createTurns } from '../../../../server/retrieval/turns.ts';
import { vectorsOf } from '../../answering/matching/small-net.ts';
import { expectedPairs, PAIRS, smallPairNet, staticEmbedder, writtenRecord } from './small-pairs.ts';

const MODEL = new URL('../../../../server/comparing/pairing/pairing-model/', import.meta.url);
const DIGITS = 4;
const pairStatements = createPairStatements({ embedder: staticEmbedder, net: smallPairNet() });
const turn = createTurns();

function near(logits: (number | undefined)[] | undefined, expected: number[]) {
  expect(logits).toHaveLength(expected.length);
  for (const [at, logit] of expected.entries()) expect(logits?.[at], `pair ${at}`).toBeCloseTo(logit, DIGITS);
}

describe('the net that reads pairs of statements, in TypeScript', () => {
  it('says what the one in Python does, of short statements and of one that is cut', async () => {
    const { logits } = expectedPairs();
    near(await pairStatements(PAIRS, { turn }), logits);
    expect(new Set(logits.map((logit) => logit.toFixed(2))).size).toBe(PAIRS.length);
  });

  it('says the same whichever statement comes first, and so does the one in Python', async () => {
    const { logits, swapped } = expectedPairs();
    near(swapped, logits);
    near(
      await pairStatements(
        PAIRS.map(({ one, other, features }) => ({ one: other, other: one, features })),
        { turn },
      ),
      logits,
    );
  });

  it('is trained on the very numbers that it is given in the product', async () => {
    const records = createPairRecords();
    const words = PAIRS.flatMap(({ one, other }) => [...pairedWords(one), ...pairedWords(other)]);
    const labelled = PAIRS.map((pair, nth) => ({ ...pair, isRight: nth === 0, isCandidate: nth < 4 }));
    const record = records.record(labelled, await vectorsOf(words.map(({ folded }) => folded)));
    expect(JSON.parse(JSON.stringify({ words: records.words(), record }))).toEqual(writtenRecord());
  });

  it('gives nothing for a statement without words, and does not lose count of the others', async () => {
    const [pair] = PAIRS;
    if (!pair) throw new Error('There is no pair');
    const [logit] = (await pairStatements([pair], { turn })) ?? [];
    expect(await pairStatements([{ ...pair, one: { text: '–', language: 'de' } }, pair], { turn })).toEqual([undefined, logit]);
  });

  it('gives nothing at all where the embedder has no vectors of words', async () => {
    const ofWholeTexts = createPairStatements({ embedder: { ...staticEmbedder, isStatic: false }, net: smallPairNet() });
    expect(await ofWholeTexts(PAIRS, { turn })).toBeUndefined();
  });

  it('stops when it is aborted, before it begins and before a pair is read', async () => {
    const reason = new Error('The reader has left');
    const aborted = AbortSignal.abort(reason);
    await expect(pairStatements(PAIRS, { turn: createTurns(aborted), signal: aborted })).rejects.toBe(reason);
    let turns = 0;
    const leaving = async () => {
      turns += 1;
      if (turns > 2) throw reason;
    };
    await expect(pairStatements(PAIRS, { turn: leaving })).rejects.toBe(reason);
  });

  it('is refused where it was trained on other features than it is given', () => {
    expect(() => createPairNet(smallPairNet(), { features: 7 })).toThrow(DamagedNetError);
    expect(() => createPairNet(smallPairNet(), { features: 7 })).toThrow('it was trained on 19 features of a pair of statements, not 7');
  });

  it('is, where it ships, what its recipe wrote', () => {
    const [expected, name] = readFileSync(new URL('SHA256SUMS', MODEL), 'utf8').trim().split(/\s+/);
    expect(name).toBe('model.safetensors');
    const held = readFileSync(new URL('model.safetensors', MODEL));
    expect(createHash('sha256').update(held).digest('hex')).toBe(expected);
  });
});
