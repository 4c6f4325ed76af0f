import { describe, expect, it } from 'vitest';
import { baseForm } from '../../../server/comparing/base-form.ts';

/** The base form of a noun in a text, before a name where one is given. */
function formOf(noun: string, text: string, name?: string): string {
  const at = name === undefined ? -1 : text.indexOf(name);
  return baseForm(text, { text: noun, start: text.indexOf(noun) }, name === undefined ? undefined : { start: at, end: at + name.length });
}

describe('the base form of a noun', () => {
  it('has no "-s" of the genitive', () => {
    expect(formOf('Erscheinens', 'Vor dem Hintergrund des Erscheinens dieser Zahlen')).toBe('Erscheinen');
    expect(formOf('Verteidigungsministers', 'auf Einladung ihres neuen Verteidigungsministers')).toBe('Verteidigungsminister');
  });

  it('keeps an "-s" that is no ending of the genitive, or may be one with its "e"', () => {
    expect(formOf('Chefs', 'Die Chefs der Werke kamen.')).toBe('Chefs');
    expect(formOf('Virus', 'die Ausbreitung des Virus')).toBe('Virus');
    expect(formOf('Gebäudes', 'die Mauern des Gebäudes')).toBe('Gebäudes');
    expect(formOf('Kongress', 'die Sitzung des Kongress')).toBe('Kongress');
  });

  it('is that of one person before a name', () => {
    expect(formOf('Präsidenten', 'Er traf auch den belmarischen Präsidenten Ilja Serow.', 'Ilja Serow')).toBe('Präsident');
    expect(formOf('Kollegen', 'Sie sprach mit ihrem Kollegen Ilja Serow.', 'Ilja Serow')).toBe('Kollege');
    expect(formOf('Präsidenten', 'die Reise des Präsidenten nach Belmar')).toBe('Präsident');
  });

  it('is left where there may be more than one, or where a verb ends alike', () => {
    expect(formOf('Präsidenten', 'zwischen den Präsidenten Ilja Serow und Jana Albrecht', 'Ilja Serow')).toBe('Präsidenten');
    expect(formOf('Demonstranten', 'Wie die Demonstranten Ilja Serow zuriefen', 'Ilja Serow')).toBe('Demonstranten');
    expect(formOf('Studenten', 'Er half den Studenten.')).toBe('Studenten');
    expect(formOf('Beraten', 'beim Beraten')).toBe('Beraten');
  });
});
