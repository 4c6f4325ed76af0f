import { expect, it } from 'vitest';
import { tellsPart } from '../../../server/answering/tells-part.ts';

const STAGE = 'Der Radprofi Emil Vautrin hat in Hohenask die vierte Etappe gewonnen und das Gelbe Trikot übernommen.';

it.each([
  ['Wer gewann die vierte Etappe?', true],
  ['Wer führt jetzt?', false],
  ['Wann war das?', false],
  ['Wo endete sie?', true],
  ['Who leads now?', true],
])('a sentence can answer a part that has its form, or one of its words or their kin: %s', (question, tells) => {
  expect(tellsPart(question, STAGE) > 0).toBe(tells);
});

it('does not say where, across languages or without a word of its own, unless a place stands in it', () => {
  const named = 'Nachfolgerin wird die bisherige Staatssekretärin Ebba Lindqvold.';
  expect(tellsPart('Where is she from?', named)).toBe(0);
  expect(tellsPart('Where is she from?', `${named.slice(0, -1)} aus Hohenask.`)).toBe(1);
});

it('takes no figure of another thing for the answer, and the word itself before another one for it', () => {
  const lasts = 'Die elf Tage alte Feuerpause ist in Kraft.';
  expect(tellsPart('Wie lange bleibt der Gouverneur?', lasts)).toBe(0);
  expect(tellsPart('Wie lange gilt sie?', 'Nach elf Tagen der Gefechte soll die Feuerpause am Freitag in Kraft treten.')).toBe(0);
  expect(tellsPart('Wie lange gilt sie?', 'Die Feuerpause gilt zunächst für 90 Tage.')).toBeGreaterThan(
    tellsPart('Wie lange gilt sie?', lasts),
  );
});
