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
  expect(tellsPart(question, STAGE)).toBe(tells);
});
