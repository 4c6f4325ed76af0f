import { describe, expect, it } from 'vitest';
import { createFindPublishers } from '../../../server/retrieval/publisher-names.ts';
import { readFilters } from '../../../server/retrieval/read-filters.ts';

const findPublishers = createFindPublishers([
  'Frankfurter Morgenblatt',
  'Küstendienst (KD)',
  'ORLA – Orlische Agentur',
  'de.bandar24.com',
  'The Sound Courier',
  'Die Zeit',
]);
const read = (question: string, newestDay: string | undefined = '2024-10-09') =>
  readFilters(question, { findPublishers, newestDay, today: '2026-03-04' });

describe('a publisher in a question', () => {
  it.each([
    ['Wie viele waren es laut Küstendienst?', 'Küstendienst (KD)', 'Wie viele waren es?'],
    ['nur KD: wer kam nach Brunsholm?', 'Küstendienst (KD)', 'Wer kam nach Brunsholm?'],
    ['Was meldet ORLA zu den Raketen?', 'ORLA – Orlische Agentur', 'Was meldet man zu den Raketen?'],
    ['Was steht im Frankfurter Morgenblatt über die Werft?', 'Frankfurter Morgenblatt', 'Was steht über die Werft?'],
    ['nur bandar: Wie hoch ist der Preis?', 'de.bandar24.com', 'Wie hoch ist der Preis?'],
    ['What does the Sound Courier say about the ferry?', 'The Sound Courier', 'What does it say about the ferry?'],
    ['Dem Küstendienst zufolge sank was?', 'Küstendienst (KD)', 'Sank was?'],
    ['Was hat die Zeit über den Streik geschrieben?', 'Die Zeit', 'Was hat man über den Streik geschrieben?'],
    ['Wer ging? (nur Küstendienst)', 'Küstendienst (KD)', 'Wer ging?'],
    ['Wer starb (laut dem Küstendienst)?', 'Küstendienst (KD)', 'Wer starb?'],
    ['Wer ging? Nur Küstendienst bitte.', 'Küstendienst (KD)', 'Wer ging?'],
    ['Küstendienst: Wer kam nach Brunsholm?', 'Küstendienst (KD)', 'Wer kam nach Brunsholm?'],
  ])('%s', (question, publisher, rest) => {
    expect(read(question)).toEqual({ filters: { publisher }, reports: [], rest });
  });

  it.each([
    'Wie viele waren es laut Hafenmeister?',
    'Wer leitet den Küstendienst?',
    'Was geschah in der Zeit danach?',
    'Was sagen außer ORLA andere dazu?',
    'Laut Küstendienst sank die Fähre, und was meldet ORLA?',
    'Was schreiben Küstendienst, ORLA und Frankfurter Morgenblatt über die Werft?',
    'Wer starb laut Küstendienst und Reuters?',
    'Wann war am Kai 3 Schluss, um 10 AM oder kd?',
    'Was ist neu an der Fähre?',
    'Zeit: 12 Uhr?',
    'Wer starb (laut Polizei)?',
  ])('is not read from: %s', (question) => {
    expect(read(question)).toEqual({ filters: {}, reports: [], rest: question });
  });
});

describe('two publishers in a question', () => {
  it.each([
    ['Wie viele waren es laut Küstendienst und ORLA?', 'Wie viele waren es?'],
    ['Nur Küstendienst und ORLA: Wer kam nach Brunsholm?', 'Wer kam nach Brunsholm?'],
    ['Wer ging? (nur KD oder ORLA)', 'Wer ging?'],
    ['Was schreiben der Küstendienst und ORLA über die Werft?', 'Was schreibt man über die Werft?'],
    ['Was steht im Küstendienst und in ORLA über die Werft?', 'Was steht über die Werft?'],
  ])('both pass: %s', (question, rest) => {
    const filters = { publisher: 'Küstendienst (KD)', orPublisher: 'ORLA – Orlische Agentur' };
    expect(read(question)).toEqual({ filters, reports: [], rest });
  });
});

