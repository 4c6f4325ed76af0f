import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitOriginal } from '../../web/reader/original-pieces.ts';

/** Kept words and debris in turn, each with what repair put in its place. */
const messy = fc.array(
  fc.record({
    kept: fc.string({ maxLength: 12 }),
    debris: fc.string({ minLength: 1, maxLength: 5 }),
    replacement: fc.string({ maxLength: 3 }),
  }),
  {
    maxLength: 8,
  },
);

test('the pieces of an original join to the original, and without the struck ones to the text; the mark covers the cited characters', () => {
  fc.assert(
    fc.property(messy, fc.nat(), fc.nat(), (runs, from, length) => {
      const editList = [];
      let original = '';
      let text = '';
      for (const { kept, debris, replacement } of runs) {
        original += kept;
        text += kept + replacement;
        editList.push({ originalStart: original.length, originalEnd: original.length + debris.length, replacement, rule: 'debris' });
        original += debris;
      }
      original += 'Ende.';
      text += 'Ende.';
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 20));
      const pieces = splitOriginal({ original, editList }, { start, end });
      const join = (...kinds: string[]) =>
        pieces
          .filter(({ kind }) => kinds.includes(kind))
          .map((piece) => piece.text)
          .join('');
      expect(join('kept', 'removed')).toBe(original);
      expect(join('kept', 'inserted')).toBe(text);
      const markedKept = pieces.filter(({ kind, isMarked }) => kind === 'kept' && isMarked).map((piece) => piece.text);
      expect(text.slice(start, end).length).toBeGreaterThanOrEqual(markedKept.join('').length);
      for (const piece of markedKept) expect(text.slice(start, end)).toContain(piece);
    }),
  );
});
