import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriesAttributionOnly, findAttributions } from '../../../ingest/language/attribution/attribution.ts';
import { findNegations, isNegated } from '../../../ingest/language/certainty/polarity.ts';
import { compareDates, findDates } from '../../../ingest/language/dates/dates.ts';
import { languageOf } from '../../../ingest/language/language-of.ts';
import { findNames, nameKey, sameName } from '../../../ingest/language/names/names.ts';
import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';
import { compareQuantities, findQuantities } from '../../../ingest/language/quantities/quantities.ts';
import { splitSentences } from '../../../ingest/language/sentences/sentences.ts';
import type { Mention } from '../../../ingest/language/span.ts';
import { findWords } from '../../../ingest/language/words.ts';

const finders: Record<string, (text: string) => Mention[]> = {
  findDates,
  findQuantities,
  findNames,
  findWords,
  findAttributions,
  findNegations,
};

const fragment = fc.constantFrom(
  ...'Der Minister Sergej Schoigu|am 13. September 2024|vom 3. bis 5. Mai|rund 1.234,5 Mio. Euro|z. B.|Dr.|„Nein!“|sagte|laut TASS|, berichtete|nicht|UN-Rat|§ 5|...|\n|\r\n| |  |.|,|$3.5bn|zwischen 10 und 15|Er|von der|al-Assad|Šojgu|(|)|–|2015–2020|21.|3:1|Kim Jong-un|Vereinte Nationen|according to|1 234 567|\u00AD|e\u0301|😀|\uD800|\u202E|٣|ﷺ|Шойгу'.split(
    '|',
  ),
);
const messyText = fc.oneof(
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe.each(Object.entries(finders))('%s', (_name, find) => {
  it('gives exact, ordered, separate, non-empty spans for any text', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        let end = 0;
        for (const mention of find(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('sentences are trimmed, ordered, cross no line break but one before a small letter and lose nothing but white space', () => {
  fc.assert(
    fc.property(messyText, (text) => {
      let end = 0;
      for (const sentence of splitSentences(text)) {
        const written = text.slice(sentence.start, sentence.end);
        expect(written).toBe(written.trim());
        expect(written).not.toMatch(/[\n\r\u2028\u2029](?!\n?[ \t]*\p{Ll})/u);
        expect(text.slice(end, sentence.start).trim()).toBe('');
        expect(sentence.end).toBeGreaterThan(sentence.start);
        end = sentence.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});

it('comparisons are symmetric, and equal to themselves', () => {
  fc.assert(
    fc.property(messyText, messyText, (one, other) => {
      const dates = [...findDates(one), ...findDates(other)];
      const quantities = [...findQuantities(one), ...findQuantities(other)];
      for (const a of dates) {
        expect(compareDates(a, a)).toBe('equal');
        for (const b of dates) expect(compareDates(a, b)).toBe(compareDates(b, a));
      }
      for (const a of quantities) {
        expect(compareQuantities(a, a)).toBe('equal');
        for (const b of quantities) expect(compareQuantities(a, b)).toBe(compareQuantities(b, a));
      }
    }),
    { numRuns: 150 },
  );
});

const million = 1_000_000;
const hostile: [string, string][] = [
  ['a million letters without a blank', 'a'.repeat(million)],
  ['a million capitals', 'A'.repeat(million)],
  ['a million digits', '1'.repeat(million)],
  ['grouped digits without end', '123.'.repeat(million / 4)],
  ['grouped digits with blanks', '123 '.repeat(million / 4)],
  ['a million stops', '.'.repeat(million)],
  ['stops and blanks', '. '.repeat(million / 2)],
  ['a million blanks', ' '.repeat(million)],
  ['closing marks', `Ende.${'“'.repeat(million)}`],
  ['ten million marks on one letter', `Z${'\u0301'.repeat(10 * million)}`],
  ['zalgo', `Z${'\u0301\u0316\u0489'.repeat(million / 3)}`],
  ['capitalised words', 'Anna Von Der '.repeat(million / 13)],
  ['particles', `Anna ${'von '.repeat(million / 4)}`],
  ['hyphens', 'Ab-'.repeat(million / 3)],
  ['mixed scripts', 'Шойгу 习近平 محمد Ärger. '.repeat(million / 24)],
  ['cues without an origin', 'laut sagte wie '.repeat(million / 15)],
  ['wie without a verb', 'wie Anna der '.repeat(million / 13)],
  ['bounds of dates', '3. bis 5. '.repeat(million / 10)],
  ['number words', 'hundertundtausend'.repeat(million / 17)],
];

describe.each(hostile)('%s', (_name, text) => {
  it('is read to its end by every function', () => {
    for (const find of Object.values(finders))
      for (const mention of find(text).slice(0, 50)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(splitSentences(text).every(({ start, end }) => end > start)).toBe(true);
    expect(['de', 'en']).toContain(languageOf(text));
    expect(typeof opensWithPronoun(text)).toBe('boolean');
    expect(typeof carriesAttributionOnly(text)).toBe('boolean');
    expect(typeof isNegated(text)).toBe('boolean');
    expect(typeof nameKey(text)).toBe('string');
    expect(typeof sameName(text, text)).toBe('boolean');
  });
});
