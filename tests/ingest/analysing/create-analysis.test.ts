import { afterEach, describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../ingest/analysing/analyse-article.ts';
import { type Analysis, createAnalysis } from '../../../ingest/analysing/create-analysis.ts';
import { readGivenText } from '../../../ingest/reading/read-given-text.ts';
import type { ReadArticle } from '../../../ingest/reading/read-outcome.ts';

let analysis: Analysis;
afterEach(() => analysis.close());

function article(nth: number): ReadArticle {
  const read = readGivenText({ text: `Anleger ${nth} zu\nDer Anleger ${nth} von Brunsholm bleibt zu, sagte Ida Krog.\n17/` });
  if (read.kind === 'rejected') throw new Error(read.reason);
  return read;
}
const many = Array.from({ length: 60 }, (_, nth) => article(nth));

describe('analysing articles', () => {
  it.each([1, 2])('gives the same with %i core as without threads', async (cores) => {
    analysis = createAnalysis({ cores });
    const options = { given: { publisher: 'Hafenblatt' }, now: new Date('2031-03-04') };
    const found = await Promise.all(many.map((read) => analysis.analyse(read, options)));
    expect(found).toEqual(many.map((read) => analyseArticle(read, options)));
  });

  it('rejects the article that is too much for it, and no other', async () => {
    analysis = createAnalysis({ cores: 2 });
    // As a reader with a fault would give it.
    const broken: ReadArticle = { ...article(0), marks: Array.from({ length: 1 }) };
    const found = await Promise.allSettled(
      [...many, broken, ...many].map((read) => analysis.analyse(read, { given: {}, now: new Date('2031-03-04') })),
    );
    expect(found.flatMap(({ status }, nth) => (status === 'rejected' ? nth : []))).toEqual([60]);
  });
});
