import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verbRoot } from '../../../../ingest/language/verb-roots.ts';
import { foldWord, stemOf } from '../../../../ingest/language/words.ts';
import { createKinTable, DamagedKinTableError } from '../../../../server/retrieval/kin/kin-table.ts';

const SHIPPED = new URL('../../../../server/retrieval/kin/kin-words.txt', import.meta.url);

function tableOf(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'beleg-kin-')), 'kin-words.txt');
  writeFileSync(file, text);
  return createKinTable(file);
}

describe('the table of kin', () => {
  it('as it is shipped has every line under the stem and the verb root of its headword, and each headword once', () => {
    const lines = readFileSync(SHIPPED, 'utf8').trimEnd().split('\n');
    const headwords = lines.map((line) => (line.split('|')[1] ?? '').trim());
    const wanted = headwords.map((headword) => {
      const folded = foldWord(headword);
      return `${stemOf(folded, 'de')} ${verbRoot(folded) ?? '-'} | ${headword} |`;
    });
    expect(lines.filter((line, at) => !line.startsWith(wanted[at] ?? '') || line.split('|').length !== 6)).toEqual([]);
    expect(headwords.filter((headword, at) => headwords.indexOf(headword) !== at)).toEqual([]);
    expect(lines.length).toBeGreaterThan(15_000);
  });

  it('knows a word in any of its forms, and by the root of its verb', () => {
    const table = tableOf(
      'brand brand | Brand | Feuer | Waldbrand | Explosion | fire\nlosch loesch | löschen | bekämpfen | | anzünden | extinguish\n',
    );
    expect([...(table('brandes') ?? [])]).toEqual([
      [stemOf('feuer', 'de'), 'same'],
      [stemOf('waldbrand', 'de'), 'under'],
      [verbRoot('waldbrand'), 'under'],
      [stemOf('explosion', 'de'), 'other'],
      ['fire', 'english'],
    ]);
    expect(table('geloescht')?.get(stemOf('anzuenden', 'de'))).toBe('other');
    expect(table('sturm')).toBeUndefined();
  });

  it('what a word is said to be first counts, and English that is a German word as well is not looked for', () => {
    const table = tableOf('gif - | Gift | Toxin | Toxin | Gegengift | poison, toxin, war\nwar - | War | | | | goods\n');
    expect(table('gift')?.get(stemOf('toxin', 'de'))).toBe('same');
    expect(table('gift')?.has(stemOf('war', 'en'))).toBe(false);
    expect(table('gift')?.get(stemOf('poison', 'en'))).toBe('english');
  });

  it('that is not there says which file, and what to do', () => {
    expect(() => createKinTable('/nowhere/kin-words.txt')('brand')).toThrow(DamagedKinTableError);
    expect(() => createKinTable('/nowhere/kin-words.txt')('brand')).toThrow('/nowhere/kin-words.txt cannot be read. Install Beleg again.');
  });

  it('of which a line is damaged says which, when its word is asked for', () => {
    const table = tableOf('brand - | Brand | Feuer\nsturm sturm | Sturm | Orkan | | | storm\n');
    expect(table('sturm')?.get(stemOf('orkan', 'de'))).toBe('same');
    expect(() => table('brand')).toThrow('"brand - | Brand | Feuer"');
  });
});
