import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewFields } from '../../../ingest/reading/fields/preview-fields.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beleg-preview-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function preview(name: string, content: string | Uint8Array) {
  const file = join(folder, 'spooled');
  await writeFile(file, content);
  return previewFields(file, name);
}

const rows = [
  {
    kopf: 'Der Kai von Brunsholm',
    stand: '3.2.2026',
    wo: 'https://bote.example/1',
    worte: 'Der Kai von Brunsholm ist seit Montag zu. '.repeat(9),
  },
  { kopf: 'Die Mole von Brunsholm', stand: '4.2.2026', wo: 'https://bote.example/2', worte: 'Die Mole ist offen.' },
];
const guess = { url: 'wo', date: 'stand', text: 'worte', title: 'kopf' };
const table = ['kopf;stand;wo;worte', ...rows.map((row) => Object.values(row).join(';'))].join('\r\n');

describe('looking into a table or JSON file', () => {
  it('gives the columns with their first words, and guesses by what the words look like', async () => {
    for (const [name, content] of [
      ['a.csv', table],
      ['a.json', JSON.stringify(rows)],
      ['b.json', JSON.stringify({ total: 2, hits: rows.map((row) => ({ ...row, text: undefined })) })],
      ['a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')],
    ] as const) {
      const seen = await preview(name, content);
      if (seen.kind === 'rejected') throw new Error(seen.reason);
      if (name !== 'b.json') {
        expect(seen.guess).toEqual(guess);
        expect(seen.columns.map(({ name: column }) => column)).toEqual(['kopf', 'stand', 'wo', 'worte']);
        expect(seen.columns[0]?.values).toEqual(['Der Kai von Brunsholm', 'Die Mole von Brunsholm']);
        expect(seen.columns[3]?.values[0]).toMatch(/^Der Kai.{190,}…$/);
      }
    }
  });

  it('prefers usual names, and gives each column once', async () => {
    const seen = await preview('a.csv', 'titel,datum,notiz\nKai zu,2026-02-03,Der Kai ist zu.\n');
    expect(seen).toMatchObject({ kind: 'preview', guess: { title: 'titel', date: 'datum', text: 'notiz' } });
  });

  it('shows a few rows of a large file, and at most a hundred columns', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [`f${nth}`, `Wert ${nth}`]));
    const seen = await preview('a.jsonl', `${JSON.stringify(wide)}\n`.repeat(300));
    if (seen.kind === 'rejected') throw new Error(seen.reason);
    expect(seen.columns).toHaveLength(100);
    expect(seen.columns[0]?.values).toHaveLength(4);
  });

  it('says why where there are no columns', async () => {
    expect(await preview('a.txt', 'Ein Satz.')).toMatchObject({ kind: 'rejected' });
    expect(await preview('a.csv', '')).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('empty') });
    expect(await preview('a.csv', 'nur eine Spalte\n')).toMatchObject({ kind: 'rejected' });
    expect(await preview('a.json', '[1, 2]')).toMatchObject({ kind: 'rejected' });
  });
});
