import { describe, expect, it } from 'vitest';
import { asWritten, exactFamilies, judgeFamilies, lettersOnly } from '../../../evaluations/articles/measure-families.ts';
import { makeNearCopySet, type SetArticle } from '../../../evaluations/articles/near-copy-set.ts';
import { ship } from '../../ingest/deduplicating/reports.ts';

const article = (key: string, group: string, text = key): SetArticle => ({ key, group, made: 'report', text });
const articles = [article('a', '1'), article('b', '1'), article('c', '1'), article('d', '2'), article('e', '3')];

describe('the measure of families', () => {
  it('counts pairs: of a group, of a family, of both', () => {
    const judged = judgeFamilies(articles, new Map(Object.entries({ a: 'f', b: 'f', d: 'f' })));
    expect(judged.scores).toMatchObject({ precision: 1 / 3, recall: 1 / 3, wanted: 3, given: 3 });
    expect(judged.missed.map((pair) => pair.map(({ key }) => key).join(''))).toEqual(['ac', 'bc']);
    expect(judged.wrong.map((pair) => pair.map(({ key }) => key).join(''))).toEqual(['ad', 'bd']);
  });

  it('is 1 where all is right, and where there is nothing to find', () => {
    const right = new Map(Object.entries({ a: 'f', b: 'f', c: 'f' }));
    expect(judgeFamilies(articles, right).scores).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(judgeFamilies(articles.slice(3), new Map()).scores).toMatchObject({ precision: 1, recall: 1 });
  });

  it('knows what peers find: equal bytes, or equal letters', () => {
    const twice = [article('a', '1', 'Der Hafen.'), article('b', '1', 'Der  Hafen!'), article('c', '1', 'Der Hafen.')];
    expect(judgeFamilies(twice, exactFamilies(twice, asWritten)).scores.recall).toBeCloseTo(1 / 3, 10);
    expect(judgeFamilies(twice, exactFamilies(twice, lettersOnly)).scores.recall).toBe(1);
  });
});

describe('a set of near-copies', () => {
  const reports = Array.from({ length: 30 }, (_, index) => ({
    title: `Bericht ${index}`,
    paragraphs: ship.split('\n\n').map((paragraph) => paragraph.replaceAll(/\p{L}{5,}/gu, (word) => `${word}${index}`)),
  }));

  it('is the same for the same seed, and another for another', () => {
    expect(makeNearCopySet(reports, { seed: 1 })).toEqual(makeNearCopySet(reports, { seed: 1 }));
    expect(makeNearCopySet(reports, { seed: 2 })).not.toEqual(makeNearCopySet(reports, { seed: 1 }));
  });

  it('holds copies, and what only looks like copies, with no text in two groups', () => {
    const set = makeNearCopySet(reports, { seed: 1 });
    const made = new Set(set.map((one) => (one.made.includes('%') ? 'copy' : one.made)));
    expect([...made]).toEqual(expect.arrayContaining(['copy', 'report', 'issue of a series', 'same names and figures in other sentences']));
    const groups = Map.groupBy(set, ({ text }) => text);
    for (const same of groups.values()) expect(new Set(same.map(({ group }) => group)).size).toBe(1);
  });
});
