import { describe, expect, it } from 'vitest';
import { annotate } from '../../../ingest/language/annotations.ts';
import { readSentences } from '../../../server/retrieval/read-article.ts';
import { readTellings } from '../../../server/timeline/read-tellings.ts';
import { ODD_TEXTS } from '../../fakes/odd-texts.ts';

/** What a text dates, published on a Friday, or with null on a day that is not known: the words, the first day, and how it is put. */
function told(text: string, on: string | null = '2025-03-14') {
  return tellingsOf(text, on).map(({ dating, toldAs }) => [dating.text, dating.interval?.start, toldAs]);
}

function tellingsOf(text: string, on: string | null) {
  const article = {
    reference: { id: 'a', revision: 'r', label: 'A' },
    text,
    language: 'de' as const,
    sentences: readSentences(text),
    annotations: () => annotate(text),
  };
  return readTellings(article, { index: 0, published: on === null ? undefined : { on, isStated: true } }).tellings;
}

describe('the part of a sentence that a date belongs to', () => {
  const parts = (text: string) => tellingsOf(text, '2025-03-14').map(({ clause }) => clause);

  it('keeps its subject where an insertion parts it from it', () => {
    const text = 'The ban, agreed in 2020, will end on 17 May.';
    const clauses = parts(text);
    expect(clauses.map((clause) => clause.text)).toEqual(['The ban, agreed in 2020', 'The ban, agreed in 2020, will end on 17 May']);
    for (const { start, end, text: own } of clauses) expect(text.slice(start, end)).toBe(own);
  });

  it('is the clause alone where that has a subject', () => {
    expect(parts('Am 3. März sank das Schiff, am 7. März hoben Taucher es.').map(({ text }) => text)).toEqual([
      'Am 3. März sank das Schiff',
      'am 7. März hoben Taucher es',
    ]);
  });
});

describe('the part of a sentence that a date holds for', () => {
  it('ends with the clause that describes a subject, which alone is quoted', () => {
    const text = 'Die Firma Orvex, die erst im Januar ihre Lizenz erhalten hatte, übernahm den Auftrag.';
    const [telling] = tellingsOf(text, '2025-03-14');
    expect(telling).toMatchObject({ isClauseQuoted: true, clause: { start: 0 } });
    expect(telling?.clause.text).toBe('Die Firma Orvex, die erst im Januar ihre Lizenz erhalten hatte');
    expect(tellingsOf('Die Polizei fand den Wagen, der im Januar gestohlen worden war.', '2025-03-14')[0]?.isClauseQuoted).toBe(false);
  });

  it('ends before a second verb, which may plan or report what the first does not', () => {
    expect(told('Die Schleuse stammt von 1934 und soll bald erneuert werden.')).toEqual([['1934', '1934-01-01', 'asserted']]);
    expect(told('Der Rat soll am Dienstag tagen und am Mittwoch entscheiden.').map(([, , put]) => put)).toEqual(['planned', 'planned']);
    expect(told('Die Polizei hat am Mittwoch einen Mann gefasst, der spioniert haben soll.')).toEqual([
      ['Mittwoch', '2025-03-12', 'asserted'],
    ]);
    expect(told('Er soll am Mittwoch in Ulvik gewesen sein.')).toEqual([['Mittwoch', '2025-03-12', 'reported']]);
  });
});

describe('what begins or ends with a date', () => {
  it.each([
    ['Die Strecke ist bis mindestens Sonntag gesperrt.', 'until', '2025-03-16'],
    ['Von 2028 an liefert das Land Gas.', 'since', '2028-01-01'],
    ['Seit seinem Sturz im Januar verwaltet eine Kommissarin die Stadt.', 'since', '2025-01-01'],
    ['Seit der Wahl am Dienstag wird gestritten.', 'since', '2025-03-11'],
    ['Die meisten Häuser wurden vor 1960 gebaut.', 'until', '1959-01-01'],
    ['Die Häuser wurden in den Jahren vor 1960 gebaut.', 'until', '1959-01-01'],
    ['Die Schleuse wurde drei Jahre vor 2010 gebaut.', undefined, '2010-01-01'],
    ['Der Brief vom 3. März an den Minister liegt im Archiv.', undefined, '2025-03-03'],
    ['Die Mahnung vom 3. März an alte Kunden liegt im Archiv.', undefined, '2025-03-03'],
    ['Das Land liefert von 2028 an das Gas.', 'since', '2028-01-01'],
    ['Die Strecke wird für Züge vom 3. Mai an gesperrt.', 'since', '2025-05-03'],
    ['Mit einer Freigabe ist nicht vor Ende Mai zu rechnen.', 'since', '2025-05-21'],
    ['Am Dienstag wurde gewählt.', undefined, '2025-03-11'],
  ])('%s', (text, bound, start) => {
    expect(tellingsOf(text, '2025-03-14').map(({ dating }) => [dating.bound, dating.interval?.start])).toEqual([[bound, start]]);
  });
});

