import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageSchema } from '../../../ingest/corpus/passage.ts';
import { createEditMap } from '../../../ingest/repairing/edit-map.ts';
import { repair } from '../../../ingest/repairing/repair.ts';
import { splitIntoPassages } from '../../../ingest/splitting/split-into-passages.ts';
import { anyText, messyArticle } from '../repairing/messy-article.ts';

const split = (text: string) => splitIntoPassages({ id: 'a1', revision: 'r1', text });
const sentenceOf = (length: number) =>
  `${'Die Fähre fährt wieder nach Lorvang und zurück '
    .repeat(200)
    .slice(0, length - 6)
    .trim()} gern.`;
const paragraph = (sentences: number, length: number) => Array.from({ length: sentences }, () => sentenceOf(length)).join(' ');

describe('splitting into passages', () => {
  it('names passages after article, revision and place', () => {
    expect(split('Ein Satz.')).toEqual([
      {
        id: 'a1.r1.0',
        articleId: 'a1',
        revision: 'r1',
        start: 0,
        end: 9,
        text: 'Ein Satz.',
        language: 'de',
        sentences: [{ start: 0, end: 9 }],
      },
    ]);
  });

  it('keeps a paragraph that fits in one passage, and gathers short ones up to about 700 characters', () => {
    const text = [paragraph(3, 120), paragraph(2, 120), paragraph(6, 120), paragraph(2, 120)].join('\n');
    const passages = split(text);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([5, 6, 2]);
    for (const { text: part } of passages) expect(part.length).toBeLessThanOrEqual(1200);
  });

  it('splits a paragraph that is too long on sentence borders', () => {
    const passages = split(paragraph(20, 150));
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages.slice(0, -1)) {
      expect(passage.text.length).toBeGreaterThan(400);
      expect(passage.text.length).toBeLessThanOrEqual(720);
    }
  });

  it('says the language of each passage: a long English quotation in a German report is English, a short line is as its article', () => {
    const quotation =
      'The ferry was not inspected before it left the harbour, and nobody told the crew that the engine had failed twice. '.repeat(6);
    const text = `${paragraph(6, 120)}\n${quotation.trim()}\n${paragraph(6, 120)}\nReuters, 12:40`;
    const passages = splitIntoPassages({ id: 'a1', revision: 'r1', text, language: 'de' });
    expect(passages.filter(({ language }) => language === 'en').map(({ text: part }) => part)).toEqual([quotation.trim()]);
    expect(splitIntoPassages({ id: 'a1', revision: 'r1', text: 'Reuters, 12:40', language: 'en' })[0]?.language).toBe('en');
  });

  it('keeps a headline with the paragraph below it', () => {
    const text = [paragraph(5, 130), 'Was bekannt ist', paragraph(5, 130)].join('\n');
    expect(split(text).map((passage) => passage.text.startsWith('Was bekannt ist'))).toEqual([false, true]);
  });

  it('gives a long sentence a passage of its own, and cuts a wall of characters without breaking one', () => {
    const long = split(`Kurz vorher. ${sentenceOf(2000)} Kurz danach.`);
    expect(long.some(({ sentences }) => sentences.length === 1 && (sentences[0]?.end ?? 0) - (sentences[0]?.start ?? 0) > 1900)).toBe(true);
    const wall = split('𝒳'.repeat(10_000));
    expect(wall.length).toBeGreaterThan(4);
    for (const { text } of wall) expect(text.isWellFormed()).toBe(true);
  });

  it('finds no passage where there is nothing but white space', () => {
    expect(split(' \n\t ')).toEqual([]);
  });

  it('puts every character that is not white space into exactly one sentence of one passage, with exact offsets, on messy articles', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          messyArticle.map(({ original }) => original),
          anyText,
        ),
        fc.integer({ min: 1, max: 9 }),
        (part, times) => {
          const original = part.repeat(times).toWellFormed();
          const { text, edits } = repair(original);
          const map = createEditMap(edits);
          const seen = new Uint8Array(text.length);
          let end = 0;
          for (const passage of split(text)) {
            expect(passageSchema.safeParse(passage).success).toBe(true);
            expect(text.slice(passage.start, passage.end)).toBe(passage.text);
            expect(passage.start).toBeGreaterThanOrEqual(end);
            end = passage.end;
            for (const sentence of passage.sentences) {
              expect(text.slice(sentence.start, sentence.end)).toBe(
                passage.text.slice(sentence.start - passage.start, sentence.end - passage.start),
              );
              expect(map.toText(map.toOriginal(sentence))).toEqual(sentence);
              for (let at = sentence.start; at < sentence.end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
            }
          }
          const wrong =
            Array.from(text).length > 0
              ? [...seen.keys()].filter((at) => (/\s/.test(text[at] ?? '') ? (seen[at] ?? 0) > 1 : seen[at] !== 1))
              : [];
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
