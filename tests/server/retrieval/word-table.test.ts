import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stemOf } from '../../../ingest/language/words.ts';
import { createWordTable, DamagedWordTableError } from '../../../server/retrieval/word-table.ts';

const shipped = createWordTable();

describe('the shipped word table', () => {
  const firstStems = (word: string, from: 'de' | 'en') =>
    shipped
      .translationsOf(word, from)
      .slice(0, 3)
      .map(({ stem }) => stem);

  it.each([
    ['weapons', 'waffe'],
    ['weapon', 'waffe'],
    ['governments', 'regierung'],
    ['elected', 'gewaehlt'],
    ['hospital', 'krankenhaus'],
    ['rivers', 'fluss'],
    ['munich', 'muenchen'],
  ])('has for %s, whatever its form, %s among the first three', (english, german) => {
    expect(firstStems(english, 'en')).toContain(stemOf(german, 'de'));
  });

  it.each([
    ['waffe', 'weapon'],
    ['haeusern', 'house'],
    ['gewaehlt', 'elected'],
    ['regierungen', 'government'],
    ['muenchen', 'munich'],
  ])('has for %s %s, the other way round', (german, english) => {
    expect(firstStems(german, 'de')).toContain(stemOf(english, 'en'));
  });

  it('gives scores above 0 and up to 1, surest first, and one word for all forms of it', () => {
    for (const english of ['calculated', 'elections', 'ministers', 'attack']) {
      const found = shipped.translationsOf(english, 'en');
      const scores = found.map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(1);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(Math.min(...scores)).toBeGreaterThan(0);
      expect(Math.max(...scores)).toBeLessThanOrEqual(1);
      expect(new Set(found.map(({ stem }) => stem)).size).toBe(found.length);
    }
  });

  it('knows nothing of made-up words', () => {
    expect(firstStems('qwertzish', 'en')).toEqual([]);
    expect(firstStems('halmundisch', 'de')).toEqual([]);
    expect(firstStems('', 'de')).toEqual([]);
  });
});

describe('a word table', () => {
  let folder: string;
  const table = (text: string) => {
    const file = join(folder, 'table.tsv');
    writeFileSync(file, text);
    return createWordTable(file);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beleg-word-table-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds up the forms of a translation, and gives the likeliest', () => {
    const found = table('ferry\tfaehre:0.40 boot:0.20 faehren:0.10\n').translationsOf('ferry', 'en');
    expect(found.map(({ word, score }) => [word, Number(score.toFixed(2))])).toEqual([
      ['faehre', 0.5],
      ['boot', 0.2],
    ]);
  });

  it('lets other forms of the word speak too, more softly than its own line', () => {
    const { translationsOf } = table('calculate\trechnen:0.20\ncalculated\tberechnet:0.40\ncalculating\tschlau:0.30\n');
    const scores = (word: string) => Object.fromEntries(translationsOf(word, 'en').map((found) => [found.word, found.score]));
    const own = scores('calculated');
    expect(own.berechnet).toBeCloseTo(0.4);
    expect(own.rechnen).toBeCloseTo(0.03);
    const unknown = scores('calculates');
    expect(unknown.berechnet).toBeCloseTo(0.4 / 3);
    expect(unknown.schlau).toBeCloseTo(0.1);
    expect(translationsOf('rechnend', 'de').map(({ word }) => word)).toContain('calculate');
  });

  it.each([
    ['a line without words', 'ferry\tfaehre:0.40\nquay\t\n', ':2 '],
    ['a score that is none', 'ferry\tfaehre:much\n', ':1 '],
    ['another format', '{"ferry": "faehre"}\n', ':1 '],
    ['nothing in it', '', ':1 '],
  ])('with %s is refused when it is asked, and the file and line are named', (_, text, line) => {
    const damaged = table(text);
    expect(() => damaged.translationsOf('ferry', 'en')).toThrow(DamagedWordTableError);
    expect(() => damaged.translationsOf('ferry', 'en')).toThrow(`table.tsv${line}`);
  });

  it('that is missing is named', () => {
    expect(() => createWordTable(join(folder, 'gone.tsv')).translationsOf('ferry', 'en')).toThrow('gone.tsv cannot be read');
  });
});
