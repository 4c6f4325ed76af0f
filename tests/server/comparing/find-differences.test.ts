import { describe, expect, it } from 'vitest';
import { findDates } from '../../../ingest/language/dates/dates.ts';
import { findQuantities } from '../../../ingest/language/quantities/quantities.ts';
import { findDifferences } from '../../../server/comparing/find-differences.ts';

const tell = (articleId: string, text: string) => ({
  articleId,
  quantities: findQuantities(text),
  dates: findDates(text),
});
const differences = (...texts: string[]) =>
  findDifferences(texts.map((text, index) => tell(`a${index + 1}`, text))).map(
    ({ kind, values }) => `${kind}: ${values.map((value) => `${value.articleId} ${value.text}`).join(' | ')}`,
  );

describe('differences between statements on one matter', () => {
  it('are numbers of the same measure', () => {
    expect(differences('Im Speicher lagen 300 Tonnen Getreide.', 'Der Speicher fasste 450 Tonnen Getreide.')).toEqual([
      'number: a1 300 Tonnen | a2 450 Tonnen',
    ]);
  });

  it('are numbers that count the same thing', () => {
    expect(differences('Die Wehr barg 12 Schafe.', 'Gerettet wurden 15 Schafe.')).toEqual(['number: a1 12 | a2 15']);
  });

  it('are not numbers that count different things', () => {
    expect(differences('Die Wehr barg 12 Schafe.', 'Gerettet wurden 15 Ziegen.')).toEqual([]);
  });

  it('are not numbers that agree by rounding', () => {
    expect(differences('Rund 200 Schafe wurden gerettet.', 'Gerettet wurden 198 Schafe.')).toEqual([]);
  });

  it('are days that differ, but not a year that one leaves out', () => {
    expect(differences('Der Damm brach am 4. Mai.', 'Am 5. Mai 2031 brach der Damm.')).toEqual(['date: a1 4. Mai | a2 5. Mai 2031']);
    expect(differences('Der Damm brach am 4. Mai.', 'Am 4. Mai 2031 brach der Damm.')).toEqual([]);
    expect(differences('Der Damm brach am 4. Mai 2030.', 'Am 4. Mai 2031 brach der Damm.')).toHaveLength(1);
  });

  it('are not made of "gestern", which is another day in each report', () => {
    expect(differences('Der Damm brach gestern.', 'Der Damm brach heute.')).toEqual([]);
  });

  it('hold every report that gives a value of its own', () => {
    expect(differences('Im Speicher lagen 300 Tonnen.', 'Es lagen dort 450 Tonnen.', 'Es waren 600 Tonnen.')).toEqual([
      'number: a1 300 Tonnen | a2 450 Tonnen | a3 600 Tonnen',
    ]);
  });

  it('are not guessed where several numbers could be meant', () => {
    expect(differences('Der Preis stieg von 3 Prozent auf 5 Prozent.', 'Der Preis stieg um 7 Prozent.')).toEqual([]);
  });

  it('name the characters of each article', () => {
    const article = 'Vorspann hier. Im Speicher lagen 300 Tonnen.';
    const [found] = findDifferences([tell('a1', article), tell('a2', 'Es waren 600 Tonnen.')]);
    const value = found?.values[0];
    expect(article.slice(value?.start, value?.end)).toBe('300 Tonnen');
  });
});
