import { describe, expect, it } from 'vitest';
import { findMarkdownMarks } from '../../../ingest/reading/markdown-marks.ts';
import { splitMarkdown } from '../../../ingest/reading/markdown-pieces.ts';

const paragraph = (nth: number) => `## Teil ${nth}\n\nDie Fähre **Helga** fährt [wieder](https://example.org/${nth}).\n\n- Kai\n- Mole\n\n`;
const long = Array.from({ length: 400 }, (_, nth) => paragraph(nth)).join('');

describe('a long Markdown text', () => {
  it('is parsed in pieces that are the whole text together and short each', () => {
    const pieces = splitMarkdown(long);
    expect(pieces?.map(({ text }) => text).join('')).toBe(long);
    expect(pieces?.every(({ start, text }) => long.startsWith(text, start))).toBe(true);
    expect(Math.max(...(pieces ?? []).map(({ text }) => text.length))).toBeLessThan(6_000);
  });

  it('loses the same marks as each of its parts', () => {
    const own = findMarkdownMarks(paragraph(1))?.length ?? 0;
    const marks = findMarkdownMarks(long) ?? [];
    expect(marks).toHaveLength(400 * own);
    expect(
      new Set(marks.filter(({ rule }) => rule === 'markdown-strong').map((edit) => long.slice(edit.originalStart, edit.originalEnd))),
    ).toEqual(new Set(['**']));
  });

  it.each([
    ['code', '```', '```'],
    ['a comment', '<!--', '-->'],
    ['a script', '<script>', '</script>'],
  ])('is not parted within %s', (_, opening, closing) => {
    const within = `${opening}\n\nx = 1\n\n`;
    const text = `${'Absatz.\n\n'.repeat(560)}${opening}\n\n${'x = 1\n\n'.repeat(300)}${closing}\n\n${'Absatz.\n\n'.repeat(900)}`;
    const pieces = splitMarkdown(text) ?? [];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.text.includes(opening) === piece.text.includes(closing) || opening === closing)).toBe(true);
    expect(pieces.some((piece) => piece.text.includes(within) && piece.text.includes(`x = 1\n\n${closing}`))).toBe(true);
  });

  it('with code that never ends is read as it stands', () => {
    expect(splitMarkdown(`\`\`\`\n${'x = 1\n\n'.repeat(10_000)}`)).toBeUndefined();
    expect(findMarkdownMarks(`\`\`\`\n${'x = 1\n\n'.repeat(10_000)}`)).toBeUndefined();
  });
});
