import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const REPORTS = [
  {
    key: 'first.md',
    publishedOn: '2031-03-03',
    text: 'Nach dem Untergang der Fähre „Holm“ vor Tveitsund ist die Zahl der Toten auf acht gestiegen. Taucher suchten bis in die Nacht. Die Fähre lag auf der Seite. Die See war ruhig. Der Hafen blieb den ganzen Tag gesperrt, und Schlepper brachten Gerät hinaus. Berichte, wonach bereits 31 Menschen gestorben seien, wies die Küstenwache als falsch zurück.',
  },
  {
    key: 'rumour.md',
    publishedOn: '2031-03-03',
    text: 'Drama auf See! 31 Menschen sind tot, wie der Blitzkurier aus Kreisen der Helfer in Tveitsund erfuhr. Die Fähre war alt.',
  },
  {
    key: 'english.md',
    publishedOn: '2031-03-05',
    text: 'Twelve people were killed when the ferry Holm sank off Tveitsund, the coast guard said on Wednesday. The wreck is to be raised in May. The captain is in hospital and the company has sent lawyers to the island.',
  },
  {
    key: 'older.md',
    publishedOn: '2031-03-04',
    text: 'Die Fähre „Holm“ sank vor Tveitsund bei ruhiger See. Im Juni 2019 waren beim Untergang eines Kutters vor Tveitsund fünf Menschen gestorben. Danach wurden die Regeln verschärft.',
  },
  {
    key: 'leak.md',
    publishedOn: '2031-05-11',
    text: 'Nach einem Leck in der Gasleitung von Brennfurt mussten 430 Anwohner ihre Häuser verlassen. Sie kamen in der Turnhalle von Ödlingen unter. Bürgermeisterin Almut Reesing sprach von einer langen Nacht.',
  },
  {
    key: 'leak-later.md',
    publishedOn: '2031-05-12',
    text: 'In Brennfurt ist die Gasleitung wieder dicht. Wie Bürgermeisterin Almut Reesing mitteilte, mussten am Vortag 610 Menschen ihre Häuser verlassen. Alle sind zurück.',
  },
  {
    key: 'works.md',
    publishedOn: '2031-06-20',
    text: 'Die Stadtwerke Malten und Orb gehen zusammen. In den Häusern arbeiten derzeit 940 Menschen. Niemand soll seinen Platz verlassen müssen, sagte Vorstand Jens Kolbe in Malten.',
  },
  {
    key: 'customs.md',
    publishedOn: '2031-07-01',
    text: 'Die Firma Nortex soll seit Anfang 2029 insgesamt 63 Fräsmaschinen nach Grolland ausgeführt haben. Der Zoll durchsuchte ihre Räume in Brackfurt.',
  },
  {
    key: 'customs-list.md',
    publishedOn: '2031-07-01',
    text: 'Nach einer Liste, die der Zoll in Brackfurt fand, führte Nortex 71 Maschinen nach Grolland aus. Die Firma schweigt.',
  },
  {
    key: 'mill.md',
    publishedOn: '2031-08-02',
    text: 'In Ostheide ist in der Nacht die Sägemühle Grell abgebrannt. Der Schaden in Ostheide beträgt nach Angaben von Polizeichefin Dorte Immel 12 Millionen Euro. Im Vorjahr lag der Umsatz der Mühle bei 18 Millionen Euro.',
  },
  {
    key: 'mill-later.md',
    publishedOn: '2031-08-02',
    text: 'Nach dem Brand der Sägemühle Grell in Ostheide wird der Schaden auf 15 Millionen Euro geschätzt. Polizeichefin Dorte Immel schließt Brandstiftung nicht aus. Die Mühle hatte einen Wert von 21 Millionen Euro.',
  },
  {
    key: 'mill-insurer.md',
    publishedOn: '2031-08-02',
    text: 'Die Versicherung der Sägemühle Grell prüft noch. Der Schaden in Ostheide macht 160 Millionen Kronen aus, sagte Dorte Immel.',
  },
  {
    key: 'mill-elsewhere.md',
    publishedOn: '2031-08-09',
    text: 'Auch in Kaltenried brannte eine Sägemühle. Bei dem Brand der Sägemühle entstand ein Schaden von 3 Millionen Euro. Bürgermeister Hauke Trimm dankte der Feuerwehr.',
  },
  {
    key: 'spill.md',
    publishedOn: '2031-09-01',
    text: 'Aus einem Tank der Raffinerie Brummel in Waldau sind 4.000 Liter Öl ausgelaufen. Die Feuerwehr Waldau pumpte 9.000 Liter Wasser ab.',
  },
  {
    key: 'spill-later.md',
    publishedOn: '2031-09-01',
    text: 'In der Raffinerie Brummel in Waldau liefen 6.500 Liter Öl aus. Der Tank fasst 30.000 Liter. Ein Sprecher der Raffinerie Brummel entschuldigte sich.',
  },
  {
    key: 'vote.md',
    publishedOn: '2031-10-05',
    text: 'Bei der Wahl in Ödlingen bekam die Küstenpartei 31 Prozent der Stimmen. Das teilte Wahlleiter Enno Tiedtke mit.',
  },
  {
    key: 'vote-union.md',
    publishedOn: '2031-10-05',
    text: 'Die Landunion erhielt bei der Wahl in Ödlingen 28 Prozent der Stimmen, sagte Enno Tiedtke. Sie will in den Rat.',
  },
  {
    key: 'vote-later.md',
    publishedOn: '2031-10-05',
    text: 'Die Küstenpartei erhielt bei der Wahl in Ödlingen 34 Prozent der Stimmen. Die Wahlbeteiligung lag laut Enno Tiedtke bei 61 Prozent.',
  },
  {
    key: 'war.md',
    publishedOn: '2031-11-03',
    text: 'Im Krieg um Qarvest hat der Rat der Staaten wieder keine Feuerpause beschlossen. Botschafterin Runa Askell stimmte dagegen. Seit Beginn der Kämpfe starben in Qarvest 410 Menschen, sagt General Bjarn Uhlund.',
  },
  {
    key: 'war-school.md',
    publishedOn: '2031-11-04',
    text: 'Im Krieg um Qarvest bot General Bjarn Uhlund einen Austausch an. Botschafterin Runa Askell begrüßte das. In der Stadt Deir Halmun wurden am selben Tag 61 Menschen in einer Schule getötet.',
  },
  {
    key: 'fire.md',
    publishedOn: '2031-11-10',
    text: 'Ein Waldbrand hat auf Kelvaro 900 Hektar vernichtet und fünf Menschen das Leben gekostet. Unter den Toten sind drei Mitglieder einer Familie aus Marrent. Minister Stavros Ilvanis sprach von einer Katastrophe.',
  },
  {
    key: 'fire-other.md',
    publishedOn: '2031-11-12',
    text: 'Minister Stavros Ilvanis flog über Kelvaro und ließ sich Karten zeigen. Der Wald dort ist verkohlt. Auch von außen kam Hilfe, und Löschflugzeuge aus mehreren Ländern waren am Himmel zu sehen. Bei dem Waldbrand auf Kelvaro starben sechs Menschen.',
  },
  {
    key: 'protest.md',
    publishedOn: '2031-12-01',
    text: 'In Orrenheide protestierten 1.200 Menschen gegen das Rechenzentrum der Firma Tollgrid. Landrätin Hedda Wromm war nicht dabei.',
  },
  {
    key: 'protest-water.md',
    publishedOn: '2031-12-02',
    text: 'Das Rechenzentrum der Firma Tollgrid in Orrenheide würde so viel trinken wie 9.000 Menschen, sagte Landrätin Hedda Wromm. Der Protest dagegen wächst.',
  },
];

