import { describe, expect, it } from 'vitest';
import { frameTexts } from '../../../../server/comparing/comparison-frames.ts';
import { MOST_REQUESTS, readingRequests } from '../../../../server/comparing/model-reading/reading-requests.ts';

/** Reports of so many sentences, each of 150 characters. */
const reportsOf = (sentences: number[]) =>
  sentences.flatMap((count, report) => Array.from({ length: count }, () => ({ text: 'x'.repeat(150), report })));
const NOTHING = { weighed: [], kept: new Set<number>() };

describe('what is put to a language model', () => {
  it('is one request where all fits, without what must not be sent', () => {
    expect(readingRequests(reportsOf([3, 3]), { weighed: [], kept: new Set([1]) })).toEqual({ requests: [[0, 2, 3, 4, 5]], missed: 0 });
  });

  it('holds every two of twelve usual reports against each other', () => {
    const { requests, missed } = readingRequests(reportsOf(Array.from({ length: 12 }, () => 20)), NOTHING);
    expect(missed).toBe(0);
    expect(requests.length).toBeLessThan(MOST_REQUESTS);
  });

  it('counts pairs of reports that were not held against each other, in all of their parts', () => {
    expect(readingRequests(reportsOf(Array.from({ length: 40 }, () => 20)), NOTHING).missed).toBeGreaterThan(0);
    expect(readingRequests(reportsOf([900, 900]), NOTHING)).toEqual({ requests: [], missed: 1 });
  });

  it('begins with the reports that have most in common', () => {
    const { requests } = readingRequests(reportsOf(Array.from({ length: 6 }, () => 18)), {
      weighed: [{ a: 80, b: 100, likeness: 0.9 }],
      kept: new Set(),
    });
    expect(requests[0]).toEqual(expect.arrayContaining([80, 100]));
  });

  it('is told where nothing was put to it', () => {
    const counts = {
      reports: 2,
      telling: 2,
      sources: 2,
      hasQuestion: false,
      agree: 0,
      differ: 0,
      update: 0,
      alone: 0,
      beyond: 0,
      leftOut: 0,
      rowsLeftOut: 0,
      doubtful: 0,
      notAbout: 0,
    };
    const framesOf = (missed: number) =>
      frameTexts('de', { ...counts, model: { name: 'local:reader', requests: 0, unread: 0, partly: 0, missed } }).join(' ');
    expect(framesOf(1)).toContain('1 Paar von Berichten wurde ihm nicht vorgelegt');
    expect(framesOf(0)).not.toContain('Sprachmodell');
  });

  it('is nothing of one report alone', () => {
    expect(readingRequests(reportsOf([30]), NOTHING)).toEqual({ requests: [], missed: 0 });
  });
});
