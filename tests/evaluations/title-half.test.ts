import { expect, it } from 'vitest';
import { titleHalf } from '../../evaluations/title-half.ts';

it('a title belongs to one half, whatever else is in the file, and titles spread over both', () => {
  const titles = Array.from({ length: 400 }, (_, index) => `Titel ${index}`);
  const even = titles.filter((title) => titleHalf(title) === 'even');
  expect(even.length).toBeGreaterThan(160);
  expect(even.length).toBeLessThan(240);
  expect(titles.filter((title) => titleHalf(title) === 'even')).toEqual(even);
  expect(titles.filter((title) => titleHalf(title, 1) === 'even')).not.toEqual(even);
});

it('the cut of another seed cuts both halves, so that what is left out of a corpus says nothing of what was tuned on', () => {
  const titles = Array.from({ length: 400 }, (_, index) => `Titel ${index}`);
  for (const half of ['even', 'odd']) {
    const ofHalf = titles.filter((title) => titleHalf(title) === half);
    const kept = ofHalf.filter((title) => titleHalf(title, 1) === 'even');
    expect(kept.length / ofHalf.length).toBeGreaterThan(0.35);
    expect(kept.length / ofHalf.length).toBeLessThan(0.65);
  }
});
