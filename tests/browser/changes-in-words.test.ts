import { expect, test } from 'vitest';
import type { FamilyMember } from '../../server/contract/family.ts';
import { otherFiguresFirst } from '../../web/reader/changes-in-words.ts';

const none = { kept: 1, added: [], dropped: [], reworded: [], moved: [] };
const place = (text: string) => ({ start: 0, end: text.length, text });
const member = (articleId: string, facts?: NonNullable<FamilyMember['changes']>['facts']): FamilyMember => ({
  articleId,
  revision: 'r',
  label: articleId,
  ...(facts && { changes: { ...none, facts } }),
});

test('behind the earliest stand the versions that tell another figure, then the others, each in their order', () => {
  const figure = { kind: 'quantity', how: 'different', earliest: place('1.200'), member: place('1.500') } as const;
  const vaguer = { kind: 'quantity', how: 'compatible', earliest: place('1.200'), member: place('über 1.000') } as const;
  const name = { kind: 'name', how: 'different', earliest: place('Vestby'), member: place('Lorvang') } as const;
  const members = [
    member('earliest'),
    member('same', []),
    member('name', [name]),
    member('figure', [name, figure]),
    member('vaguer', [vaguer]),
    member('also', [figure]),
  ];
  expect(otherFiguresFirst(members).map(({ articleId }) => articleId)).toEqual(['earliest', 'figure', 'also', 'same', 'name', 'vaguer']);
  expect(otherFiguresFirst([])).toEqual([]);
});
