import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignOriginal } from '../../web/reader/original-rows.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '\n', '😀', '<'), maxLength: 12 });
const messy = fc.array(
  fc.record({ kept: words, debris: fc.string({ unit: fc.constantFrom('x', '\n', ' '), maxLength: 5 }), replacement: words }),
  { maxLength: 8 },
);

test('the rows hold the whole original on one side and the whole text on the other, in order', () => {
  fc.assert(
    fc.property(messy, fc.nat(), fc.nat(), (runs, from, length) => {
      const editList = [];
      let original = '';
      let text = '';
      for (const { kept, debris, replacement } of runs) {
        original += kept;
        text += kept + replacement;
        editList.push({ originalStart: original.length, originalEnd: original.length + debris.length, replacement, rule: 'tag' });
        original += debris;
      }
      const start = text.length === 0 ? 0 : from % text.length;
      const rows = alignOriginal({ original, editList }, text.length === 0 ? undefined : { start, end: start + 1 + (length % 9) });
      const pieces = rows.flatMap((row) => row.original);
      expect(
        pieces
          .filter(({ kind }) => kind !== 'inserted')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(original);
      const written = rows.flatMap((row) => row.text);
      expect(written.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''));
      for (const piece of written) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      for (const row of rows) expect(row.text.map((piece) => piece.text).join('')).not.toContain('\n');
    }),
  );
});
