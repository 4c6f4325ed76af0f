import { describe, expect, it } from 'vitest';
import { joinWords, splitCompound } from '../../../server/retrieval/compounds.ts';

describe('joined words', () => {
  it.each([
    ['waffen', 'embargo', 'waffenembargo'],
    ['regierung', 'sprecher', 'regierungssprecher'],
    ['schule', 'leiter', 'schulleiter'],
    ['faehre', 'hafen', 'faehrenhafen'],
    ['regierungen', 'krise', 'regierungskrise'],
  ])('%s and %s make %s among others', (first, second, compound) => {
    expect(joinWords(first, second)).toContain(compound);
  });

  it('are none where one of them is too short to be part of a compound', () => {
    expect(joinWords('us', 'marine')).toEqual([]);
    expect(joinWords('marine', 'ag')).toEqual([]);
  });
});

describe('a compound', () => {
  const known = new Set(['waffe', 'embargo', 'hafen', 'arbeiter', 'arbeit', 'regierung', 'sprecher', 'rat', 'holz', 'schnitte']);
  const split = (word: string) => splitCompound(word, (part) => known.has(part));

  it.each([
    ['waffenembargo', ['waffe', 'embargo']],
    ['hafenarbeiter', ['hafen', 'arbeiter']],
    ['regierungssprecher', ['regierung', 'sprecher']],
    ['holzschnitte', ['holz', 'schnitte']],
  ])('%s is taken apart into dictionary forms', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it('with several borders is cut where the shorter part is longest', () => {
    const harbour = new Set(['see', 'hafenkran', 'seehafen', 'kran']);
    expect(splitCompound('seehafenkran', (part) => harbour.has(part))).toEqual(['seehafen', 'kran']);
  });

  it.each(['embargo', 'beirat', 'waffenstillstand', `${'waffen'.repeat(8)}embargo`, 'ha', ''])(
    '%s stays whole: a part is unknown, or it is too short or too long',
    (word) => {
      expect(split(word)).toBeUndefined();
    },
  );
});
