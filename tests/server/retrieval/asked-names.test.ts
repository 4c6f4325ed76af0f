import { expect, test } from 'vitest';
import { askedNames } from '../../../server/retrieval/asked-names.ts';

test.each([
  ['Was forderte Markus Söder?', ['Markus Söder']],
  ['Was sagte Thomas Müller?', ['Thomas Müller']],
  ['Wann trat Jens Weber zurück?', ['Jens Weber']],
  ['Wann kam Andreas Bauer?', ['Andreas Bauer']],
  ['Was sagte Jens Richter?', ['Jens Richter']],
  ['Wo lebt Adekis Tochter?', ['Adekis']],
  ['Was sagte Perlachers Anwalt?', ['Perlachers']],
  ['Was sagte Perlachers Sprecher?', ['Perlachers']],
  ['Wo lebt Ignaz Perlachers Tochter?', ['Ignaz Perlachers']],
  ['Hat Varnholt die Lieferung gestoppt?', ['Varnholt']],
  ['Kam Hilfe aus dem Ausland?', []],
  ['Welche Hilfe kam?', []],
  ['Was sagt Jens K.s Verteidiger?', ['Jens K.', 'Verteidiger']],
])('%s names %j', (question, names) => {
  expect(askedNames(question).map(({ text }) => text)).toEqual(names);
});
