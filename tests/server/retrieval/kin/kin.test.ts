import { describe, expect, it } from 'vitest';
import { verbRoot } from '../../../../ingest/language/verb-roots.ts';
import { foldWord, stemOf } from '../../../../ingest/language/words.ts';
import { kinship, readKin } from '../../../../server/retrieval/kin/kin.ts';

function read(word: string, language: 'de' | 'en' = 'de') {
  const folded = foldWord(word);
  return readKin({ folded, stem: stemOf(folded, language), root: verbRoot(folded), isFunctionWord: false });
}

function between(asked: string, told: string) {
  return kinship(read(asked), read(told));
}

describe('what two words are to each other in a report', () => {
  it.each([
    ['Detonation', 'Explosion'],
    ['Explosionen', 'detonierte'],
    ['getötet', 'starben'],
    ['Waffe', 'Kriegsgeräten'],
  ])('"%s" tells the same as "%s", in any form, whichever is asked for', (one, other) => {
    expect([between(one, other), between(other, one)]).toEqual([
      { same: 1, other: 0 },
      { same: 1, other: 0 },
    ]);
  });

  it('what is narrower tells the wider more surely than the other way round', () => {
    expect([between('Waffen', 'Panzer').same, between('Panzer', 'Waffen').same]).toEqual([0.8, 0.5]);
  });

  it('an English word tells what it translates, nearly as surely', () => {
    expect(kinship(read('Explosion'), read('blast', 'en'))).toEqual({ same: 0.9, other: 0 });
  });

  it('of a compound that the table does not know, the last part counts for less', () => {
    expect(between('Fährhafenexplosion', 'Detonation')).toEqual({ same: 0.7, other: 0 });
  });

  it('what makes another statement of it is no kin, and is said to be another matter', () => {
    expect(between('verletzt', 'getötet')).toEqual({ same: 0, other: 1 });
    expect(between('Aufbau', 'Abbau')).toEqual({ same: 0, other: 1 });
  });

  it.each([
    ['Hafen', 'Regierung'],
    ['Quaxolith', 'Detonation'],
    ['Quaxolith', 'Brimsel'],
  ])('"%s" and "%s" are nothing to each other', (one, other) => {
    expect(between(one, other)).toEqual({ same: 0, other: 0 });
  });

  it('function words have none, though they look like words of the table', () => {
    const [eel, fish] = [
      { folded: 'aal', stem: 'aal', root: undefined },
      { folded: 'fisch', stem: 'fisch', root: undefined },
    ];
    const told = (isFunctionWord: boolean) => kinship(readKin({ ...eel, isFunctionWord }), readKin({ ...fish, isFunctionWord })).same;
    expect([told(false), told(true)]).toEqual([1, 0]);
  });
});