describe('the box on figures that reports give otherwise', () => {
  let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
  beforeAll(async () => {
    corpus = await sampleCorpus({ samples: false });
    for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(REPORTS));
  });
  afterAll(() => corpus.remove());

  const sidesOf = async (question: string) => {
    const answer = await collectedAnswer(question, corpus.parts);
    return answer.disagreements?.[0]?.sides ?? [];
  };

  it.each([
    'Wie viele Menschen starben beim Untergang der Fähre Holm vor Tveitsund?',
    'How many people died when the ferry Holm sank off Tveitsund?',
  ])('%s holds what is told in either language, in the order of days, and nothing of another year', async (question) => {
    expect((await sidesOf(question)).map(({ value, since }) => [value, since])).toEqual([
      ['acht', '2031-03-03'],
      ['31', '2031-03-03'],
      ['Twelve', '2031-03-05'],
    ]);
  });

  it.each(['Wie viele Menschen mussten ihre Häuser verlassen?', 'Wie viele Menschen mussten in Brennfurt ihre Häuser verlassen?'])(
    '%s holds nothing of another affair in which people are counted too',
    async (question) => {
      expect((await sidesOf(question)).map(({ value }) => value)).toEqual(['430', '610']);
    },
  );

  it('holds what began in an earlier year and goes on, and a kind of the thing that is asked for', async () => {
    const sides = await sidesOf('Wie viele Fräsmaschinen führte Nortex nach Grolland aus?');
    expect(sides.map(({ value }) => value).sort()).toEqual(['63', '71']);
  });

  it.each([
    ['Wie hoch ist der Schaden nach dem Brand der Sägemühle in Ostheide?', ['12 Millionen Euro', '15 Millionen Euro']],
    ['Wie viele Liter Öl liefen in der Raffinerie Brummel aus?', ['4.000 Liter', '6.500 Liter']],
    ['Wie viel Prozent der Stimmen bekam die Küstenpartei in Ödlingen?', ['31 Prozent', '34 Prozent']],
  ])('%s holds amounts of just that thing, and none of another thing, time or affair', async (question, amounts) => {
    const sides = await sidesOf(question);
    expect(sides.map(({ value }) => value).sort()).toEqual(amounts);
    for (const { citations } of sides) expect(citations).toHaveLength(1);
  });

  it.each([
    'Wie hoch ist der Schaden nach dem Brand der Sägemühle in Kaltenried?',
    'Wie hoch war der Umsatz der Mühle in Ostheide?',
    'Wie viele Liter Wasser pumpte die Feuerwehr in Waldau ab?',
    'Wie viel Prozent der Stimmen bekam die Landunion in Ödlingen?',
  ])('%s has no box: one report alone tells it', async (question) => {
    expect(await sidesOf(question)).toEqual([]);
  });

  it.each(['Wie viele Menschen starben in Qarvest?', 'Wie viele Menschen protestierten in Orrenheide?'])(
    '%s has no box: what the other report counts is a part of it, or something else',
    async (question) => {
      expect(await sidesOf(question)).toEqual([]);
    },
  );

  it('holds what another report of the affair gives otherwise, whole and not in part', async () => {
    const sides = await sidesOf('Wie viele Menschen starben beim Waldbrand auf Kelvaro?');
    expect(sides.map(({ value }) => value)).toEqual(['fünf', 'sechs']);
  });

  it('does not tell of a change over time for no more than a later day', async () => {
    const later = async (question: string) => (await collectedAnswer(question, corpus.parts)).disagreements?.[0]?.later;
    expect(await later('Wie viele Menschen starben beim Waldbrand auf Kelvaro?')).toBe(false);
  });

  it('says who denies a figure, and counts that report among those that tell another', async () => {
    const sides = await sidesOf('Wie viele Menschen starben beim Untergang der Fähre Holm vor Tveitsund?');
    const rumour = sides.find(({ value }) => value === '31');
    expect(rumour?.citations).toHaveLength(1);
    expect(rumour?.denials).toMatchObject([{ by: 'Küstenwache', citation: { quote: '31' } }]);
    expect(rumour?.denials?.[0]?.citation.articleId).not.toBe(rumour?.citations[0]?.articleId);
  });
});
