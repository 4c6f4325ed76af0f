import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceFeatures } from '../../../../server/answering/answerable/evidence-features.ts';
import { judgeAnswerable } from '../../../../server/answering/answerable/judge-answerable.ts';
import { createRankSentences, type Evidence } from '../../../../server/answering/rank-sentences.ts';
import type { Parts } from '../../../../server/create-parts.ts';
import { createArticleReader } from '../../../../server/retrieval/read-article.ts';
import { sampleCorpus } from '../sample-corpus.ts';

let corpus: { parts: Parts; remove: () => Promise<void> };
beforeAll(async () => {
  corpus = await sampleCorpus();
});
afterAll(() => corpus.remove());

async function evidenceOf(question: string): Promise<Evidence> {
  const { parts } = corpus;
  const { archive, embedder } = parts.corpus;
  const rank = createRankSentences({ readArticle: createArticleReader({ archive }), embedder });
  return rank(question, await parts.retrieve(question, { limit: 12 }));
}

async function featuresOf(question: string) {
  const evidence = await evidenceOf(question);
  const [lead] = evidence.sentences;
  if (!lead) throw new Error(`Nothing was found for: ${question}`);
  return evidenceFeatures(evidence, lead);
}

describe('what the forest of the abstention reads', () => {
  it('sees that what became of something is asked, and only a plan is told', async () => {
    const [become, planned] = [
      await featuresOf('Haben die Bauarbeiten an der Bahnlinie nach Bandar Sefid schon begonnen?'),
      await featuresOf('Wann sollen die Bauarbeiten an der Bahnlinie nach Bandar Sefid beginnen?'),
    ];
    expect(become.plannedLead).toBeGreaterThan(0.5);
    expect(planned.plannedLead).toBe(0);
  });

  it('sees that the report of the first sentence has not all names of the question', async () => {
    const [there, elsewhere] = [
      await featuresOf('Wie viele Haushalte in Lorvik dürfen ihr Leitungswasser nicht trinken?'),
      await featuresOf('Wie viele Haushalte in Nurdascht dürfen ihr Leitungswasser nicht trinken?'),
    ];
    expect(there.namesInReport).toBe(1);
    expect(elsewhere.namesInReport).toBeLessThan(1);
  });

  it('sees what is told in other words', async () => {
    const told = await featuresOf('Wie viele Menschen kamen bei dem Unglück am 15. September ums Leben?');
    expect(told.allToldLead).toBeGreaterThan(0.6);
  });
});

describe('the chance that the reports answer', () => {
  it('is that of the logistic regression alone where the net has read no sentence', async () => {
    const evidence = await evidenceOf('Wann läuft das Waffenembargo gegen Zarestan aus?');
    const unread = {
      ...evidence,
      sentences: evidence.sentences.map((sentence) => ({ ...sentence, features: { ...sentence.features, matched: 0, judged: 0 } })),
    };
    const [byForest, byOdds] = [judgeAnswerable(evidence), judgeAnswerable(unread)];
    expect(byForest.chance).toBeGreaterThan(byForest.threshold);
    expect(byOdds.chance).not.toBe(byForest.chance);
    expect(byOdds.chance).toBeGreaterThan(byOdds.threshold);
  });

  it('is none without a sentence', async () => {
    const evidence = await evidenceOf('Wann läuft das Waffenembargo gegen Zarestan aus?');
    expect(judgeAnswerable({ ...evidence, sentences: [] }).chance).toBe(0);
  });
});