describe('what a report dates', () => {
  it.each([
    'Das Gesetz von 1958 schreibt jährliche Begehungen vor.',
    'Der 2011 geschlossene Vertrag gilt als Vorbild.',
    'Der 1957 geborene Chef leitet das Haus in vierter Generation.',
    'Es kamen mehr Gäste als 2023.',
    'Der Ausstand war der längste seit 1987.',
    'Lattik, geboren 1968 in Ulvik, führt das Ministerium.',
    'Zuletzt aktualisiert: 28.02.2025, 17.42 Uhr.',
    'Die Pegel stehen hoch (Stand: 12. März).',
    'Er trägt den Namen eines Dichters aus dem 14. Jahrhundert.',
    'SARNOGRAD, 12. September. Die Lage ist ruhig.',
    'Der 3. Dezember ist in Marwien ein Feiertag.',
    'Das Kundenzentrum öffnet werktags um 9 Uhr.',
    'An der Wahl nahmen 2024 Teilnehmer teil.',
    'In ihrer Arbeit über Dorfschulen im 19. Jahrhundert fanden Prüfer Fehler.',
  ])('is nothing in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['1962 ging die Mauer in Betrieb.', [['1962', '1962-01-01', 'asserted']]],
    ['Die Löhne steigen zum 1. August um sechs Prozent.', [['1. August', '2025-08-01', 'planned']]],
    ['Die Gewerkschaft hatte den Streik am 4. März angekündigt.', [['4. März', '2025-03-04', 'asserted']]],
    ['Am Donnerstag (13. März) brannte es.', [['13. März', '2025-03-13', 'asserted']]],
    [
      'Am 3. März begann, was am 2. Januar beschlossen worden war.',
      [
        ['3. März', '2025-03-03', 'asserted'],
        ['2. Januar', '2025-01-02', 'asserted'],
      ],
    ],
  ])('is an event in: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is one event where a clause tells the hour before its day, and is dated by the day', () => {
    const text = 'Um 5.42 Uhr ist am Montagmorgen die Lagerhalle 7 im Hafen von Lorvik in die Luft geflogen.';
    expect(told(text, '2025-09-15')).toEqual([['Montagmorgen', '2025-09-15', 'asserted']]);
    expect(told('At 5:42 am a warehouse exploded on Monday morning.', '2025-09-15')).toEqual([
      ['Monday morning', '2025-09-15', 'asserted'],
    ]);
  });

  it('is one event where neither the hour nor its day can be placed', () => {
    expect(told('Um 5.42 Uhr ist am Montag die Lagerhalle explodiert.', null)).toEqual([['Montag', undefined, 'asserted']]);
    expect(told('Am Montag ist um 5.42 Uhr die Lagerhalle explodiert.', null)).toEqual([['Montag', undefined, 'asserted']]);
  });

  it('lies ahead where it is announced, whatever year stands in the sentence before', () => {
    expect(told('Er hatte das Haus im März 2024 gekauft. Es soll im September abgerissen werden.')).toContainEqual([
      'September',
      '2025-09-01',
      'planned',
    ]);
  });

  it('takes no year from one since which something goes on', () => {
    expect(told('Er regiert die Stadt seit 2008. Die nächste Wahl findet am 8. Mai statt.')).toEqual([
      ['2008', '2008-01-01', 'asserted'],
      ['8. Mai', '2025-05-08', 'planned'],
    ]);
  });

  it('lies near its report: neither in the year of another date of the sentence nor a year ahead', () => {
    expect(told('The embargo, in force since 2020, will now expire on 17 April.')).toContainEqual(['17 April', '2025-04-17', 'planned']);
    expect(told('Minister Vandeel ist am Donnerstag, dem 13. März, von seinem Amt zurückgetreten.')).toContainEqual([
      'Donnerstag, dem 13. März',
      '2025-03-13',
      'asserted',
    ]);
    expect(told('Der Vertrag gilt bis Ende 2027. Die Löhne steigen zum 1. August.')).toContainEqual(['1. August', '2025-08-01', 'planned']);
  });

  it.each([
    ['Die Gebühren steigen ab 1. Dezember um drei Prozent.', '2026-12-01'],
    ['Das Verbot tritt am 1. Dezember in Kraft.', '2026-12-01'],
    ['Das Verbot trat am 1. Dezember in Kraft.', '2025-12-01'],
    ['Seit 1. Dezember gilt in der Innenstadt Tempo 30.', '2025-12-01'],
    ['Die Ministerin habe für den 12. November zu einem runden Tisch eingeladen.', '2026-11-12'],
    ['Am 3. Dezember stirbt der Vater.', '2025-12-03'],
    ['Der Vertrag endet am 31. Januar.', '2026-01-31'],
    ['The rule takes effect on December 1.', '2026-12-01'],
    ['The rule took effect on December 1.', '2025-12-01'],
  ])('may lie most of a year ahead where the clause announces it, else in the year before: %s', (text, day) => {
    expect(told(text, '2026-02-10').map(([, start]) => start)).toEqual([day]);
  });

  it('fits the other announced date of its sentence', () => {
    const text = 'Ein Streik nach Ostern sei nicht ausgeschlossen, falls bis zum 2. April kein Angebot vorliegt.';
    expect(told(text, '2026-05-12').map(([, start]) => start)).toEqual(['2027-03-28', '2027-04-02']);
    expect(told(text, '2026-03-12').map(([, start]) => start)).toEqual(['2026-04-05', '2026-04-02']);
  });

  it('is in the year of the report since "Jahresbeginn", whatever year stands before', () => {
    const text = 'Die Aktie war 2018 an die Börse gekommen. Seit Jahresbeginn hat sie ein Drittel verloren.';
    expect(told(text)).toContainEqual(['Jahresbeginn', '2025-01-01', 'asserted']);
    expect(told('Das Werk wurde 2018 eröffnet. Zum Jahresende wurde es geschlossen.')[1]?.[1]).toMatch(/^2018/);
  });

  it('is read from any text at all, with offsets that hold', () => {
    for (const text of ODD_TEXTS) for (const [words] of told(text)) expect(text).toContain(words);
  });
});

