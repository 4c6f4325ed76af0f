import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSenseReader } from '../../../../ingest/language/dates/clause-sense.ts';
import { compareDates, type DateMention, findDates, findTimes } from '../../../../ingest/language/dates/dates.ts';
import { readTimes } from '../../../../ingest/language/dates/read-times.ts';
import { timeTokens } from '../../../../ingest/language/dates/time-tokens.ts';

const pieces =
  'am|vom|bis|und|zwischen|der|des|Ende|Anfang|Mitte|3.|13|5.|Mai|September|2024|2023/24|16.09.24|2024-09-16|Montag|Dienstagabend|Abend|Nacht|zum|auf|um|17 Uhr|14.30|halb|drei|zwei|Tage|Wochen|Jahren|vor|in|später|darauf|zuvor|vergangenen|kommende|letzte|selben|Woche|Jahr|heute|gestern|morgen|Morgen|jeden|alle|zweimal|täglich|montags|viertägig|monatelang|Quartal|1. Halbjahr|KW 7|19. Jahrhundert|1990er|Winter|Ostern|Silvester|next|last|week|days|ago|on|the|of|May|3rd|7 pm|every|three|year|end|mid|-|–|/|,|.|:|(|)|’|"|\n| |999999999|0|00|29.02.|31. April|🕑|\uD800|é|٣'.split(
    '|',
  );
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
const anchors = fc.option(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ date: date.toISOString().slice(0, 10), certainty: 'file' as const })),
  { nil: undefined },
);

describe('any text', () => {
  it('gives exact, ordered, separate spans and well-formed intervals', () => {
    fc.assert(
      fc.property(texts, anchors, (text, anchor) => {
        let end = 0;
        for (const mention of findTimes(text, { anchor })) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
          if (mention.kind === 'duration' || mention.kind === 'frequency')
            expect(mention.amount === undefined).toBe(mention.lacks.length > 0);
          else expectSound(mention, anchor !== undefined);
        }
      }),
      { numRuns: 1500, seed: 20240919 },
    );
  });

  it('compares symmetrically, and as equal to itself', () => {
    fc.assert(
      fc.property(texts, texts, anchors, (one, other, anchor) => {
        const dates = [one, other].flatMap((text) => findDates(text, { anchor }));
        for (const a of dates) {
          expect(compareDates(a, a)).toBe('equal');
          for (const b of dates) expect(compareDates(a, b)).toBe(compareDates(b, a));
        }
      }),
      { numRuns: 300, seed: 20240919 },
    );
  });

  it('is read the same with an anchor and without; only what is open differs', () => {
    fc.assert(
      fc.property(texts, anchors, (text, anchor) => {
        const [plain, anchored] = [findTimes(text), findTimes(text, { anchor })];
        expect(anchored.map((mention) => mention.text)).toEqual(plain.map((mention) => mention.text));
        for (const [index, mention] of plain.entries()) {
          const other = anchored[index];
          if (mention.kind === 'date' && mention.resolvedAgainst === 'itself') expect(other).toEqual(mention);
        }
      }),
      { numRuns: 500, seed: 20240919 },
    );
  });
});

function expectSound({ interval, resolvedAgainst, lacks }: DateMention, hasAnchor: boolean): void {
  expect(interval === undefined).toBe(resolvedAgainst === 'nothing');
  if (resolvedAgainst === 'anchor') expect(hasAnchor).toBe(true);
  if (interval === undefined) return;
  expect(lacks).toEqual([]);
  for (const written of [interval.start, interval.end]) expect(written).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
  expect(interval.start <= interval.end).toBe(true);
}

/** How many times reading looks at a token. */
function looks(text: string): number {
  const tokens = timeTokens(text);
  let count = 0;
  const words = new Proxy(tokens.words, {
    get(target, property, receiver): unknown {
      count += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  readTimes({ ...tokens, words }, createSenseReader(text));
  return count;
}

describe('hostile text', () => {
  const hostile = [
    '3. bis 5. ',
    'am 3. und ',
    '1., ',
    '1.',
    '12:30 ',
    'vor mehr als ',
    'zwanzig-',
    'Montag, ',
    'Ende des ',
    'in der Nacht vom ',
    'zum dritten Mal in ',
    'two and a half ',
    '2024-',
    'Mai/',
    'jeden zweiten ',
    'a',
  ];
  it.each(hostile)('takes work in proportion to its length: %s', (unit) => {
    const [short, long] = [looks(unit.repeat(400)), looks(unit.repeat(800))];
    expect(long).toBeLessThanOrEqual(2.2 * short + 500);
  });

  it('of ten million characters is read to its end', () => {
    for (const unit of ['a', 'Ä\u0301\u0316', '1', '.', 'Шойгу 习近平 '])
      expect(findTimes(unit.repeat(Math.floor(10_000_000 / unit.length))).length).toBe(0);
  });
});
