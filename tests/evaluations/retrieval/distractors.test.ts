import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { distractors, takeDistractors } from '../../../evaluations/retrieval/distractors.ts';
import { readDistractors } from '../../../evaluations/retrieval/read-distractors.ts';

const folder = mkdtempSync(join(tmpdir(), 'beleg-distractors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('distractors', () => {
  it('are read line by line, blank lines and what cannot be an article aside', async () => {
    const path = file('more.jsonl', '{"title": "A", "text": "Erstens.", "split": "test"}\n\n{"text": "Zweitens."}\n{"text": "…"}\n');
    const { paragraphs, bySplit } = await readDistractors(path);
    expect(paragraphs.map(({ title, text }) => [title, text])).toEqual([
      ['A', 'Erstens.'],
      ['', 'Zweitens.'],
    ]);
    expect(new Set(paragraphs.map(({ key }) => key)).size).toBe(2);
    expect(bySplit).toEqual({ test: 1, unknown: 1 });
  });

  it('are refused with the line that is wrong', async () => {
    await expect(readDistractors(file('bad.jsonl', '{"text": "Gut."}\n{"texts": 1}\n'))).rejects.toThrow(/bad\.jsonl:2 is not as expected/);
    await expect(readDistractors(file('cut.jsonl', '{"text": '))).rejects.toThrow(/cut\.jsonl:1 is not JSON/);
  });
});

const long = (word: string) => `${word} ist ein Wort, das in einem Absatz von mehr als fünfzig Zeichen steht.`;
const articles = [
  { title: 'Gelernt', split: 'train', paragraphs: [long('Amsel'), long('Drossel')] },
  { title: 'Geprüft', split: 'validation', paragraphs: [long('Fink')] },
  {
    title: 'Gehalten',
    split: 'test',
    paragraphs: ['== Überschrift, die so lang ist, dass sie ein Absatz sein könnte ==', 'Kurz.', long('Star')],
  },
];

/** The articles above as xz packs them. */
const PACKED =
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AI/AOtdAD2IiSaBk1Ox5jXSpAO9RtQJXyzvlYiRKySP5Xnu7IRCLUft9qu9wPzLuZuMKImJnNidzx8uCpF8' +
  'xb6iDnZUsP05tdwsfLZv4umOw2dj8Ne/J8EYdkdf5BRB9M6MG5hw2O0HlfuruFZ0jcXsaaQRbSbqUzo4Yhg0tmeWvVPTxLVRtKoPspKBWZtHYgp5UFyp' +
  'LmHxKePTea2H+TnZytXn9kYJRg+AcJLKxFBJzCOfqdbyCX0UtLFlsXMaVPK6uqdbxlmhl3sFFWih+UV0MxkxNUaK2e+Ni3P1tRbrn1vh+m8X5mwURc7x' +
  'Gs+b+gAAACWTAPayShflAAGHAsAEAAAH5WTLscRn+wIAAAAABFla';

describe('distractors of Wikipedia', () => {
  it('are first those that no model was trained on, without headings and entries of lists', () => {
    expect(takeDistractors(articles, 3)).toEqual([
      { title: 'Gehalten', text: long('Star'), split: 'test' },
      { title: 'Geprüft', text: long('Fink'), split: 'validation' },
      { title: 'Gelernt', text: long('Amsel'), split: 'train' },
    ]);
    expect(takeDistractors(articles, 100)).toHaveLength(4);
  });

  it('are written as they are read again, from a packed file too', async () => {
    const packedFile = join(folder, 'wikipedia.jsonl.xz');
    writeFileSync(packedFile, Buffer.from(PACKED, 'base64'));
    const out = join(folder, 'out.jsonl');
    const { measures } = await distractors.run({ wikipedia: packedFile, out, paragraphs: '2' }, () => {});
    expect(measures).toEqual({ paragraphs: 2, bySplit: { test: 1, validation: 1, train: 0 } });
    expect((await readDistractors(out)).bySplit).toEqual({ test: 1, validation: 1 });
    const packed = readFileSync(out, 'utf8');
    const plain = file('wikipedia.jsonl', articles.map((article) => `${JSON.stringify({ id: 1, ...article })}\n`).join(''));
    await distractors.run({ wikipedia: plain, out, paragraphs: '2' }, () => {});
    expect(readFileSync(out, 'utf8')).toBe(packed);
  });

  it('are refused where the file is none or not as expected', async () => {
    const run = (wikipedia: string) => distractors.run({ wikipedia, out: join(folder, 'none.jsonl') }, () => {});
    await expect(run(file('torn.jsonl.xz', 'no xz'))).rejects.toThrow(/Cannot unpack .*torn\.jsonl\.xz/);
    await expect(run(file('flat.jsonl', '{"title": "A", "text": "B"}\n'))).rejects.toThrow(/flat\.jsonl:1 is not as expected/);
  });
});
