import { afterEach, describe, expect, it } from 'vitest';
import { createCompare } from '../../server/comparing/create-compare.ts';
import { createTimeline } from '../../server/timeline/create-timeline.ts';
import { runToEnd, smallCorpus } from '../fakes/small-corpus.ts';

type Given = Parameters<typeof smallCorpus>[0][number];

const FIRE = 'Am 6. Mai 2025 ist in Grauhafen die Mühle abgebrannt.';
const bote: Given = { key: 'z/bote.txt', text: `${FIRE} Der Müller weinte.`, title: 'Brand', publisher: 'Bote', publishedOn: '2025-05-07' };
const kreis: Given = {
  key: 'a/kreis.txt',
  text: `${FIRE} Der Müller weinte.`,
  title: 'Feuer',
  publisher: 'Anzeiger',
  publishedOn: '2025-05-09',
};
const undated = (given: Given): Given => ({ ...given, publishedOn: undefined });
const named = (given: Given): Given => ({ ...given, publisher: 'Bote', title: 'Brand', publishedOn: undefined });

let close = () => {};
afterEach(() => close());

/** Ids are given as articles are taken in. The names of the reports in the order in which they stand, by what does not depend on that. */
async function inOrderOf(given: Given[], use: (small: Awaited<ReturnType<typeof smallCorpus>>) => Promise<string[]>): Promise<string[]> {
  const small = await smallCorpus(given);
  close = small.close;
  const ids = await use(small);
  small.close();
  close = () => {};
  return ids.map((id) => given[small.ids.indexOf(id)]?.key ?? id);
}

const USES: [string, (small: Awaited<ReturnType<typeof smallCorpus>>) => Promise<string[]>][] = [
  [
    'a timeline',
    async (small) => {
      const { result } = await runToEnd(createTimeline(small)({ language: 'de' }));
      return result.events.flatMap(({ tellings }) => tellings.flatMap(({ articleId, also }) => [articleId, ...also]));
    },
  ],
  [
    'a timeline of chosen reports',
    async (small) => {
      const { result } = await runToEnd(createTimeline(small)({ language: 'de', articleIds: small.ids }));
      return result.events.flatMap(({ tellings }) => tellings.flatMap(({ articleId, also }) => [articleId, ...also]));
    },
  ],
  [
    'what an answer is made of',
    async (small) =>
      (await small.retrieve('Wann ist die Mühle abgebrannt?', { limit: 10 })).flatMap(({ passage, copies = [] }) => [
        passage.articleId,
        ...copies.map((copy) => copy.passage.articleId),
      ]),
  ],
  ['a comparison of all', async (small) => (await runToEnd(createCompare(small)({ language: 'de' }))).result.articles.map(({ id }) => id)],
];

describe.each(USES)('which of two reports is named first in %s', (_, use) => {
  it.each([
    ['the earlier one is', [bote, kreis], ['z/bote.txt', 'a/kreis.txt']],
    ['without days it goes by the publisher', [undated(bote), undated(kreis)], ['a/kreis.txt', 'z/bote.txt']],
  ])('does not depend on which was taken in first: %s', async (__, given, expected) => {
    expect(await inOrderOf(given, use)).toEqual(expected);
    expect(await inOrderOf(given.toReversed(), use)).toEqual(expected);
  });

  it('does not depend on it where nothing but where they come from tells them apart', async () => {
    const given = [named(bote), named(kreis)];
    expect(await inOrderOf(given, use)).toEqual(await inOrderOf(given.toReversed(), use));
  });
});
