import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../../ingest/language/dates/dates.ts';

/** Durations and frequencies as "written: amount unit", with times and weekday where they are named. */
function told(text: string): string[] {
  return findTimes(text).flatMap((mention) => {
    if (mention.kind !== 'duration' && mention.kind !== 'frequency') return [];
    const { text: written, kind, amount, amountTo, unit } = mention;
    const extra =
      mention.kind === 'frequency' ? [mention.times && `${mention.times} times`, mention.weekday && `day ${mention.weekday}`] : [];
    return [
      [`${kind} ${written}: ${amount ?? '?'}${amountTo === undefined ? '' : `–${amountTo}`} ${unit}`, ...extra.filter(Boolean)].join(', '),
    ];
  });
}

describe('lengths of time', () => {
  it.each<[string, string[]]>([
    ['Nach dreistündiger Debatte', ['duration dreistündiger: 3 hour']],
    ['Die 14-tägige Frist', ['duration 14-tägige: 14 day']],
    ['Die 14tägige Frist', ['duration 14tägige: 14 day']],
    ['Nach 15-jähriger Haft', ['duration 15-jähriger: 15 year']],
    ['ein mehrtägiger Ausfall', ['duration mehrtägiger: ? day']],
    ['Eine halbe Stunde verging.', ['duration halbe Stunde: 0.5 hour']],
    ['Eine Viertelstunde verging.', ['duration Viertelstunde: 0.25 hour']],
    ['zwei bis drei Wochen', ['duration zwei bis drei Wochen: 2–3 week']],
    ['Er kam 30 Min. später.', ['duration 30 Min: 30 minute']],
    ['nach 6 – 10 Min. oder 2 Std.', ['duration 6 – 10 Min: 6–10 minute', 'duration 2 Std: 2 hour']],
    ['nach 2,5 Jahren', ['duration 2,5 Jahren: 2.5 year']],
    ['Seit Wochen schweigt er.', ['duration Wochen: ? week']],
    ['Ein ganzes Jahr lang schwieg er.', ['duration Ein ganzes Jahr: 1 year']],
    ['drei Tage vor der Wahl', ['duration drei Tage: 3 day']],
    ['In fünf Jahren baute er drei Häuser.', ['duration fünf Jahren: 5 year']],
    ['It took two and a half years.', ['duration two and a half years: 2.5 year']],
    ['a two-and-a-half-hour call', ['duration two-and-a-half-hour: 2.5 hour']],
    ['for twenty-five years', ['duration twenty-five years: 25 year']],
    ['a week-long siege', ['duration week-long: 1 week']],
    ['It rained for days.', ['duration days: ? day']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'Der 45-jährige Fahrer',
    'Der 40-Jährige gestand.',
    'ein zweijähriges Kind',
    'Sie ist 45 Jahre alt.',
    'Im Alter von 83 Jahren starb sie.',
    'Mit 16 Jahren ging er zur See.',
    'Kinder unter fünf Jahren',
    'a three-year-old child',
    'eine 24-Stunden-Frist',
    'Eines Tages kam er.',
    'Ein Tag wie jeder andere.',
    '20 dollars an hour',
    '5 Liter pro Stunde',
  ])('is none, but an age, a rate or a day: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('frequencies', () => {
  it.each<[string, string[]]>([
    ['Dienstags und donnerstags ist Markt.', ['frequency Dienstags: 1 week, day 2', 'frequency donnerstags: 1 week, day 4']],
    ['Jede zweite Woche fällt er aus.', ['frequency Jede zweite Woche: 2 week']],
    ['Jeden ersten Montag im Monat tagt er.', ['frequency Jeden ersten Montag im Monat: 1 month, day 1']],
    ['Alle 20 Minuten fährt er.', ['frequency Alle 20 Minuten: 20 minute']],
    ['Dreimal in der Woche fährt er.', ['frequency Dreimal in der Woche: 1 week, 3 times']],
    ['Zweimal täglich fährt er.', ['frequency Zweimal täglich: 1 day, 2 times']],
    ['Einmal alle vier Jahre wird gewählt.', ['frequency Einmal alle vier Jahre: 4 year, 1 times']],
    ['zum zweiten Mal in zwei Monaten', ['frequency zum zweiten Mal in zwei Monaten: 2 month, 2 times']],
    ['Tag für Tag', ['frequency Tag für Tag: 1 day']],
    ['Jeden Sommer kommt er.', ['frequency Jeden Sommer: 1 year']],
    ['every other week', ['frequency every other week: 2 week']],
    ['twice a year', ['frequency twice a year: 1 year, 2 times']],
    ['on Mondays', ['frequency Mondays: 1 week, day 1']],
    ['The buoy reports hourly.', ['frequency hourly: 1 hour']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['The Daily Mail wrote.', 'zum ersten Mal', 'Fridays for Future', 'Die Montags-Demo', 'twice'])('is none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
