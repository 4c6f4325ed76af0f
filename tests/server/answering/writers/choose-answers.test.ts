import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestInto } from '../../../../ingest/create-ingest.ts';
import { createRankSentences, type Evidence, type RankedSentence } from '../../../../server/answering/rank-sentences.ts';
import { boundsOf, chooseAnswers } from '../../../../server/answering/writers/choose-answers.ts';
import { createArticleReader } from '../../../../server/retrieval/read-article.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const FIRE = 'In der Werft von Tveitsund hat es am Sonntag gebrannt.';
const CAUSE = 'Auslöser war nach Angaben der Wache ein defekter Lötkolben.';
const DEAD = 'Bei dem Brand kamen vier Lotsen ums Leben.';
const BURIED = 'Die Toten von Tveitsund wurden im Dom aufgebahrt.';
const MET = 'Ministerin Lindqvold traf in Qasr Dschali den Hafenmeister Jorun Tveit.';
const ALSO_MET = 'Sie traf auch General Bagherpur.';
const LEFT = 'Sie reiste am Abend ohne Erklärung ab.';
const SPOKE = 'Er hatte am Montag von 350 Kisten aus Gorland gesprochen.';
const UNNAMED = 'Gorland hat nach seinen Worten 350 Kisten geliefert.';
const OFFICE_SAYS = 'Schuld ist nach Überzeugung der Reederei Holm das Wetter.';
const AUTHORITY_SAYS = 'Die Hafenbehörde sieht keinen Zusammenhang mit dem Wetter.';
const OTHER_AUTHORITY = 'Die Behörden wollen die Zahl der Verletzten nicht bestätigen.';
const FAILED = 'Die Resolution 418 verfehlte die Mehrheit um zwei Stimmen.';
const PASSED = 'Die Resolution 421 nahm der Rat mit elf Stimmen an.';
const QUOTA = 'In Ornavik hat es am Montag im Lager der Reederei Holm gebrannt.';
const REPORTS = [
  `${FIRE} ${CAUSE} ${DEAD}`,
  `${BURIED} Der Brand in der Werft war am Sonntag ausgebrochen.`,
  `${MET} ${ALSO_MET}`,
  QUOTA,
  `Admiral Ugo Tarran zeigte sich enttäuscht. ${SPOKE}`,
  UNNAMED,
  OFFICE_SAYS,
  AUTHORITY_SAYS,
  OTHER_AUTHORITY,
  FAILED,
  PASSED,
];

let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
beforeAll(async () => {
  corpus = await sampleCorpus({ samples: false });
  const texts = [...REPORTS, `${MET.replace('traf', 'besuchte')} ${LEFT}`].map((text, at) => ({
    key: `${at}.md`,
    text,
    language: 'de' as const,
  }));
  for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
});
afterAll(() => corpus.remove());

/** `judged`: what the wider net says more than of the others. */
type Scored = { text: string; behind: number; judged?: number };

/** What is chosen of the sentences when each is ranked so far behind the first. */
async function chosenOf(question: string, scored: Scored[]): Promise<{ sure: string[]; lessSure: string[] }> {
  const { archive, embedder } = corpus.parts.corpus;
  const readArticle = createArticleReader({ archive });
  const evidence: Evidence = await createRankSentences({ readArticle, embedder })(
    question,
    await corpus.parts.retrieve(question, { limit: 12 }),
  );
  const sentences = scored.map(({ text, behind, judged = 0 }): RankedSentence => {
    const sentence = evidence.sentences.find((one) => one.text === text);
    if (!sentence) throw new Error(`${text} was not ranked`);
    const features = { ...sentence.features, covered: 1, told: 1, matched: 1, judged: 1 + judged };
    return { ...sentence, score: 4 - behind, features };
  });
  const { sure, lessSure, aside } = chooseAnswers({ ...evidence, sentences }, boundsOf(undefined, false), readArticle);
  return { sure: sure.map(({ lead }) => lead.text), lessSure: [...lessSure, ...aside].map(({ lead }) => lead.text) };
}

