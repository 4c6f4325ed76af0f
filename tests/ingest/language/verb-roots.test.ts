import { expect, test } from 'vitest';
import { strongInfinitive } from '../../../ingest/language/strong-verbs.ts';
import { verbRoot, verbRoots } from '../../../ingest/language/verb-roots.ts';

test.each([
  ['traf', 'treffen'],
  ['getroffen', 'treffen'],
  ['trifft', 'treffen'],
  ['zurueckgetreten', 'zuruecktreten'],
  ['zurueckzutreten', 'zuruecktreten'],
  ['eingebracht', 'einbringen'],
  ['unterschrieb', 'unterschreiben'],
  ['verboten', 'verbieten'],
  ['uebernahm', 'uebernehmen'],
  ['starben', 'sterben'],
])('%s is a form of %s', (form, infinitive) => {
  expect(strongInfinitive(form)).toBe(infinitive);
});

test.each(['hafen', 'minister', 'raketen', 'lieferung'])('%s is no strong verb', (word) => {
  expect(strongInfinitive(word)).toBeUndefined();
});

test('the forms of a weak verb and its noun share a root', () => {
  expect(new Set(['liefern', 'lieferte', 'geliefert', 'liefert', 'lieferung', 'lieferungen'].map(verbRoot))).toEqual(new Set(['liefer']));
});

test('a strong verb meets the noun made of its infinitive, genitive included', () => {
  expect(new Set(['traf', 'getroffen', 'treffen', 'treffens'].map(verbRoot))).toEqual(new Set(['treff']));
});

test('a verb meets itself when its prefix stands apart', () => {
  const asked = verbRoots('Wann trat Vandeel zurück?');
  const told = verbRoots('Vandeel ist am Montag von seinem Amt zurückgetreten.');
  expect([...asked].filter((root) => told.has(root))).toContain('zuruecktret');
  expect(verbRoots('Wer brachte den Entwurf ein?').has('einbring')).toBe(true);
  expect(verbRoots('Eingebracht hatte den Entwurf Halmund.').has('einbring')).toBe(true);
});
