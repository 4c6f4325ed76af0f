import { describe, expect, it } from 'vitest';
import { annotate } from '../../../ingest/language/annotations.ts';
import { languageOf } from '../../../ingest/language/language-of.ts';
import { explanationOf } from '../../../server/comparing/explain-statement.ts';
import { readSentences } from '../../../server/retrieval/read-article.ts';

/** What the last sentence of a text speaks of without saying it. */
function lastExplained(text: string): string | undefined {
  const sentences = readSentences(text);
  const last = sentences.at(-1);
  const article = { text, sentences, language: languageOf(text), annotations: () => annotate(text) };
  return last && explanationOf(last, article);
}

describe('what a statement speaks of without saying it', () => {
  it('is the thing that an opening pronoun stands for, by its gender', () => {
    expect(lastExplained('Das alte Embargo gegen Belmar läuft aus. Es war 2020 beschlossen worden.')).toBe('Embargo');
    expect(lastExplained('Die Brücke bei Lohmar ist gesperrt. Sie war erst im Mai saniert worden.')).toBe('Brücke');
    expect(lastExplained('Der Vertrag mit Belmar ist unterschrieben. Er gilt fünf Jahre.')).toBe('Vertrag');
  });

  it('is the person behind an office or an age', () => {
    expect(lastExplained('Am Montag sprach Minister Joris Vandeel (54) in Lohmar. Das Amt gab der 54-Jährige am Abend ab.')).toBe(
      'Joris Vandeel',
    );
  });

  it('is not told where the pronoun stands for nothing, or for what the sentence before does not name', () => {
    expect(lastExplained('Das Embargo läuft aus. Es gibt keinen neuen Antrag.')).toBeUndefined();
    expect(lastExplained('Das Embargo läuft aus. Es war 6.15 Uhr, als der Rat auseinanderging.')).toBeUndefined();
    expect(lastExplained('Gestern fiel Regen auf Lohmar. Er gilt fünf Jahre.')).toBeUndefined();
    expect(lastExplained('Das Embargo läuft aus. Belmar hatte darum gebeten.')).toBeUndefined();
  });
});
