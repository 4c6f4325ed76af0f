import { expect, it } from 'vitest';
import { analyseArticle } from '../../../ingest/analysing/analyse-article.ts';
import { nameKey } from '../../../ingest/language/names/names.ts';

it('keeps the family name of a person who is named in full only: who looks for Mochtari means Sergej Mochtari, too', () => {
  const original = 'Der General Sergej Mochtari empfing am Montag die Gäste aus Lorvik.';
  const { nameKeys } = analyseArticle(
    { kind: 'read', original, marks: [], titled: false, problems: [] },
    { given: {}, now: new Date('2031-03-04') },
  );
  expect(nameKeys).toEqual(expect.arrayContaining([nameKey('Sergej Mochtari'), nameKey('Mokhtari')]));
  expect(new Set(nameKeys).size).toBe(nameKeys.length);
});
