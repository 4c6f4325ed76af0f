import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const REPORTS = [
  {
    key: 'road.md',
    text: 'Auf der Autobahn A 12 bei Ödlingen hat sich am Montag ein Unfall mit einer Rinderherde ereignet. Die Autobahn blieb bis zum Abend gesperrt. Anwohner hatten vor der Weide an der A 12 gewarnt.',
  },
  {
    key: 'road-en.md',
    text: 'Cattle broke through a fence near Oedlingen. Three cars hit the animals on the motorway, and a 63-year-old woman was killed. The farmer said the fence had been cut.',
  },
  {
    key: 'coup.md',
    text: 'Nach dem Putsch in Velanien wird Präsident Adeku festgehalten. Es gehe ihm gut, sagte seine Tochter am Telefon. Die Grenzen sind geschlossen. Die Botschaften warten ab. Das Land führt nun General Okwando, der 47 Jahre alt ist.',
  },
  {
    key: 'town.md',
    text: 'Almut Reesing hat den Haushalt der Stadt vorgestellt. Der Rat stimmt im Mai ab. Seit 2020 leitet Almut Reesing die Verwaltung von Brennfurt.',
  },
  {
    key: 'reign.md',
    text: 'Irma Tolkan regiert Sundmark seit 2011 und will im November wieder antreten.',
  },
  {
    key: 'poet.md',
    text: 'Die Dichterin Orsa Dunvik erhält den Preis der Stadt Tarnau. Orsa Dunvik wurde 1961 in Tarnau geboren.',
  },
];

describe('what is said of what is missing', () => {
  let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
  beforeAll(async () => {
    corpus = await sampleCorpus({ samples: false });
    for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(REPORTS));
  });
  afterAll(() => corpus.remove());

  it('is not that something is told nowhere, above a sentence in the other language that tells it', async () => {
    const { abstention } = await collectedAnswer('Wie alt ist die getötete Frau auf der A 12?', corpus.parts);
    expect(abstention?.nearest.map(({ quote }) => quote)).toContainEqual(expect.stringContaining('63-year-old woman'));
    expect(abstention?.missing).toBe('Kein Satz der gefundenen Stellen beantwortet die Frage.');
  });

  it('is not that no age is told, above a sentence that tells that of another', async () => {
    const { abstention } = await collectedAnswer('Wie alt ist Adeku?', corpus.parts);
    expect(abstention?.nearest.map(({ quote }) => quote)).toContainEqual(expect.stringContaining('47 Jahre alt'));
    expect(abstention?.missing).toBe('Die nächstliegenden Stellen enthalten solche Angaben, aber vielleicht zu etwas anderem.');
  });

  it('is the age of a person, which no year but that of birth tells', async () => {
    const declined = await Promise.all(
      ['Wie alt ist Irma Tolkan?', 'Wie alt ist Orsa Dunvik?'].map(
        async (question) => (await collectedAnswer(question, corpus.parts)).abstention,
      ),
    );
    expect(declined.map((abstention) => abstention?.missing !== undefined)).toEqual([true, false]);
  });

  it('names the office of whoever is nowhere mentioned, though something is quoted', async () => {
    const texts = async (question: string) => (await collectedAnswer(question, corpus.parts)).claims.map(({ text }) => text);
    expect(await texts('Wie geht es dem Papst nach dem Putsch in Velanien?')).toContainEqual(
      expect.stringMatching(/^Von „Papst“ spricht keiner dieser Sätze/),
    );
    const { abstention } = await collectedAnswer('Was sagte der Papst zum Putsch in Velanien?', corpus.parts);
    expect(abstention?.missing).toBe('Keine der gefundenen Stellen sagt etwas über „Papst“.');
    expect(await texts('Wo ist der Präsident nach dem Putsch in Velanien?')).not.toContainEqual(expect.stringMatching(/spricht keiner/));
  });

  it('is a unit as it was written, and not its parts', async () => {
    const { abstention } = await collectedAnswer('Fuhr der Zug nach Ödlingen 200 km/h?', corpus.parts);
    expect(abstention?.missing).toMatch(/„km\/h“/);
    expect(abstention?.terms).not.toContain('h');
  });

  it('is no year that the sentence does name', async () => {
    const { claims } = await collectedAnswer('Seit wann regiert Irma Tolkan Sundmark?', corpus.parts);
    expect(claims.map(({ text }) => text)).toContainEqual(expect.stringContaining('seit 2011'));
    expect(claims.map(({ text }) => text)).not.toContainEqual(expect.stringContaining('Jahr nennt'));
  });

  it('is nothing where whatever is said of a name is ordered, and the name is there', async () => {
    const { abstention, claims } = await collectedAnswer('Zeige alle Erwähnungen von Adeku', corpus.parts);
    expect(abstention).toBeUndefined();
    expect(claims[0]?.text).toContain('Adeku');
  });

  it('is not that the words of the question occur where only a part of one does, nor that nothing tells of a verb that asks for whatever there is', async () => {
    const missing = async (question: string) => (await collectedAnswer(question, corpus.parts)).abstention?.missing ?? '';
    expect(await missing('Was kostet die Rinderweide?')).not.toContain('Wörter der Frage kommen vor');
    const { abstention } = await collectedAnswer('Wer meldete den Brand im Bergwerk von Sanderup?', corpus.parts);
    expect(abstention?.terms).toContain('Bergwerk');
    expect(abstention?.terms).not.toContain('meldete');
  });

  it('is that there is no word to look for where all of no matter is ordered', async () => {
    const { abstention } = await collectedAnswer('Was steht in den Quellen?', corpus.parts);
    expect(abstention?.code).toBe('no-searchable-words');
  });
});
