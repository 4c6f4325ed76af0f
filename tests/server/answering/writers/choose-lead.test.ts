import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestInto } from '../../../../ingest/create-ingest.ts';
import { createRankSentences } from '../../../../server/answering/rank-sentences.ts';
import { inOrderOfLeading } from '../../../../server/answering/writers/choose-lead.ts';
import { createArticleReader } from '../../../../server/retrieval/read-article.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const CONDEMNED = 'Admiral Ugo Tarran hat die Behauptungen über angebliche Lieferungen von 350 Drohnen aus Gorland scharf verurteilt.';
const STATED = 'Gorland hat nach den Worten von Außenministerin Lene Aabye 350 Drohnen geliefert.';
const REMARK = '„Das war überfällig“, sagte Fraktionschefin Gesa Ruth zu dem Mahnschreiben an Vehlmann.';
const SPOKEN = 'Die Sprecherin von Olaf Vehlmann erklärte, er habe das Mahnschreiben nie gesehen.';

let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
beforeAll(async () => {
  corpus = await sampleCorpus({ samples: false });
  const texts = [CONDEMNED, STATED, `Olaf Vehlmann gibt sein Amt auf. ${REMARK}`, SPOKEN].map((text, at) => ({
    key: `${at}.md`,
    text,
    language: 'de' as const,
  }));
  for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
});
afterAll(() => corpus.remove());

/** Which of two sentences leads when the first is ranked so much higher. */
async function leadOf(question: string, [first, second]: [string, string], ahead: number): Promise<string | undefined> {
  const { archive, embedder } = corpus.parts.corpus;
  const readArticle = createArticleReader({ archive });
  const evidence = await createRankSentences({ readArticle, embedder })(question, await corpus.parts.retrieve(question, { limit: 12 }));
  const scored = [first, second].flatMap((text, at) => {
    const sentence = evidence.sentences.find((one) => one.text === text);
    return sentence ? [{ ...sentence, score: at === 0 ? 2 + ahead : 2 }] : [];
  });
  expect(scored).toHaveLength(2);
  return inOrderOfLeading({ asked: evidence.asked, sentences: scored }, readArticle)[0]?.text;
}

it('a sentence that states the answer leads before one that denies it, with whoever states it', async () => {
  expect(await leadOf('Wer behauptet, dass Gorland 350 Drohnen geliefert hat?', [CONDEMNED, STATED], 0.5)).toBe(STATED);
});

it('a denial that answers far better leads', async () => {
  expect(await leadOf('Wer behauptet, dass Gorland 350 Drohnen geliefert hat?', [CONDEMNED, STATED], 3)).toBe(CONDEMNED);
});

it('a denial leads where the question asks for it', async () => {
  expect(await leadOf('Wer weist zurück, dass Gorland 350 Drohnen geliefert hat?', [CONDEMNED, STATED], 0.5)).toBe(CONDEMNED);
});

it('what somebody else said is no answer to what a person said; a spokeswoman of his is', async () => {
  expect(await leadOf('Was hat Vehlmann zu dem Mahnschreiben gesagt?', [REMARK, SPOKEN], 0.5)).toBe(SPOKEN);
  expect(await leadOf('Was hat Gesa Ruth zu dem Mahnschreiben gesagt?', [REMARK, SPOKEN], 0.5)).toBe(REMARK);
});
