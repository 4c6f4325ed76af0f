import { expect, it } from 'vitest';
import type { ArticleSummary } from '../../../server/contract/article.ts';
import { correctionOf, enteredFrom } from '../../../web/library/correction.ts';

const article: ArticleSummary = {
  id: 'a',
  revision: 'r',
  title: 'Fähre rammt Kai',
  label: 'Fähre rammt Kai',
  labelFromText: false,
  publisher: 'Bote',
  agencies: ['dpa', 'AFP'],
  language: 'de',
  characters: 10,
  passages: 1,
  edits: 0,
};

it('sends nothing when nothing was changed', () => {
  expect(correctionOf(article, enteredFrom(article))).toEqual({});
});

it('sends only what was changed, trimmed, and takes back what was emptied', () => {
  const entered = { ...enteredFrom(article), title: ' Fähre am Kai ', publisher: '', agencies: 'dpa, , Reuters ', machineTranslated: true };
  expect(correctionOf(article, entered)).toEqual({
    title: 'Fähre am Kai',
    publisher: null,
    agencies: ['dpa', 'Reuters'],
    machineTranslated: true,
  });
});
