import { describe, expect, it } from 'vitest';
import { likenessBeside, logitOf, probability, SURE_MATTER } from '../../../server/comparing/likeness-weights.ts';
import { createPairScores } from '../../../server/comparing/matter-likeness.ts';
import type { StatementPair } from '../../../server/comparing/pairing/pair-statements.ts';
import { type ReadStatement, readFeatures } from '../../../server/comparing/read-features.ts';
import { readReport } from '../../../server/comparing/statements.ts';
import { LEAST_READ, MOST_READ, weighPairs } from '../../../server/comparing/weigh-pairs.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { createTurns } from '../../../server/retrieval/turns.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

const turn = createTurns();
const NONE = { least: 0, most: 0 };
/** A logit that no pair has by itself. */
const TOLD = 2.25;

/** By the log odds and the net together; sure, as the net is. */
const byNet = (score: number) => ({ likeness: likenessBeside(logitOf(score, NONE), TOLD), isSure: true });
/** By the log odds alone, which are none too sure. */
const byOdds = (score: number) => ({ likeness: probability(logitOf(score, NONE)), isSure: false });

/** Two reports of one statement each, which have no rivals. */
async function twoStatements(
  one = 'Der Damm an der Elver ist bei Grauhafen gebrochen.',
  other = 'Bei Grauhafen hielt der Damm an der Elver nicht stand.',
) {
  const small = await smallCorpus([
    { key: 'a.txt', text: one },
    { key: 'b.txt', text: other },
  ]);
  const { archive, embedder } = small.corpus;
  const readArticle = createArticleReader(small.corpus);
  const statements: ReadStatement[] = [];
  for (const [at, id] of small.ids.entries())
    statements.push(...(await readFeatures(readReport(readArticle(id, archive.get(id)?.revision ?? ''), at), embedder)));
  small.close();
  const { featuresOf } = await createPairScores({ statements, table: createWordTable(), vectors: new Map(), turn });
  return { statements, featuresOf };
}

describe('names that two statements share', () => {
  it('are those of a land in either language, whatever it ends in there', async () => {
    const german = 'Im Sommer wurden Boote nach Dorvanien geliefert.';
    const sharedOf = async (english: string) => {
      const { statements, featuresOf } = await twoStatements(german, english);
      const [one, other] = statements;
      return one && other && featuresOf(one, other).sharedNames;
    };
    expect(await sharedOf('Boats have been sent to Dorvania since the summer, three workers said.')).toBeGreaterThan(0);
    expect(await sharedOf('Boats have been sent to Belmaria since the summer, three workers said.')).toBe(0);
  });
});

describe('the likeness of pairs', () => {
  it('is that of the log odds and the net, where the net reads them', async () => {
    const parts = await twoStatements();
    const read: StatementPair[] = [];
    const pairStatements = async (pairs: readonly StatementPair[]) => {
      read.push(...pairs);
      return pairs.map(() => TOLD);
    };
    const scored = [-1, LEAST_READ - 0.1, Number.POSITIVE_INFINITY, LEAST_READ].map((score) => ({ a: 0, b: 1, score, closeness: 0.5 }));
    expect(await weighPairs(scored, { ...parts, pairStatements, turn })).toEqual([
      byNet(-1),
      // Too little likely to be read, and a near copy.
      byOdds(LEAST_READ - 0.1),
      { likeness: 1, isSure: true },
      byNet(LEAST_READ),
    ]);
    expect(read.map(({ features }) => features.at(-1))).toEqual([0.5, 0.5]);
  });

  it('is no sure one of two half-hearted readings, but where either is sure', async () => {
    const parts = await twoStatements();
    const weigh = async (score: number, net: number) => {
      const scored = [{ a: 0, b: 1, score, closeness: 0.5 }];
      const [weighed] = await weighPairs(scored, { ...parts, pairStatements: async () => [net], turn });
      return weighed;
    };
    expect(likenessBeside(logitOf(0.6, NONE), 0.5)).toBeGreaterThan(SURE_MATTER);
    expect(await weigh(0.6, 0.5)).toMatchObject({ isSure: false });
    expect(await weigh(2, 0.5)).toMatchObject({ isSure: true });
    expect(await weigh(0.6, 1.5)).toMatchObject({ isSure: true });
    // However sure the log odds: the net denies it.
    expect(await weigh(2, -1.5)).toMatchObject({ isSure: false });
  });

  it('is that of the log odds alone where the net has nothing to say', async () => {
    const parts = await twoStatements();
    const scored = [{ a: 0, b: 1, score: 0.5, closeness: 0.5 }];
    const alone = [byOdds(0.5)];
    expect(await weighPairs(scored, { ...parts, pairStatements: async () => undefined, turn })).toEqual(alone);
    expect(await weighPairs(scored, { ...parts, pairStatements: async () => [undefined], turn })).toEqual(alone);
  });

  it('is that of the log odds alone where two statements have no word or meaning in common', async () => {
    const parts = await twoStatements(
      'Betriebsleiter Uwe Kahl schloss die Grube Ostfeld.',
      'Der Zirkus Belloni sagte seine Vorstellung ab.',
    );
    const scored = [{ a: 0, b: 1, score: 0.5, closeness: 0.5 }];
    const pairStatements = async (pairs: readonly StatementPair[]) => pairs.map(() => TOLD);
    expect(await weighPairs(scored, { ...parts, pairStatements, turn })).toEqual([byOdds(0.5)]);
  });

  it('costs no more than so many readings, the likeliest first', async () => {
    const parts = await twoStatements();
    const scored = Array.from({ length: MOST_READ + 3 }, (_, at) => ({ a: 0, b: 1, score: at === 1 ? -1 : at < 4 ? -2 : 1, closeness: 0 }));
    let count = 0;
    const weighed = await weighPairs(scored, {
      ...parts,
      turn,
      pairStatements: async (pairs) => {
        count = pairs.length;
        return pairs.map(() => TOLD);
      },
    });
    expect(count).toBe(MOST_READ);
    expect(weighed.slice(0, 4)).toEqual([-2, -1, -2, -2].map((score) => (score === -1 ? byNet(score) : byOdds(score))));
  });
});
