import { describe, expect, test } from 'vitest';
import { asksForCause, tellsCause } from '../../../server/answering/causes.ts';

describe('a question for a cause', () => {
  test.each([
    'Warum brannte die Werft in Tveitsund?',
    'Was löste den Brand in der Werft aus?',
    'Was hat den Brand ausgelöst?',
    'Welche Ursache nennt die Feuerwehr?',
    'Ursache Brand Werft Tveitsund',
    'Aus welchem Grund schloss der Hafen?',
    'Womit begruendet die Hafenmeisterin die Sperrung?',
    'Mit welcher Begründung wurde die Brücke gesperrt?',
    'Woran ist der Lotse gestorben?',
    'Aufgrund welcher Mängel wurde gesperrt?',
    'What caused the fire?',
    'What was the reason for the closure?',
  ])('is read from its words: %s', (question) => {
    expect(asksForCause(question)).toBe(true);
  });

  test.each([
    'Wann brannte die Werft?',
    'Wie viele Menschen starben?',
    'Was sagt die Hafenmeisterin zu den Grundstücken?',
    'Wer kaufte das Grundstück?',
    'Woran arbeitet die Kommission?',
  ])('is not found where something else is asked for: %s', (question) => {
    expect(asksForCause(question)).toBe(false);
  });
});

describe('a sentence that tells a cause', () => {
  test.each([
    'Auslöser war nach Angaben der Wache ein defekter Lötkolben.',
    'Die Wehr führt das Feuer auf einen Kurzschluss zurück.',
    'Ein Kurzschluss löste den Brand aus.',
    'Der Brand gehe auf einen Kurzschluss zurück, hieß es.',
    'Ein Lötkolben führte zu dem Brand.',
    'Die Fischer blieben aus Protest gegen die Quote im Hafen.',
    'Das Boot sank, weil ein Ventil offen stand.',
    'Brodek begründete die Sperrung mit Eisgang.',
    'Der Bürgermeister macht die Reederei dafür verantwortlich.',
    'Ein Tor war zugesperrt, angeblich um Diebe fernzuhalten.',
    'Aus Kostengründen wurde die Linie eingestellt.',
    'The fire was caused by a short circuit.',
  ])('is known by its words: %s', (sentence) => {
    expect(tellsCause(sentence)).toBe(true);
  });

  test.each([
    'Deshalb blieb der Hafen geschlossen.',
    'Der Verband fordert daher eine Bürgschaft.',
    'In der Werft von Tveitsund hat es am Sonntag gebrannt.',
    'Der Weg führte zurück zum Hafen.',
    'Das Grundstück liegt am Kai.',
    'Damit endet das Embargo im Oktober.',
    'Mehr denn je wird gefischt.',
    'Die Quote stieg um vier Prozent.',
  ])('is not one that tells what followed, or something else: %s', (sentence) => {
    expect(tellsCause(sentence)).toBe(false);
  });
});
