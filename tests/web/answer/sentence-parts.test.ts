import { describe, expect, it } from 'vitest';
import { insertedPieces } from '../../../server/contract/insertions.ts';
import { cutLastWord } from '../../../web/answer/sentence-parts.ts';

const from = { articleId: 'a', revision: 'r', start: 0, end: 3 };
const shownOf = (text: string, at: number, name: string) => {
  const pieces = insertedPieces(text, [{ at, text: name, from }]).map((piece) => ({ ...piece, isMarked: false }));
  const { before, last } = cutLastWord(pieces);
  return { before: before.map((part) => part.text).join(''), last: last.map((part) => part.text).join('') };
};

describe('the last word of a sentence, kept on one line with its chip', () => {
  it('is cut where names were put in too, and no character moves', () => {
    const { before, last } = shownOf('Vier Menschen starben.', 21, 'laut Nils Tambrück');
    expect(before + last).toBe('Vier Menschen starben [laut Nils Tambrück].');
    expect(last).toBe('Tambrück].');
  });

  it('is the sentence’s own where the name stands before it', () => {
    const { before, last } = shownOf('Er kam gestern an.', 2, 'Harms');
    expect(before + last).toBe('Er [Harms] kam gestern an.');
    expect(last).toBe('an.');
  });
});
