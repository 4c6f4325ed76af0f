import { expect, it } from 'vitest';
import { withTranslations } from '../../../server/answering/translate-terms.ts';
import { contentTerms, matchTerm, wordBag } from '../../../server/retrieval/match-words.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';

const table = createWordTable();

function strengths(question: string, sentence: string, language: 'de' | 'en'): Record<string, number> {
  const terms = withTranslations(contentTerms(question), { from: 'en', table });
  return Object.fromEntries(terms.map((term) => [term.written, matchTerm(term, wordBag(sentence, language))]));
}

it('an English word is met by its translations in a German sentence, in any form, but less surely than by itself', () => {
  const met = strengths('How many people died in Lorvik?', 'In Lorvik starben neunzehn Menschen.', 'de');
  expect(met).toEqual({ people: 0.8, died: 0.8, Lorvik: 1 });
});

it('a German compound with the translation in it counts for half', () => {
  expect(strengths('Which weapons were sold?', 'Das Waffenembargo endet.', 'de').weapons).toBe(0.5);
});

it('translations are not looked for in sentences of the own language', () => {
  expect(strengths('How many people died?', 'In Lorvik starben neunzehn Menschen.', 'en')).toEqual({ people: 0, died: 0 });
});
