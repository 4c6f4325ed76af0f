import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../ingest/language/dates/dates.ts';

/** A Thursday. */
const ANCHOR = '2024-09-19';

/** Written form and interval (one day once), or what is lacking; with `anchor` null, the day of publication is unknown. */
function told(text: string, anchor: string | null = ANCHOR): string[] {
  const given = anchor === null ? {} : { anchor: { date: anchor, certainty: 'stated' as const } };
  return findDates(text, given).map(({ text: written, interval, lacks, resolvedAgainst }) => {
    if (interval === undefined) return `${written}: lacks ${lacks.join(' ')}`;
    const { start, end } = interval;
    return `${written}: ${start}${start === end ? '' : `..${end}`} ${resolvedAgainst}`;
  });
}

describe('against itself', () => {
  it.each([
    ['Anfang 2018 fiel das Dorf.', 'Anfang 2018: 2018-01-01..2018-04-30 itself'],
    ['Die zweite Maihälfte 2021 war kühl.', 'zweite Maihälfte 2021: 2021-05-16..2021-05-31 itself'],
    ['Mitte Mai 2020', 'Mitte Mai 2020: 2020-05-11..2020-05-20 itself'],
    ['Ende Februar 2020', 'Ende Februar 2020: 2020-02-21..2020-02-29 itself'],
    ['Mitte des 19. Jahrhunderts', 'Mitte des 19. Jahrhunderts: 1834-01-01..1866-12-31 itself'],
    ['in den späten Achtzigern', 'späten Achtzigern: 1987-01-01..1989-12-31 itself'],
    ['im Winter 2023/24', 'Winter 2023/24: 2023-12-01..2024-02-29 itself'],
    ['im zweiten Quartal 2023', 'zweiten Quartal 2023: 2023-04-01..2023-06-30 itself'],
    ['in the first half of 2022', 'first half of 2022: 2022-01-01..2022-06-30 itself'],
    ['Lieferung in KW 1/2021', 'KW 1/2021: 2021-01-04..2021-01-10 itself'],
    ['am Karfreitag 2021', 'Karfreitag 2021: 2021-04-02 itself'],
    ['on Thanksgiving 2021', 'Thanksgiving 2021: 2021-11-25 itself'],
    ['vom 28. Dezember bis 3. Januar 2022', '28. Dezember bis 3. Januar 2022: 2021-12-28..2022-01-03 itself'],
    ['12.-14.06.2023', '12.-14.06.2023: 2023-06-12..2023-06-14 itself'],
    ['von Ende Mai bis Mitte Juni 2020', 'Ende Mai bis Mitte Juni 2020: 2020-05-21..2020-06-20 itself'],
    ['in der Nacht auf den 1. Januar 2020', 'Nacht auf den 1. Januar 2020: 2019-12-31..2020-01-01 itself'],
    ['Montag, 2. September 2024, 19.30 Uhr', 'Montag, 2. September 2024, 19.30 Uhr: 2024-09-02T19:30 itself'],
    [
      'vom 3. Mai 2021, 8 Uhr, bis 5. Mai 2021, 20 Uhr',
      '3. Mai 2021, 8 Uhr, bis 5. Mai 2021, 20 Uhr: 2021-05-03T08:00..2021-05-05T20:00 itself',
    ],
    ['Filed 2021-03-04T09:30:00Z', '2021-03-04T09:30:00: 2021-03-04T09:30 itself'],
  ])('%s', (text, expected) => {
    expect(told(text, null)).toEqual([expected]);
    expect(told(text)).toEqual([expected]);
  });
});

