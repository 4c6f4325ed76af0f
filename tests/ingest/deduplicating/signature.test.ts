import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCopy } from '../../../ingest/deduplicating/judge-copy.ts';
import { packSentences, signText, unpackSentences } from '../../../ingest/deduplicating/signature.ts';
import { ODD_TEXTS } from '../../fakes/odd-texts.ts';
import { host, ship } from './reports.ts';

const plain = ({ sentences }: ReturnType<typeof signText>) =>
  sentences.map(({ start, end, tokens, common = false }) => ({ start, end, tokens: [...tokens], common }));

describe('the signature of a text', () => {
  it('comes back from its bytes', () => {
    for (const text of [ship, host, ...ODD_TEXTS]) {
      const signed = signText(text).sentences.map((sentence, index) => ({ ...sentence, common: index % 3 === 0 }));
      // Read from within a larger buffer, as SQLite gives it.
      const packed = packSentences(signed);
      const within = new Uint8Array(packed.length + 3);
      within.set(packed, 3);
      expect(plain({ sentences: unpackSentences(within.subarray(3)), keys: [] })).toEqual(plain({ sentences: signed, keys: [] }));
    }
  });

  it('holds whole sentences at exact offsets, and keys that SQLite can keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { sentences, keys } = signText(text);
        for (const { start, end } of sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        for (const { key, sentence } of keys) {
          expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
          expect(sentence).toBeLessThan(sentences.length);
        }
        expect(judgeCopy(sentences, sentences).shared.length).toBeLessThanOrEqual(sentences.length);
      }),
    );
  });

  it('stays small however long the text is, and however long a sentence', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `Am Hafen ${index} warteten ${index} Schiffe auf Einfahrt.`).join(' ');
    const endless = Array.from({ length: 20_000 }, (_, index) => `Schiff${index}`).join(' ');
    for (const text of [long, endless]) {
      const { sentences, keys } = signText(text);
      expect(packSentences(sentences).length).toBeLessThan(100_000);
      expect(keys.length).toBeLessThanOrEqual(200);
    }
  });

  it('is judged the same from either side', () => {
    const [one, other] = [signText(ship).sentences, signText(host).sentences];
    const turned = judgeCopy(other, one).shared.map((passage) => ({ own: passage.other, other: passage.own }));
    expect(judgeCopy(one, other).shared).toEqual(turned);
    expect(judgeCopy(one, other).shared).toHaveLength(1);
  });
});
