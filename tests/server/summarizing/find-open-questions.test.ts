import { describe, expect, it } from 'vitest';
import { leavesOpen } from '../../../server/summarizing/find-open-questions.ts';

describe('a sentence that leaves something open', () => {
  it.each([
    'Warum der Damm brach, ist noch unklar.',
    'Eine unabhängige Bestätigung gibt es bislang nicht, und keinen Beleg.',
    'Ob die Wahl gültig ist, prüft nun das Gericht.',
    'Wer den Brand legte, blieb offen.',
    'Die Angaben ließen sich nicht unabhängig bestätigen und nicht überprüfen, weder bestätigt noch widerlegt.',
    'Einen Termin nannte er nicht; ein Termin steht noch nicht fest.',
    'The price was not disclosed.',
    'Whether the bridge will hold remains to be seen.',
  ])('is told: %s', (text) => expect(leavesOpen(text)).toBe(true));

  it.each([
    'Der Laden ist bis acht Uhr geöffnet.',
    'Die Staatsanwaltschaft ermittelt gegen Unbekannt.',
    'Die Brücke ist seit Montag wieder offen für Busse und Räder.',
    'Bekannt wurde sie durch ihre Lieder.',
    'The shop opens at nine.',
  ])('is not told: %s', (text) => expect(leavesOpen(text)).toBe(false));

  it('is looked for in linear time', () => {
    expect(leavesOpen(`${'ob nicht weder kein '.repeat(20_000)}x`)).toBe(false);
  });
});
