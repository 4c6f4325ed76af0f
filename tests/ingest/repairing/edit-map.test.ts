import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditMap } from '../../../ingest/repairing/edit-map.ts';
import { repair } from '../../../ingest/repairing/repair.ts';
import { anyText, messyArticle } from './messy-article.ts';

describe('the edit map', () => {
  it('leads from a quote in the text to what stood in the file, with the debris inside it', () => {
    const original = '< p>Öl &amp; Gas\u00a0 kosten mehr.< /p>';
    const { text, edits } = repair(original);
    const map = createEditMap(edits);
    expect(text).toBe('Öl & Gas kosten mehr.');
    const start = text.indexOf('Öl & Gas');
    const span = map.toOriginal({ start, end: start + 'Öl & Gas'.length });
    expect(original.slice(span.start, span.end)).toBe('Öl &amp; Gas');
    expect(map.toText(span)).toEqual({ start, end: start + 8 });
  });

  it('says that removed characters have no place in the text', () => {
    const { edits } = repair('< p>Kai');
    const map = createEditMap(edits);
    expect(map.inText(1)).toBeUndefined();
    expect(map.inText(4)).toBe(0);
    expect(map.inOriginal(0)).toBe(4);
    expect(map.toText({ start: 0, end: 4 })).toEqual({ start: 0, end: 0 });
  });

  it('is its own inverse on every kept character, and each of them is the same character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          messyArticle.map(({ original }) => original),
        ),
        (original) => {
          const { text, edits } = repair(original);
          const map = createEditMap(edits);
          let kept = 0;
          for (let index = 0; index < original.length; index += 1) {
            const there = map.inText(index);
            if (there === undefined) continue;
            kept += 1;
            expect(text[there]).toBe(original[index]);
            expect(map.inOriginal(there)).toBe(index);
          }
          const removed = edits.reduce((sum, edit) => sum + edit.originalEnd - edit.originalStart, 0);
          expect(kept).toBe(original.length - removed);
        },
      ),
      { numRuns: 300 },
    );
  });
});
