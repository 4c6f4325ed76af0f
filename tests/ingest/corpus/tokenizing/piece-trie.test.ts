import { describe, expect, it } from 'vitest';
import { createPieceTrie } from '../../../../ingest/corpus/tokenizing/piece-trie.ts';

/** The pieces that a text begins with, by their length. */
function beginnings(pieces: string[], text: string): Record<number, number> {
  const trie = createPieceTrie(pieces);
  const found: Record<number, number> = {};
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    node = trie.step(node, text.charCodeAt(at));
    if (node === 0) break;
    if (trie.pieceAt(node) >= 0) found[at + 1] = trie.pieceAt(node);
  }
  return found;
}

describe('the trie of pieces', () => {
  it('finds every piece that a text begins with, and no other', () => {
    expect(beginnings(['waf', 'waffe', 'a', 'waffen', 'waffenx', 'affe'], 'waffen')).toEqual({ 3: 0, 5: 1, 6: 3 });
    expect(beginnings(['waf'], 'hafen')).toEqual({});
    expect(beginnings(['waf'], 'wa')).toEqual({});
  });

  it('takes the last of two equal pieces, and passes over one without letters', () => {
    expect(beginnings(['', 'a', 'b', 'a'], 'ab')).toEqual({ 1: 3 });
    expect(beginnings([], 'a')).toEqual({});
  });

  it.each([
    ['that share nothing', Array.from({ length: 3_000 }, (_, nth) => String.fromCharCode(0x4e00 + nth).repeat(3))],
    ['that share nearly all', Array.from({ length: 300 }, (_, nth) => 'a'.repeat(nth + 1))],
    ['of which one is very long', ['b', 'ab'.repeat(5_000)]],
  ])('holds pieces %s', (_, pieces) => {
    const trie = createPieceTrie(pieces);
    const found = pieces.map((piece) => {
      let node = 0;
      for (let at = 0; at < piece.length; at++) node = trie.step(node, piece.charCodeAt(at));
      return trie.pieceAt(node);
    });
    expect(found).toEqual([...pieces.keys()]);
  });
});