describe('what a clause says of its event', () => {
  const put = (text: string) => tellingsOf(text, '2025-03-14').map(({ toldAs, negated }) => `${toldAs}${negated ? ' negated' : ''}`);

  it.each([
    ['Karvenien wehrt sich seit Januar gegen den Angriff der Nachbarn.', 'asserted'],
    ['Drei Warnstreiks hatten im Januar keine Annäherung gebracht.', 'asserted'],
    ['Die Firma nahm die Teile im Februar ohne Beanstandung ab.', 'asserted'],
    ['Am Donnerstag ging in der Stadt nichts mehr.', 'asserted'],
    ['Die Bank hatte im Januar nicht geöffnet.', 'asserted negated'],
    ['Am Donnerstag gab es keine Angriffe.', 'asserted negated'],
    ['Im Februar kam keine Hilfe an.', 'asserted negated'],
  ])('%s', (text, expected) => {
    expect(put(text)).toEqual([expected]);
  });

  it('is neither planned nor demanded before a second verb or in what a call rests on, dated or not', () => {
    expect(told('Bisgaard hatte die Belegschaft noch im Sommer besucht und Lohnerhöhungen zugesagt.', null)).toEqual([
      ['Sommer', undefined, 'asserted'],
    ]);
    const text = 'Die Bank rief die Bürger auf, mehr Bargeld zu behalten, nachdem die Automaten bis zum Abend kein Geld ausgegeben hatten.';
    expect(told(text, null)).toEqual([['Abend', undefined, 'asserted']]);
  });

  it('is nothing where a month, a season or a feast is only spoken of', () => {
    expect(told('Im Juli sei an Lernen nicht zu denken, sagte er.')).toEqual([]);
    expect(told('Das Geld ist für die Reparatur der Kraftwerke vor dem Winter gedacht.')).toEqual([]);
    expect(told('Die Wochen werden auf Herbst, Fasching und Pfingsten verteilt.')).toEqual([]);
    expect(told('Im Winter fiel der Strom aus.')).toHaveLength(1);
  });

  it('is told of a place whose name ends like a superlative, and of whom a clause describes', () => {
    expect(told('Aus der Leitung Altyn-West floss seit dem 7. März Öl.')).toHaveLength(1);
    expect(told('Die Frau, die 2020 hinter dem Ladentisch getroffen worden war, sagte aus.')).toHaveLength(1);
  });
});