describe('a day of publication in a question', () => {
  it.each([
    ['Was ist neu seit dem 20. September?', { from: '2024-09-20' }],
    ['Was ist neu seit dem 20. November?', { from: '2023-11-20' }],
    ['Was gibt es Neues seit gestern?', { from: '2026-03-03' }],
    ['Berichte vom 3. Mai 2023: wer kam?', { from: '2023-05-03', to: '2023-05-03' }],
    ['Welche Meldungen erschienen nach dem 3.5.2023?', { from: '2023-05-04' }],
    ['Was wurde vor dem 1. März 2024 über die Werft gemeldet?', { to: '2024-02-29' }],
    ['Was sagte der Minister im Mai 2023?', { from: '2023-05-01', to: '2023-05-31' }],
    ['Was sagt der Minister laut Küstendienst vom Juni 2023?', { publisher: 'Küstendienst (KD)', from: '2023-06-01', to: '2023-06-30' }],
    ['Küstendienst vom 3.5.2023: Wie viele Tote?', { publisher: 'Küstendienst (KD)', from: '2023-05-03', to: '2023-05-03' }],
    ['Was stand am 3. Mai 2023 im Küstendienst?', { publisher: 'Küstendienst (KD)', from: '2023-05-03', to: '2023-05-03' }],
    ['Was schrieben die Zeitungen zwischen Juni und Juli 2023 über die Werft?', { from: '2023-06-01', to: '2023-07-31' }],
    ['Was schrieb der Küstendienst im Juni 2023 über die Werft?', { publisher: 'Küstendienst (KD)', from: '2023-06-01', to: '2023-06-30' }],
    ['Was sagte der Minister vor März 2024?', { to: '2024-02-29' }],
    ['Was ist seit April 2024 über die Werft bekannt?', { from: '2024-04-01' }],
    ['Was geschah zwischen dem 1. und 15. Mai 2024?', { from: '2024-05-01', to: '2024-05-15' }],
    ['Was geschah im September 2024?', { from: '2024-09-01', to: '2024-09-30' }],
    ['Fasse den September 2024 zusammen', { from: '2024-09-01', to: '2024-09-30' }],
    ['Zeitleiste September 2024', { from: '2024-09-01', to: '2024-09-30' }],
    ['Briefing zum September 2024', { from: '2024-09-01', to: '2024-09-30' }],
    ['Summary of September 2024', { from: '2024-09-01', to: '2024-09-30' }],
    ['Was ist im September 2024 passiert?', { from: '2024-09-01', to: '2024-09-30' }],
  ])('%s', (question, filters) => {
    expect(read(question).filters).toEqual(filters);
  });

  it.each([
    'Was geschah im September 2024 in Lorvik?',
    'Was geschah am 3. September 2024?',
    'Fasse die Berichte zur Wahl im September 2024 zusammen',
    'Zeitleiste zum Streik im September 2024',
    'Wer traf am 3. Mai den Minister?',
    'Was sagte er am 3. Mai?',
    'Wer ist der neue Minister seit dem 1. Oktober?',
    'Was passierte vor dem Besuch?',
    'Was passierte vor März 2024 in Lorvik?',
    'Wer leitet die Werft seit April 2024?',
    'Wann im September wurde das gemeldet?',
  ])('is not read from a date of what happened: %s', (question) => {
    expect(read(question).filters).toEqual({});
  });

  it('is not read from a date of what happened that stands near a publisher', () => {
    expect(read('Wer wurde laut Küstendienst am 3. Mai 2023 festgenommen?').filters).toEqual({ publisher: 'Küstendienst (KD)' });
    expect(read('Was steht im Küstendienst über den Streik am 3. Mai 2023?').filters).toEqual({ publisher: 'Küstendienst (KD)' });
  });

  it('stays open without a year where no report has a date', () => {
    expect(
      readFilters('Was ist neu seit dem 20. September?', { findPublishers, newestDay: undefined, today: '2026-03-04' }).filters,
    ).toEqual({});
  });

  it('takes the 28th where the year has no 29 February', () => {
    expect(read('Berichte vom 29. Februar: wer kam?', '2023-12-01').filters).toEqual({ from: '2023-02-28', to: '2023-02-28' });
  });
});

describe('language and named reports', () => {
  it.each([
    ['Was steht in englischen Berichten über die Werft?', { filters: { language: 'en' }, reports: [], rest: 'Was steht über die Werft?' }],
    ['Was sagt die englische Regierung?', { filters: {}, reports: [], rest: 'Was sagt die englische Regierung?' }],
    ['Wer kommt in Bericht 000 vor?', { filters: {}, reports: ['000'], rest: 'Wer kommt vor?' }],
    ['Wer kommt im Bericht „Fähre rammt Kai“ vor?', { filters: {}, reports: ['Fähre rammt Kai'], rest: 'Wer kommt vor?' }],
    ['Was steht im Bericht der Kommission?', { filters: {}, reports: [], rest: 'Was steht im Bericht der Kommission?' }],
  ])('%s', (question, wanted) => {
    expect(read(question)).toEqual(wanted);
  });
});

it('leaves out words that only say that reports are asked', () => {
  expect(read('Was schreiben die Zeitungen über die Werft?').rest).toBe('Was schreibt man über die Werft?');
  expect(read('Was schrieben die Zeitungen im Mai 2023?').rest).toBe('Was schrieb man?');
  expect(read('Was berichteten alle Medien über die Werft?').rest).toBe('Was berichtete man über die Werft?');
  expect(read('Was steht in Berichten vor April 2023 über die Werft?').rest).toBe('Was steht über die Werft?');
});

it('never leaves an empty question', () => {
  expect(read('laut Küstendienst').rest).toBe('laut Küstendienst');
  expect(read('').rest).toBe('');
});
