import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { readQuestion } from '../../../server/answering/asked.ts';
import { namelessNoun } from '../../../server/answering/lacking.ts';
import { measureAsked } from '../../../server/answering/measures-asked.ts';
import { namelessFrame } from '../../../server/answering/nameless.ts';
import { createRankSentences } from '../../../server/answering/rank-sentences.ts';
import { createRetriever } from '../../../server/retrieval/create-retriever.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

describe('a measure that a question asks for by its words', () => {
  it.each([
    ['Wie schnell fährt der Zug?', 'Er erreicht 230 km/h.', 'Er fährt seit 2019.'],
    ['Top speed of the drone?', 'It flies at 180 kilometres per hour.', 'It costs 40,000 euros.'],
    ['Welche Reichweite hat die Rakete?', 'Sie fliegt 300 Kilometer weit.', 'Sie wiegt 300 Kilogramm.'],
    ['Wie lang soll die Trasse werden?', 'Geplant sind 84 Kilometer.', 'Sie kostet 6,2 Milliarden Dinar.'],
    ['Wie lang war die Sitzung?', 'Die dreistündige Sitzung endete im Streit.', 'Die Sitzung endete mit 12 Stimmen.'],
    ['Wie viel Strom liefert das Kraftwerk?', 'Es hat eine Leistung von 400 Megawatt.', 'Es beschäftigt 400 Menschen.'],
    ['Wie viel Strom liefert das Kraftwerk?', 'Er reicht für 9.000 Haushalte.', 'Es wurde 1987 gebaut.'],
    ['Wie heiß wurde es?', 'Gemessen wurden 41 Grad.', 'Gemessen wurde an 41 Orten.'],
    ['Wie schwer ist die Statue?', 'Sie wiegt zwei Tonnen.', 'Sie ist zwei Meter hoch.'],
    ['Wie hoch ist die Arbeitslosenquote in Kaldora?', 'Sie liegt bei 7,2 Prozent.', 'Gezählt wurden 41.000 Arbeitslose.'],
    ['What is the unemployment rate in Kaldora?', 'One in five is without work.', 'It lost 41,000 jobs.'],
    ['What magnitude did the station record?', 'It recorded a magnitude of 4.1.', 'It recorded the time, 5.42 a.m.'],
  ])('%s is told by "%s" and not by "%s"', (question, told, untold) => {
    const measure = measureAsked(question);
    expect([measure?.tells(told), measure?.tells(untold)]).toEqual([true, false]);
  });

  it.each([
    'Wie schwer verletzt wurde er?',
    'Wie lange dauerte die Sitzung?',
    'How much energy minister?',
    'Was treibt die Inflation?',
    'Wer kritisierte die Impfquote?',
    'Wie schnell reagierte die Polizei?',
    'Wie schnell waren die Sanitäter zur Stelle?',
    'How fast were the medics on the spot?',
  ])('is none in "%s"', (question) => {
    expect(measureAsked(question)).toBeUndefined();
  });
});

describe('what a follow-up asks itself', () => {
  it.each([
    ['Um wie viele Flugzeuge geht es? (Welche Reichweite haben die Jets?)', false],
    ['Und die anderen? (Welche Reichweite haben die Jets?)', true],
    ['Welche Reichweite haben sie? (Wer baut die Jets?)', true],
  ])('%s asks for a length: %s', (question, isLength) => {
    expect(measureAsked(readQuestion(question).own) !== undefined).toBe(isLength);
  });
});

describe('a noun whose name is asked for', () => {
  it.each([
    ['Wie heißt der Büroleiter, der ausgesagt hat?', 'Büroleiter'],
    ['What is the name of the ferry?', 'ferry'],
    ['Wie lautet der Name des Alphabets?', undefined],
    ['Wie heißt das Verfahren?', undefined],
  ])('%s: %s', (question, noun) => {
    expect(namelessNoun(question)).toBe(noun);
  });
});

const RAILWAY = [
  {
    key: 'railway.md',
    text: 'Die Bahnstrecke von Orndal nach Sefhaven soll 6,2 Milliarden Dinar kosten. Der Büroleiter des Ministers hat im Ausschuss zur Bahnstrecke ausgesagt. Die Fähre „Seeschwalbe“ ersetzt die Strecke bis dahin.',
  },
  {
    key: 'other.md',
    text: 'Zwischen Tarn und Hollund liegen 90 Kilometer. Der Bürgermeister von Tarn heißt Ole Vikstad. Er ist seit Mai im Amt. Vikstads Sprecherin erklärte: „Der Rat hat diesen Brief nie gesehen.“',
  },
  {
    key: 'pilot.md',
    text: 'Die neue Direktorin des Hafens Orndal kommt im Mai. Ines Falk leitete bisher die Werft. Die Sprecherin Greta Moll dankte. Am Sund regnet es.',
  },
];

describe('what the reports do not measure or name', () => {
  let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
  beforeAll(async () => {
    corpus = await sampleCorpus({ samples: false });
    for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(RAILWAY));
  });
  afterAll(() => corpus.remove());
  const missing = async (question: string) => (await collectedAnswer(question, corpus.parts)).abstention?.missing;

  it('is declined, and said to be missing', async () => {
    expect(await missing('Wie schnell ist die Bahn von Orndal nach Sefhaven?')).toBe(
      'Die gefundenen Stellen nennen keine Geschwindigkeit.',
    );
    expect(await missing('Wie heißt der Büroleiter des Ministers?')).toBe('Die gefundenen Stellen nennen zu „Büroleiter“ keinen Namen.');
  });

  it('is said first where something is quoted all the same: what somebody says in quotation marks is no name', async () => {
    const first = async (question: string) => (await collectedAnswer(question, corpus.parts)).claims[0];
    expect(await first('Wie heißt Vikstads Sprecherin?')).toMatchObject({
      kind: 'frame',
      text: 'Die gefundenen Stellen nennen zu „Vikstads Sprecherin“ keinen Namen.',
    });
  });

  it('is not said to be missing where the sentence behind may name whoever is asked for', async () => {
    const question = 'Wie heißt die neue Direktorin des Hafens Orndal?';
    const passages = await createRetriever({ corpus: corpus.parts.corpus })(question, { limit: 9 });
    const rank = createRankSentences({ readArticle: createArticleReader(corpus.parts.corpus), embedder: corpus.parts.corpus.embedder });
    expect(namelessFrame(await rank(question, passages), 'de')).toBeUndefined();
  });

  it('is answered where it is told', async () => {
    expect(await missing('Wie heißt die Fähre, die die Strecke ersetzt?')).toBeUndefined();
    expect(await missing('Wie lang ist die Strecke zwischen Tarn und Hollund?')).toBeUndefined();
  });
});

describe('a year that is asked about', () => {
  let samples: Awaited<ReturnType<typeof sampleCorpus>>;
  beforeAll(async () => {
    samples = await sampleCorpus();
  });
  afterAll(() => samples.remove());
  const isDeclined = async (question: string) => (await collectedAnswer(question, samples.parts)).abstention !== undefined;

  it('is not answered by another thing that happened in it', async () => {
    expect(await isDeclined('Wer hat 2023 die Wahl in Halmund gewonnen?')).toBe(true);
    expect(await isDeclined('Welche Fabrik in Halmund hat 2023 Konkurs angemeldet?')).toBe(false);
  });
});
