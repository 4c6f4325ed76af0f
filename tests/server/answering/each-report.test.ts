import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import type { AskOptions } from '../../../server/answering/ask.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import { groupIntoBlocks } from '../../../server/contract/reading-order.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const REPORTS = {
  visit: `Rundgang am Kai

Ratsherr Emil Fahrenkrog besuchte am Montag die Werft in Tveitsund und sprach mit den Meistern. Fahrenkrog lobte die neue Kranbahn. Er blieb zwei Stunden.`,
  invitation: `Delegation in Ostholm

Eine Delegation der Seeleute kam am Freitag nach Ostholm. Sie folgte einer Einladung des Hafenamts und des Ratsherrn Emil Fahrenkrog. Besprochen wurden Löhne und Waffenkäufe der Küstenwache.`,
  armoury: `Rundgang im Zeughaus

Das Zeughaus von Ostholm zeigt alte Waffen der Küstenwache. Von der Gefahr erfuhr niemand etwas.`,
  ferry: `Ausfall im Sund

Die Fähre nach Ostholm fällt bis Mittwoch aus. Pendler nehmen den Bus.`,
  rain: `Wetter am Sund

Am Wochenende regnet es in Tveitsund. Der Wind kommt aus Westen. Die Fähre legt im Nebel nicht ab.`,
};

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus({ samples: false }));
  const texts = Object.entries(REPORTS).map(([key, text]) => ({ key, text }));
  for await (const _ of ingestInto(parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
});
afterAll(() => remove());

const answerTo = (question: string, options: Partial<AskOptions> = {}) => collectedAnswer(question, parts, options);
/** As it is read, without context. */
const read = ({ claims }: Answer) =>
  groupIntoBlocks(claims).map(({ kind, claims: own }) =>
    kind === 'frame' ? own.map(({ text }) => text).join(' ') : own.flatMap(({ role, text }) => (role === 'answer' ? text : [])),
  );

describe('what the reports say of somebody', () => {
  test('is told of each that names him, led by whose it is, though one is all about him', async () => {
    const answer = await answerTo('Was sagen die Berichte über Emil Fahrenkrog?');
    expect(read(answer)).toEqual([
      '„Rundgang am Kai“:',
      expect.arrayContaining([expect.stringContaining('besuchte am Montag die Werft')]),
      '„Delegation in Ostholm“:',
      ['Sie folgte einer Einladung des Hafenamts und des Ratsherrn Emil Fahrenkrog.'],
    ]);
    expect(answer.claims.every(({ lessSure }) => !lessSure)).toBe(true);
    expect(answer.understanding?.wishes).toEqual({ eachReport: true });
  });

  test('is told in English, too', async () => {
    const told = read(await answerTo('What do both reports say about Emil Fahrenkrog?'));
    expect(told).toContain('“Delegation in Ostholm”:');
  });

  test('is what answers best once the wish is taken back', async () => {
    const told = read(await answerTo('Was sagen die Berichte über Emil Fahrenkrog?', { wishes: {} }));
    expect(told).not.toContain('„Delegation in Ostholm“:');
  });

  test('says how many reports more speak of it where fewer are wanted', async () => {
    const told = read(await answerTo('Was sagen die Berichte über Emil Fahrenkrog? In einem Satz.'));
    expect(told.at(-1)).toBe('Auch ein weiterer der gefundenen Berichte spricht davon.');
  });
});

describe('what the reports say of something', () => {
  test('is as sure where it is part of a longer word', async () => {
    const answer = await answerTo('Was steht in den Berichten über Waffen?');
    expect(read(answer)).toEqual([
      '„Rundgang im Zeughaus“:',
      ['Das Zeughaus von Ostholm zeigt alte Waffen der Küstenwache.'],
      '„Delegation in Ostholm“:',
      ['Besprochen wurden Löhne und Waffenkäufe der Küstenwache.'],
    ]);
    expect(answer.claims.every(({ lessSure }) => !lessSure)).toBe(true);
  });

  test('is not read from words of the same stem', async () => {
    const told = read(await answerTo('Was schreiben die Zeitungen über die Fähre?'));
    expect(told.flat()).not.toContain('Von der Gefahr erfuhr niemand etwas.');
    expect(told).toEqual([
      '„Ausfall im Sund“:',
      ['Die Fähre nach Ostholm fällt bis Mittwoch aus.'],
      '„Wetter am Sund“:',
      ['Die Fähre legt im Nebel nicht ab.'],
    ]);
  });
});
