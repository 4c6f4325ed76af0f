import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../server/timeline/candidates.ts';
import type { ComparedTelling } from '../../../server/timeline/compared-telling.ts';

type Given = { language: 'de' | 'en'; day: string };

/** As much of a telling as is looked at; no word or name is shared with another one. */
function telling({ language, day }: Given): ComparedTelling {
  const told: unknown = {
    telling: { dating: { interval: { start: day, end: day } } },
    statement: { language, terms: [], names: [] },
  };
  return told as ComparedTelling;
}

function foundFor(one: Given, others: Given[]): number[] {
  const told = [one, ...others].map(telling);
  const candidates = createCandidates(told);
  for (const [place, other] of told.slice(1).entries()) candidates.add(place, other);
  const [first] = told;
  return first ? candidates.near(first).sort() : [];
}

describe('the events a telling is held against', () => {
  const english: Given = { language: 'en', day: '2025-05-17' };

  it('are also those told in the other language on days close by, where no word is shared', () => {
    expect(foundFor(english, [{ language: 'de', day: '2025-05-18' }])).toEqual([0]);
    expect(foundFor(english, [{ language: 'de', day: '2025-05-14' }])).toEqual([0]);
    expect(foundFor({ language: 'de', day: '2024-02-29' }, [{ language: 'en', day: '2024-03-02' }])).toEqual([0]);
  });

  it('are not those further off, nor those of the same language that share nothing but the week', () => {
    expect(foundFor(english, [{ language: 'de', day: '2025-05-25' }])).toEqual([]);
    expect(foundFor(english, [{ language: 'en', day: '2025-05-18' }])).toEqual([]);
  });

  it('are looked for with days that no calendar has', () => {
    expect(foundFor({ language: 'en', day: '99999-12-31' }, [{ language: 'de', day: '2025-05-18' }])).toEqual([]);
  });
});
