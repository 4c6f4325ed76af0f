import { describe, expect, it } from 'vitest';
import {
  compareDates,
  type DateMention,
  dayWithoutTime,
  findDates,
  findTimes,
  tellsTimeOf,
} from '../../../../ingest/language/dates/dates.ts';

const first = (text: string): DateMention => {
  const mention = findDates(text)[0];
  if (mention === undefined) throw new Error(`no date in ${text}`);
  return mention;
};

describe('dates as written', () => {
  it.each<[string, Partial<DateMention>]>([
    ['Er kam am 17. September an.', { text: '17. September', precision: 'day', month: 9, day: 17, lacks: ['year'] }],
    ['am 18. Oktober 2020 endete', { text: '18. Oktober 2020', precision: 'day', year: 2020, month: 10, day: 18, lacks: [] }],
    ['Stand 18.10.2020', { text: '18.10.2020', year: 2020, month: 10, day: 18 }],
    ['date: 2024-09-16', { text: '2024-09-16', year: 2024, month: 9, day: 16 }],
    ['On September 16, 2024 he left.', { text: 'September 16, 2024', year: 2024, month: 9, day: 16 }],
    ['the 3rd of May', { text: '3rd of May', month: 5, day: 3 }],
    ['am Freitag, den 13. September 2024', { text: 'Freitag, den 13. September 2024', weekday: 5, day: 13, month: 9, year: 2024 }],
    ['im September 2024', { text: 'September 2024', precision: 'month', year: 2024, month: 9, lacks: [] }],
    ['Seit Ende Oktober.', { text: 'Ende Oktober', precision: 'month', part: 'end', month: 10, lacks: ['year'] }],
    ['Das Abkommen von 2015 hielt.', { text: '2015', precision: 'year', year: 2015, lacks: [] }],
    ['Er sprach am Sonntag.', { text: 'Sonntag', precision: 'day', weekday: 7, lacks: ['anchor'] }],
    ['It failed on Tuesday.', { text: 'Tuesday', precision: 'day', weekday: 2, lacks: ['anchor'] }],
    ['Das war vergangene Woche.', { text: 'vergangene Woche', precision: 'week', countedFrom: 'anchor', lacks: ['anchor'] }],
    ['Er kam gestern.', { text: 'gestern', countedFrom: 'anchor', lacks: ['anchor'] }],
    ['vor drei Jahren begann', { text: 'vor drei Jahren', precision: 'year', countedFrom: 'anchor' }],
    ['vom 3. bis 5. Mai', { text: '3. bis 5. Mai', kind: 'span', month: 5, day: 3, to: { month: 5, day: 5 }, lacks: ['year'] }],
    ['von 2015 bis 2020', { text: '2015 bis 2020', kind: 'span', year: 2015, to: { year: 2020 } }],
    ['im Herbst 2024', { text: 'Herbst 2024', precision: 'season', year: 2024 }],
    ['Der Brief vom 9. XI. 1918', { text: '9. XI. 1918', year: 1918, month: 11, day: 9 }],
    ['Batch 04-Mar-2024', { text: '04-Mar-2024', year: 2024, month: 3, day: 4 }],
    ['Sie ging am 5. März ’98 fort.', { text: '5. März ’98', year: 1998 }],
    ['Mehr als im Vergleich zu 2014 fielen.', { text: '2014', precision: 'year', year: 2014 }],
    ['Stand: 22.02.2016 – 03:22', { text: '22.02.2016 – 03:22', clock: '03:22', day: 22 }],
    ['7. Mär. 2016 | 10:02 Das Amt', { text: '7. Mär. 2016 | 10:02', clock: '10:02', month: 3 }],
    ['Um halb drei kam der Anruf.', { text: 'halb drei', clock: '02:30', countedFrom: 'text', lacks: ['day'] }],
    ['Am späten Freitagabend kam er.', { text: 'Freitagabend', weekday: 5, part: 'evening', precision: 'part-of-day' }],
    ['Doors open at 7 pm on 12 June 2024.', { text: '7 pm on 12 June 2024', clock: '19:00', precision: 'hour' }],
  ])('%s', (text, expected) => {
    expect(findDates(text)).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    'Die Resolution 2231 gilt.',
    'Rund 2000 Menschen kamen.',
    'Es starben 1900 Soldaten.',
    'am 31. Februar',
    'Version 3.5.1',
    'Version 2.1.2024 ist da.',
    'He may 3 times fail.',
    'August kam nach Hause.',
    'Der Platz des 4. Juli liegt im Zentrum.',
    'Die Bild am Sonntag erscheint.',
    'The Sunday Times is late.',
    'Leutnant Sonntag und Dr. Winter schweigen.',
    'Im Roman „1984“ geht es um Überwachung.',
    'Das Spiel endete 2:1.',
    '1999 Schafe blockierten die Straße.',
    'Die Startnummer 2012 gewann.',
    'He lives in Winter Park.',
    'Beschluss 2019/1158 der EU gilt.',
    'Der TSV 1860 spielt.',
    'Guten Abend, rief er.',
    'Der 20-Uhr-Zug ist weg.',
    'Am Ende des Tages zählt das Ergebnis.',
    'Sie ist in ihren Achtzigern.',
    'Zwischen 1500 und 2000 Euro kostet das.',
    'Von heute auf morgen war Schluss.',
  ])('finds no date in: %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('supplies no year and no day that are not written', () => {
    const mention = first('am 17. September');
    expect(mention.year).toBeUndefined();
    expect(mention.interval).toBeUndefined();
    expect(first('im September 2024').day).toBeUndefined();
  });

  it('keeps lengths of time and frequencies out of the dates', () => {
    const text = 'Am Montag begann die viertägige Tour, die jedes Jahr stattfindet.';
    expect(findTimes(text).map(({ kind }) => kind)).toEqual(['date', 'duration', 'frequency']);
    expect(findDates(text).map((date) => date.text)).toEqual(['Montag']);
  });
});