describe('the sentence that leads', () => {
  test('tells a cause where one is asked for and nearly as likely, and what happened is less sure then', async () => {
    const question = 'Warum hat es in der Werft von Tveitsund gebrannt?';
    expect(
      await chosenOf(question, [
        { text: FIRE, behind: 0 },
        { text: CAUSE, behind: 1 },
      ]),
    ).toEqual({ sure: [CAUSE], lessSure: [FIRE] });
    expect(
      (
        await chosenOf(question, [
          { text: FIRE, behind: 0 },
          { text: CAUSE, behind: 2 },
        ])
      ).sure[0],
    ).toBe(FIRE);
    expect(
      (
        await chosenOf('Wo hat es gebrannt?', [
          { text: FIRE, behind: 0 },
          { text: CAUSE, behind: 1 },
        ])
      ).sure[0],
    ).toBe(FIRE);
  });

  test('holds a figure where a number is asked for by its noun', async () => {
    const scored = [
      { text: BURIED, behind: 0 },
      { text: DEAD, behind: 1 },
    ];
    expect((await chosenOf('Zahl der Toten von Tveitsund', scored)).sure[0]).toBe(DEAD);
    expect((await chosenOf('Verbleib der Toten von Tveitsund', scored)).sure[0]).toBe(BURIED);
  });

  test('is one that is shown with who says it, where that is asked', async () => {
    const scored = [
      { text: UNNAMED, behind: 0 },
      { text: SPOKE, behind: 1 },
    ];
    expect((await chosenOf('Wer behauptet, dass Gorland 350 Kisten geliefert hat?', scored)).sure[0]).toBe(SPOKE);
    expect((await chosenOf('Wohin hat Gorland 350 Kisten geliefert?', scored)).sure[0]).toBe(UNNAMED);
  });

  test('is of the authority whose words are asked for', async () => {
    const scored = [
      { text: OFFICE_SAYS, behind: 0 },
      { text: AUTHORITY_SAYS, behind: 1 },
    ];
    expect((await chosenOf('Was sagt die Behörde zum Wetter?', scored)).sure[0]).toBe(AUTHORITY_SAYS);
    expect((await chosenOf('Was sagt die Reederei zum Wetter?', scored)).sure[0]).toBe(OFFICE_SAYS);
    expect((await chosenOf('Wer ist schuld?', scored)).sure[0]).toBe(OFFICE_SAYS);
    const onOther = [{ text: OTHER_AUTHORITY, behind: 0 }, ...scored.map(({ text, behind }) => ({ text, behind: behind + 0.5 }))];
    expect((await chosenOf('Was sagt die Behörde zum Wetter?', onOther)).sure[0]).toBe(AUTHORITY_SAYS);
  });

  test('is the likeliest by both nets, and the others stay as they are ranked', async () => {
    const scored = [
      { text: BURIED, behind: 0 },
      { text: FIRE, behind: 0.1 },
      { text: DEAD, behind: 0.2, judged: 5 },
    ];
    const { sure, lessSure } = await chosenOf('Was ist aus Tveitsund bekannt?', scored);
    expect([...sure, ...lessSure]).toEqual([DEAD, BURIED, FIRE]);
  });

  test('holds what a follow-up itself asks about', async () => {
    const scored = [
      { text: MET, behind: 0 },
      { text: ALSO_MET, behind: 2 },
    ];
    expect((await chosenOf('Und Bagherpur? (Wann traf Lindqvold Jorun Tveit in Qasr Dschali?)', scored)).sure[0]).toBe(ALSO_MET);
  });
});

describe('a sentence behind the lead', () => {
  test('does not answer where it is on a thing of another number, unless that is asked about, too', async () => {
    const scored = [
      { text: FAILED, behind: 0 },
      { text: PASSED, behind: 0.1 },
    ];
    expect(await chosenOf('Wie viele Stimmen fehlten der Resolution?', scored)).toEqual({ sure: [FAILED], lessSure: [] });
    const both = await chosenOf('Wie viele Stimmen hatten Resolution 418 und Resolution 421?', scored);
    expect([...both.sure, ...both.lessSure]).toEqual([FAILED, PASSED]);
  });

  test('is less sure where its report is of another matter', async () => {
    const chosen = await chosenOf('Was geschah in der Werft von Tveitsund?', [
      { text: FIRE, behind: 0 },
      { text: QUOTA, behind: 0.2 },
    ]);
    expect(chosen).toEqual({ sure: [FIRE], lessSure: [QUOTA] });
  });

  test('goes on with the matter by "auch", however much less likely it is, and not by a pronoun alone', async () => {
    const question = 'Was tat Lindqvold in Qasr Dschali?';
    const scored = (text: string) => [
      { text: text === LEFT ? MET.replace('traf', 'besuchte') : MET, behind: 0 },
      { text, behind: 4 },
    ];
    expect((await chosenOf(question, scored(ALSO_MET))).sure).toEqual([MET, ALSO_MET]);
    expect((await chosenOf(question, scored(LEFT))).sure).toHaveLength(1);
  });
});