describe('against the day of publication', () => {
  it.each([
    ['Am Montag kam er an.', 'Montag: 2024-09-16 anchor'],
    ['Am Donnerstag kam er an.', 'Donnerstag: 2024-09-19 anchor'],
    ['Am Montag kommt er an.', 'Montag: 2024-09-23 anchor'],
    ['Die Sitzung wurde auf Montag verschoben.', 'Montag: 2024-09-23 anchor'],
    ['Er soll am Freitag gestorben sein.', 'Freitag: 2024-09-13 anchor'],
    ['Er soll am Freitag sterben.', 'Freitag: 2024-09-20 anchor'],
    ['Am vergangenen Donnerstag kam er an.', 'vergangenen Donnerstag: 2024-09-12 anchor'],
    ['Am Montag vor zwei Wochen kam er an.', 'Montag vor zwei Wochen: 2024-09-02 anchor'],
    ['Am Dienstag kommender Woche spricht er.', 'Dienstag kommender Woche: 2024-09-24 anchor'],
    ['Am Wochenende kenterte ein Boot.', 'Wochenende: 2024-09-14..2024-09-15 anchor'],
    ['In der Nacht zum Mittwoch fielen Schüsse.', 'Nacht zum Mittwoch: 2024-09-17..2024-09-18 anchor'],
    ['In der Nacht auf Mittwoch um 23 Uhr fielen Schüsse.', 'Nacht auf Mittwoch um 23 Uhr: 2024-09-17T23:00 anchor'],
    ['Am frühen Montagmorgen fielen Schüsse.', 'Montagmorgen: 2024-09-16 anchor'],
    ['Am Dienstagabend fielen Schüsse.', 'Dienstagabend: 2024-09-17 anchor'],
    ['Am Mittwochnachmittag gegen 15 Uhr fielen Schüsse.', 'Mittwochnachmittag gegen 15 Uhr: 2024-09-18T15:00 anchor'],
    ['Donnerstagfrüh fielen Schüsse.', 'Donnerstagfrüh: 2024-09-19 anchor'],
    ['In der Freitagnacht fielen Schüsse.', 'Freitagnacht: 2024-09-13 anchor'],
    ['Am Samstagmittag fielen Schüsse.', 'Samstagmittag: 2024-09-14 anchor'],
    ['Am Sonnabendvormittag fielen Schüsse.', 'Sonnabendvormittag: 2024-09-14 anchor'],
    ['Shots were fired late on Friday.', 'Friday: 2024-09-13 anchor'],
    ['Shots were fired on Monday morning.', 'Monday morning: 2024-09-16 anchor'],
    ['Die für den 12. Oktober geplante Wahl fällt aus.', '12. Oktober: 2024-10-12 anchor'],
    ['Am 12. Oktober war gewählt worden.', '12. Oktober: 2023-10-12 anchor'],
    ['Ab 1. Oktober steigen die Preise.', '1. Oktober: 2024-10-01 anchor'],
    ['Seit dem 1. Oktober steigen die Preise.', '1. Oktober: 2023-10-01 anchor'],
    ['Am 29. Februar wird gefeiert.', '29. Februar: 2028-02-29 anchor'],
    ['Im Mai des vergangenen Jahres', 'Mai des vergangenen Jahres: 2023-05-01..2023-05-31 anchor'],
    ['Mai vor zwei Jahren', 'Mai vor zwei Jahren: 2022-05-01..2022-05-31 anchor'],
    ['Heute vor 40 Jahren fiel die Mauer.', 'Heute vor 40 Jahren: 1984-09-19 anchor'],
    ['Vor anderthalb Jahren zog er fort.', 'Vor anderthalb Jahren: 2023-03-01..2023-03-31 anchor'],
    ['Das ist drei Jahre her.', 'drei Jahre her: 2021-01-01..2021-12-31 anchor'],
    ['In zwei Wochen beginnt die Ernte.', 'In zwei Wochen: 2024-09-30..2024-10-06 anchor'],
    ['In den vergangenen drei Tagen fiel Schnee.', 'vergangenen drei Tagen: 2024-09-16..2024-09-19 anchor'],
    ['Over the next two years it will grow.', 'next two years: 2024-09-19..2026-09-19 anchor'],
    ['Last night a fire broke out.', 'Last night: 2024-09-18 anchor'],
    ['The inquiry opens this Thursday.', 'this Thursday: 2024-09-19 anchor'],
    ['Police said he would resign on Friday.', 'Friday: 2024-09-20 anchor'],
    ['Police arrested him on Friday.', 'Friday: 2024-09-13 anchor'],
    ['By year-end the plant will close.', 'year-end: 2024-09-01..2024-12-31 anchor'],
    ['Von Montag bis Mittwoch ruhte der Verkehr.', 'Montag bis Mittwoch: 2024-09-16..2024-09-18 anchor'],
    ['Von Montag bis Mittwoch wird gestreikt.', 'Montag bis Mittwoch: 2024-09-23..2024-09-25 anchor'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('says how sure the anchor is, where it had a part in the date', () => {
    const anchor = { date: ANCHOR, certainty: 'file' } as const;
    const dates = findDates('Gestern kam er an; am 3. Mai 2020 war er gegangen.', { anchor });
    expect(dates.map(({ certainty }) => certainty)).toEqual(['file', undefined]);
  });

  it('refuses an anchor that is no day', () => {
    expect(() => findDates('gestern', { anchor: { date: '19.9.2024', certainty: 'stated' } })).toThrow('YYYY-MM-DD');
    expect(() => findDates('gestern', { anchor: { date: '2024-02-30', certainty: 'stated' } })).toThrow('YYYY-MM-DD');
  });
});

describe('against another date of the text', () => {
  it.each<[string, string[]]>([
    ['Am 29. Dezember 2020 trat er zurück, am 4. Januar ging er.', ['29. Dezember 2020: 2020-12-29 itself', '4. Januar: 2021-01-04 text']],
    ['Im Mai und Juni 2024 regnete es.', ['Mai: 2024-05-01..2024-05-31 text', 'Juni 2024: 2024-06-01..2024-06-30 itself']],
    ['Am 3. und 9. Dezember 2021', ['3.: 2021-12-03 text', '9. Dezember 2021: 2021-12-09 itself']],
    ['On May 5 and 6, 2014, it rained.', ['May 5: 2014-05-05 text', '6, 2014: 2014-05-06 itself']],
    ['Am 3. Mai 2021 kam er. Tags darauf ging er.', ['3. Mai 2021: 2021-05-03 itself', 'Tags darauf: 2021-05-04 text']],
    [
      'Am 3. Mai 2021 kam er, am Abend desselben Tages ging er.',
      ['3. Mai 2021: 2021-05-03 itself', 'Abend desselben Tages: 2021-05-03 text'],
    ],
    ['Am 3. Mai 2021 kam er. Am 7. ging er.', ['3. Mai 2021: 2021-05-03 itself', '7.: 2021-05-07 text']],
    ['2014 kam er, fünf Jahre später ging er.', ['2014: 2014-01-01..2014-12-31 itself', 'fünf Jahre später: 2019-01-01..2019-12-31 text']],
    [
      'Im Herbst 2020 kam er, im Frühjahr darauf ging er.',
      ['Herbst 2020: 2020-09-01..2020-11-30 itself', 'Frühjahr darauf: 2021-03-01..2021-05-31 text'],
    ],
    [
      'Am 3. Mai 2021 um 14 Uhr kam er, eine Stunde später ging er.',
      ['3. Mai 2021 um 14 Uhr: 2021-05-03T14:00 itself', 'eine Stunde später: 2021-05-03T15:00 text'],
    ],
    ['Am 3. Mai 2021 von 9 bis 17 Uhr', ['3. Mai 2021: 2021-05-03 itself', '9 bis 17 Uhr: 2021-05-03T09:00..2021-05-03T17:00 text']],
    ['On 3 May 2020 he fled. The previous night police came.', ['3 May 2020: 2020-05-03 itself', 'previous night: 2020-05-02 text']],
  ])('%s', (text, expected) => {
    expect(told(text, null)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'Um 5.42 Uhr ist am Montagmorgen die Lagerhalle 7 im Hafen von Lorvik in die Luft geflogen.',
      ['5.42 Uhr: 2024-09-16T05:42 text', 'Montagmorgen: 2024-09-16 anchor'],
    ],
    ['Gegen 19 Uhr brannte am Dienstag ein Schuppen.', ['19 Uhr: 2024-09-17T19:00 text', 'Dienstag: 2024-09-17 anchor']],
    ['Um 5.42 Uhr ist am 15. September ein Tank geplatzt.', ['5.42 Uhr: 2024-09-15T05:42 text', '15. September: 2024-09-15 anchor']],
    ['At 5:42 am a warehouse exploded on Monday morning.', ['5:42 am: 2024-09-16T05:42 text', 'Monday morning: 2024-09-16 anchor']],
    [
      'Von 9 bis 17 Uhr ruhte am Montag der Verkehr.',
      ['9 bis 17 Uhr: 2024-09-16T09:00..2024-09-16T17:00 text', 'Montag: 2024-09-16 anchor'],
    ],
    [
      'Am Montag brannte es. Um 6 Uhr kam am Dienstag ein Kran.',
      ['Montag: 2024-09-16 anchor', '6 Uhr: 2024-09-17T06:00 text', 'Dienstag: 2024-09-17 anchor'],
    ],
    [
      'Kurz nach 3 Uhr explodierte in der Nacht zum Dienstag ein Tank.',
      ['3 Uhr: 2024-09-17T03:00 text', 'Nacht zum Dienstag: 2024-09-16..2024-09-17 anchor'],
    ],
    [
      'Gegen 23 Uhr explodierte in der Nacht zum Dienstag ein Tank.',
      ['23 Uhr: 2024-09-16T23:00 text', 'Nacht zum Dienstag: 2024-09-16..2024-09-17 anchor'],
    ],
  ])('gives a clock time the day that its clause names behind it: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'Um 5.42 Uhr fanden Retter den am Montag verschütteten Mann.',
    'Um 5.42 Uhr endete die Suche vom Montag.',
    'Um 5.42 Uhr explodierte ein Tank, am Montag kam ein Kran.',
    'Um 5.42 Uhr explodierte ein Tank und am Montag kam ein Kran.',
    'Um 5.42 Uhr explodierte ein Tank. Am Montag kam ein Kran.',
    'Um 5.42 Uhr galt eine Sperre seit dem 3. Mai 2024.',
  ])('gives it no day that dates something else: %s', (text) => {
    expect(told(text)[0]).toBe('5.42 Uhr: lacks day');
  });

  it('takes no year from one that only describes a thing', () => {
    expect(told('Das Abkommen von 2015 gilt. Am 13. September traf er ein.', null)[1]).toBe('13. September: lacks year');
    expect(told('Das Abkommen von 2015 gilt. Am 13. September traf er ein.')[1]).toBe('13. September: 2024-09-13 anchor');
  });

  it('looks back no further than the sentence before for a year', () => {
    expect(told('Am 3. Mai 2020 kam er. Niemand sah ihn. Er ging am 5. Mai.', null)[1]).toBe('5. Mai: lacks year');
  });
});

describe('what stays open', () => {
  it.each([
    ['Am 13. September kam er an.', '13. September: lacks year'],
    ['Am Montag kam er an.', 'Montag: lacks anchor'],
    ['Vergangene Woche kam er an.', 'Vergangene Woche: lacks anchor'],
    ['Tags darauf ging er.', 'Tags darauf: lacks reference'],
    ['Gegen 3 Uhr klopfte es.', '3 Uhr: lacks day'],
    ['Am Abend ging er.', 'Abend: lacks day'],
    ['Vor wenigen Tagen ging er.', 'Vor wenigen Tagen: lacks amount'],
    ['In den kommenden Jahren wächst es.', 'kommenden Jahren: lacks amount'],
    ['Am Morgen der Explosion hatte er frei.', 'Morgen: lacks day'],
    ['An einem Montag kam er an.', 'Montag: lacks reference'],
  ])('%s', (text, expected) => {
    expect(told(text, null)).toEqual([expected]);
  });

  it('is not helped by an anchor where a time of day or an amount is missing', () => {
    expect(told('Gegen 3 Uhr klopfte es.')).toEqual(['3 Uhr: lacks day']);
    expect(told('Vor wenigen Tagen ging er.')).toEqual(['Vor wenigen Tagen: lacks amount']);
    expect(told('An einem Montag kam er an.')).toEqual(['Montag: lacks reference']);
    expect(told('Vor zwei Stunden brach der Damm.')).toEqual(['Vor zwei Stunden: lacks day']);
  });

  it('is inherited by what counts from it', () => {
    expect(told('Am 13. September kam er an, am Tag darauf ging er.', null)[1]).toBe('Tag darauf: lacks year');
    expect(told('Am Montag kam er an, am Abend ging er.', null)[1]).toBe('Abend: lacks anchor');
  });
});

describe('a plan told in the past', () => {
  it.each([
    ['Die Auktion war für den 14. November angesetzt.', '14. November: 2024-11-14 anchor'],
    ['Die Auktion war für den 14. August angesetzt.', '14. August: 2024-08-14 anchor'],
    ['Der Konzern versprach Aufklärung bis zum 20. Oktober.', '20. Oktober: 2024-10-20 anchor'],
    ['Die Schule verschob die für Mittwoch angesetzte Prüfung.', 'Mittwoch: 2024-09-18 anchor'],
    ['Die Gewerkschaft rief für Montag zu einem Streik auf.', 'Montag: lacks reference'],
  ])('is on the nearer day, and on none where both are far off: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('lies ahead though the sentence before tells of a year that is over', () => {
    expect(told('The plant earned 21 million last year. The owner would write it off in the fourth quarter.')).toContain(
      'fourth quarter: 2024-10-01..2024-12-31 anchor',
    );
    expect(told('Die Verträge laufen bis 2031. Er schloss einen Streik nach Ostern nicht aus.')).toContain(
      'Ostern: 2025-04-20..2025-04-21 anchor',
    );
  });
});

describe('a time of day', () => {
  it('belongs to the last day told of what happened, not to one that only bounds or plans', () => {
    const text = 'Am Montag fielen die Server aus. Der Chef versprach Aufklärung bis zum 20. Oktober. Um 8.14 Uhr begann die Störung.';
    expect(told(text)).toContain('8.14 Uhr: 2024-09-16T08:14 text');
    expect(told('Das Haus soll für den 14. Oktober geräumt werden. Um 16 Uhr kam die Polizei.')).toContain('16 Uhr: lacks day');
    expect(told('Am Montag brach sie ein. Auf der 1931 erbauten Brücke riss um 15.07 Uhr ein Seil.')).toContain(
      '15.07 Uhr: 2024-09-16T15:07 text',
    );
  });

  it('does not belong to the day on which a page was written', () => {
    const text = 'Brand auf der Insel\nRadio Ostwind, 19.09.2024, 14:05 Uhr\n\nDie Meldung kam um 17.40 Uhr an.';
    expect(told(text)).toContain('17.40 Uhr: lacks day');
    expect(told('Tageszeitung Nord, 19.09.2024\n\nGuards said he had left that night.')).toContain('that night: lacks reference');
  });
});

it.each(['Die Anlage läuft in 280 Tagen des Jahres.', 'In drei Monaten im Jahr ist es still.', 'It rains in 90 days of the year.'])(
  'reads no day from how many there are: %s',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