describe('comparing dates', () => {
  it.each([
    ['17. September', 'September 17', 'equal'],
    ['17. September', '17. September 2021', 'compatible'],
    ['im September 2021', 'am 17. September 2021', 'compatible'],
    ['17. September', '18. September', 'different'],
    ['17. September 2021', '17.9.2022', 'different'],
    ['am Sonntag', '17. September', 'not-comparable'],
    ['am Sonntag', 'on Monday', 'different'],
    ['am Montag', 'am 4. März 2024', 'compatible'],
    ['am Dienstag', 'am 4. März 2024', 'different'],
    ['gestern', 'yesterday', 'equal'],
    ['vorgestern', 'the day before yesterday', 'equal'],
    ['gestern', 'heute', 'different'],
    ['gestern Abend', 'gestern', 'compatible'],
    ['vor drei Jahren', 'three years ago', 'equal'],
    ['vor drei Jahren', 'vor vier Jahren', 'different'],
    ['vor drei Jahren', 'vor drei Wochen', 'not-comparable'],
    ['vom 3. bis 5. Mai', 'am 4. Mai', 'compatible'],
    ['vom 3. bis 5. Mai', 'am 6. Mai', 'different'],
    ['im Jahr 2020', 'am 3. Mai', 'not-comparable'],
    ['im Herbst', 'im Winter', 'different'],
    ['im Winter', 'im Januar', 'compatible'],
    ['im Winter', 'im Januar 2021', 'compatible'],
    ['am Dienstagabend', 'on Tuesday evening', 'equal'],
    ['am Dienstagabend', 'am Dienstagmorgen', 'different'],
    ['am Abend', 'am Dienstagabend', 'compatible'],
    ['am 4. März 2024 um 17 Uhr', 'am 4. März 2024', 'compatible'],
    ['am 4. März 2024 um 17 Uhr', 'March 4, 2024 at 6 pm', 'different'],
    ['am 4. März 2024 um 17 Uhr', 'am 4. März 2024 um 17.20 Uhr', 'compatible'],
    ['am 4. März 2024 um 17.00 Uhr', 'am 4. März 2024 um 17.20 Uhr', 'different'],
    ['Ende 2020', 'Anfang 2020', 'different'],
    ['in den 1990er-Jahren', '1994 geschah es', 'compatible'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareDates(first(a), first(b))).toBe(expected);
    expect(compareDates(first(b), first(a))).toBe(expected);
  });

  it('compares what an anchor has placed with what the calendar says', () => {
    const anchor = { date: '2024-09-19', certainty: 'stated' } as const;
    const [tuesday] = findDates('Am Dienstag kam er.', { anchor });
    if (tuesday === undefined) throw new Error('no date');
    expect(compareDates(tuesday, first('17. September 2024'))).toBe('equal');
    expect(compareDates(tuesday, first('18. September 2024'))).toBe('different');
  });
});

describe('the day and the time of day', () => {
  it('can be looked at apart', () => {
    const date = first('am Dienstag um 17 Uhr');
    const day = dayWithoutTime(date);
    if (day === undefined) throw new Error('no day');
    expect(compareDates(day, first('am Dienstag'))).toBe('equal');
    expect(tellsTimeOf(first('um 17 Uhr'), date)).toBe(true);
    expect(tellsTimeOf(first('um 18 Uhr'), date)).toBe(false);
    expect(tellsTimeOf(first('am Dienstag'), date)).toBe(false);
  });

  it('are not apart where there is no time, or nothing else', () => {
    expect(dayWithoutTime(first('am Dienstag'))).toBeUndefined();
    expect(dayWithoutTime(first('um 17 Uhr'))).toBeUndefined();
  });
});
