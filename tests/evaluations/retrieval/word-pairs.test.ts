import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeWordPairs, measureWordPairs, type WordPair } from '../../../evaluations/retrieval/measure-word-pairs.ts';
import { wordPairs } from '../../../evaluations/retrieval/word-pairs.ts';
import { checkThresholds, readThresholds } from '../../../evaluations/thresholds.ts';
import { createSpokenEmbedder } from './spoken-embedder.ts';

const pair = (id: string, kind: string, asked: string, wanted: string, ...distractors: string[]): WordPair => ({
  id,
  kind,
  asked,
  wanted,
  distractors,
});

describe('the measure of word pairs', () => {
  // Directions in the plane: the smaller the angle between two, the nearer they are.
  const embedder = createSpokenEmbedder({
    Hafen: 0,
    port: 10,
    oats: 40,
    Steuer: 90,
    tax: 130,
    taxi: 100,
    Köln: 200,
    Koeln: 200,
    Kohle: 200,
  });
  const pairs = [
    pair('e1', 'english', 'Hafen', 'port', 'oats'),
    pair('e2', 'english', 'Steuer', 'tax', 'taxi', 'oats'),
    pair('u1', 'umlaut', 'Köln', 'Koeln', 'Kohle'),
  ];

  it('says which of the candidates is nearest; a distractor that is just as near makes a miss', async () => {
    const judged = await judgeWordPairs(pairs, embedder);
    expect(judged.map(({ pair: { id }, best, hit }) => [id, best, hit])).toEqual([
      ['e1', 'port', true],
      ['e2', 'taxi', false],
      ['u1', 'Kohle', false],
    ]);
  });

  it('counts hits of all pairs and of each kind', async () => {
    const measures = measureWordPairs(await judgeWordPairs(pairs, embedder));
    expect(measures.accuracy1).toBeCloseTo(1 / 3, 10);
    expect(measures).toMatchObject({
      samples: 3,
      byKind: { english: { accuracy1: 0.5, samples: 2 }, umlaut: { accuracy1: 0, samples: 1 } },
    });
    expect(measures.byKind.umlaut?.interval).toEqual({ low: 0, high: 0 });
  });
});

describe('the committed pairs', () => {
  const lines = readFileSync(new URL('../../../evaluations/word-pairs.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const pairs = lines.map((line) =>
    z
      .object({ id: z.string(), kind: z.string(), asked: z.string(), wanted: z.string(), distractors: z.array(z.string()) })
      .parse(JSON.parse(line)),
  );

  it('are at least 120, each with at least three distractors of its own', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ asked }) => asked)).size).toBe(pairs.length);
    for (const { asked, wanted, distractors } of pairs) {
      expect(distractors.length).toBeGreaterThanOrEqual(3);
      expect(new Set([asked, wanted, ...distractors]).size).toBe(distractors.length + 2);
    }
  });

  it('are told apart by the shipped embedder no worse than thresholds.json says', async () => {
    const report = await wordPairs.run({}, () => {});
    expect(report.samples).toBe(pairs.length);
    expect(checkThresholds(report, readThresholds())).toEqual([]);
  });
});
