import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../ingest/language/language-of.ts';
import { findWords } from '../../../ingest/language/words.ts';

const stems = (text: string): Set<string> => new Set(findWords(text, 'de').map((word) => word.stem));

describe('words', () => {
  it('folds umlauts, sharp s, diacritics and invisible characters', () => {
    expect(findWords('Größe Grösse Groesse Šojgu Ra\u00ADke\u200Bte Mu\u0308ller').map((word) => word.folded)).toEqual([
      'groesse',
      'groesse',
      'groesse',
      'sojgu',
      'rakete',
      'mueller',
    ]);
  });

  it.each(['Haus Häuser Hauses Haeuser', 'Straße Strasse Straßen', 'Rakete Raketen', 'lieferte liefern lieferten', 'neue neuen neues'])(
    'one stem: %s',
    (forms) => {
      expect(stems(forms).size).toBe(1);
    },
  );

  it('keeps figures whole and parts hyphens', () => {
    expect(findWords('Su-35 kostet 1.234,5 Euro').map((word) => word.text)).toEqual(['Su', '35', 'kostet', '1.234,5', 'Euro']);
  });

  it('marks function words and question words of both languages', () => {
    const marked = findWords('Wann traf der Minister who über Öl').filter((word) => word.isFunctionWord);
    expect(marked.map((word) => word.text)).toEqual(['Wann', 'der', 'who', 'über']);
  });
});

describe('language', () => {
  it.each([
    ['Wann war das?', 'de'],
    ['Who invited Bagheri to Moscow?', 'en'],
    ['Und in Pjöngjang?', 'de'],
    ['What was decided?', 'en'],
    ['Was wurde beschlossen?', 'de'],
    ['', 'de'],
    ['12345 !!!', 'de'],
    ['Seventeen people are known to have died in the port.', 'en'],
  ])('%s: %s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });
});
