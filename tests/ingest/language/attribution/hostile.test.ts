import { describe, expect, it } from 'vitest';
import { attributeSentences } from '../../../../ingest/language/attribution/attribution.ts';
import { findStatements } from '../../../../ingest/language/certainty/certainty.ts';
import { splitSentences } from '../../../../ingest/language/sentences/sentences.ts';

/** Tens of thousands of characters each. */
const texts: Record<string, string> = {
  'a word without an end': 'Abcdefgh'.repeat(1_500),
  'nothing but quotation marks': '„“'.repeat(15_000),
  'nothing but commas': ','.repeat(30_000),
  'one verb and one comma': 'sagte, '.repeat(1_500),
  'quotations that never close': '„Er sagte. '.repeat(2_500),
  'negations of negations': 'weder nicht, noch kein, '.repeat(1_500),
  'papers that rely on papers': 'Laut „Bild“ sei es so. Das Blatt beruft sich auf das Blatt. '.repeat(450),
  'reports of reports': 'Demnach gab es einen Bericht des Berichts. Danach sei es so. '.repeat(450),
  'halves of characters': '\uD800sagte\uDC00, laut \u202E'.repeat(2_000),
};

describe.each(Object.entries(texts))('%s', (_what, text) => {
  it('is read to its end, with exact offsets', () => {
    const sentences = splitSentences(text);
    const attributed = attributeSentences(text, sentences);
    expect(attributed).toHaveLength(sentences.length);
    const mentions = attributed.flatMap(({ origins, cue }) => [...origins.flatMap(({ chain }) => chain), ...(cue ? [cue] : [])]);
    expect(mentions.filter(({ start, end, text: written }) => text.slice(start, end) !== written)).toEqual([]);
    const statements = findStatements(text, sentences);
    expect(statements.filter(({ start, end, text: written }) => text.slice(start, end) !== written || end <= start)).toEqual([]);
  });
});
