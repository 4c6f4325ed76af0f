import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UnreadableDataError } from '../../../evaluations/read-data.ts';
import { measureParallel } from '../../../evaluations/retrieval/measure-parallel.ts';
import { parallel, parsePairs } from '../../../evaluations/retrieval/parallel.ts';
import { createSpokenEmbedder } from './spoken-embedder.ts';

const folder = mkdtempSync(join(tmpdir(), 'beleg-parallel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the measure of parallel sentences', () => {
  const pairs = [
    { german: 'Hafen', english: 'port' },
    { german: 'Fähre', english: 'ferry' },
    { german: 'Brot', english: 'bread' },
  ];

  it('asks each side for the other', async () => {
    // ferry is nearest to Hafen (20° off, Fähre 30°); from German, Hafen is nearest to port, Fähre to ferry, Brot to bread.
    const embedder = createSpokenEmbedder({ Hafen: 0, port: 5, ferry: 20, Fähre: 50, Brot: 180, bread: 170 });
    const measures = await measureParallel(pairs, embedder);
    expect(measures.enToDe.accuracy1).toBeCloseTo(2 / 3, 10);
    expect(measures.deToEn.accuracy1).toBe(1);
    expect(measures.deToEn.interval).toEqual({ low: 1, high: 1 });
    expect(measures.samples).toBe(3);
  });

  it('gives cosines of translations, of the nearest that is none, and of all that are none', async () => {
    const embedder = createSpokenEmbedder({ Hafen: 0, port: 0, Fähre: 60, ferry: 60, Brot: 120, bread: 120 });
    const { cosine } = await measureParallel(pairs, embedder);
    for (const figure of Object.values(cosine.translations)) expect(figure).toBeCloseTo(1, 6);
    expect(cosine.nearestOthers.mean).toBeCloseTo(0.5, 6);
    // port: 0.5 and −0.5; ferry: 0.5 twice; bread: −0.5 and 0.5.
    expect(cosine.others.mean).toBeCloseTo(0.5 / 3, 6);
  });

  it('takes a tie for a miss, but not one with an equal sentence', async () => {
    const embedder = createSpokenEmbedder({ Ja: 0, Nein: 0, yes: 0, no: 0 });
    const tied = await measureParallel(
      [
        { german: 'Ja', english: 'yes' },
        { german: 'Nein', english: 'no' },
      ],
      embedder,
    );
    expect(tied.enToDe.accuracy1).toBe(0);
    const spoken = createSpokenEmbedder({ Ja: 0, Nein: 90, yes: 0, aye: 0, no: 90 });
    const doubled = await measureParallel(
      [
        { german: 'Ja', english: 'yes' },
        { german: 'Ja', english: 'aye' },
        { german: 'Nein', english: 'no' },
      ],
      spoken,
    );
    expect(doubled.enToDe.accuracy1).toBe(1);
  });
});

describe('a file of pairs', () => {
  it('may have a head line, blank lines and more columns', () => {
    expect(parsePairs('de\ten\tdocument\nJa.\tYes.\tx\r\n\nNein.\tNo.\n', 'p.tsv')).toEqual([
      { german: 'Ja.', english: 'Yes.' },
      { german: 'Nein.', english: 'No.' },
    ]);
  });

  it('is refused with the line that is wrong, or when there is nothing to choose from', () => {
    expect(() => parsePairs('Ja.\tYes.\nNein.\n', 'p.tsv')).toThrow(/p\.tsv:2 is not "German, English, document"/);
    expect(() => parsePairs('Ja.\tYes.\n', 'p.tsv')).toThrow(UnreadableDataError);
  });

  it('is asked of the shipped embedder', async () => {
    const path = join(folder, 'pairs.tsv');
    writeFileSync(
      path,
      'Der Hafen wurde 1874 gebaut.\tThe port was built in 1874.\nDie Kraniche ziehen im Oktober.\tThe cranes leave in October.\n',
    );
    const { measures } = await parallel.run({ pairs: path }, () => {});
    expect(measures).toMatchObject({ enToDe: { accuracy1: 1 }, deToEn: { accuracy1: 1 }, samples: 2 });
  });
});
