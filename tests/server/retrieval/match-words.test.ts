import { describe, expect, it } from 'vitest';
import { contentTerms, matchTerm, wordBag } from '../../../server/retrieval/match-words.ts';
import { readWords } from '../../../server/retrieval/read-words.ts';
import { formLikeness, OF_ONE_COMPOUND } from '../../../server/retrieval/word-forms.ts';

const PARTS = [
  ['Behörde', 'Umweltbehörde'],
  ['Präsident', 'Vizepräsidenten'],
  ['Vorwürfe', 'Bestechungsvorwürfen'],
  ['Embargo', 'Waffenembargo'],
  ['Gesetz', 'Waffengesetz'],
] as const;

describe('a part of a compound is met in it, umlaut or not', () => {
  it.each(PARTS)('%s in %s, and the other way round', (part, compound) => {
    const strength = (asked: string, told: string) =>
      contentTerms(asked).map((term) => matchTerm(term, wordBag(`Es geht um ${told}.`, 'de')));
    expect(strength(part, compound)).toEqual([0.7]);
    expect(strength(compound, part)).toEqual([0.7]);
  });

  it.each(PARTS)('%s and %s are of one compound', (part, compound) => {
    const [one, other] = [part, compound].map((text) => readWords(text, 'de')[0]);
    expect(one && other && formLikeness(one, other)).toBe(OF_ONE_COMPOUND);
  });

  it('a verb in the noun made of it', () => {
    expect(contentTerms('Raketenlieferungen').map((term) => matchTerm(term, wordBag('Sie wurden geliefert.', 'de')))).toEqual([0.7]);
  });

  it('a word that only says how others belong together is not', () => {
    expect(contentTerms('Der Unterschied?').map((term) => matchTerm(term, wordBag('Sie saß unter dem Baum.', 'de')))).toEqual([0]);
  });

  it('a short word is not', () => {
    expect(contentTerms('Der Rat?').map((term) => matchTerm(term, wordBag('Sie beraten.', 'de')))).toEqual([0]);
  });
});
