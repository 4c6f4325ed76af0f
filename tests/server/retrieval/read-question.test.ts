import { afterEach, describe, expect, it } from 'vitest';
import { answeredTurn } from '../../fakes/answered-turn.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
const read = (question: string, given: Partial<Parameters<FakeParts['readQuestion']>[0]> = {}) => {
  parts = createFakeParts();
  return parts.readQuestion({ question, history: [], ...given });
};

describe('a question read against the corpus', () => {
  afterEach(() => parts.dispose());

  it('becomes a condition and the rest of the question', () => {
    expect(read('Was meldet der Küstenbote über die Fähre?')).toMatchObject({
      parts: ['Was meldet man über die Fähre?'],
      filters: { publisher: 'Küstenbote' },
      understanding: { read: { filters: { publisher: 'Küstenbote' }, leftNothing: false } },
    });
  });

  it('is answered without conditions that no report fits, and says so', () => {
    expect(read('Welche Berichte erschienen nach dem 1.5.2025 über die Fähre?')).toMatchObject({
      parts: ['Welche Berichte erschienen nach dem 1.5.2025 über die Fähre?'],
      filters: undefined,
      understanding: { read: { filters: { from: '2025-05-02' }, leftNothing: true } },
    });
  });

  it('leaves the conditions that were set by hand', () => {
    const given = { publisher: "O'Brien" };
    const followed = read('Was meldet der Küstenbote über die Fähre?', { filters: given });
    expect(followed.filters).toEqual(given);
    expect(followed.understanding?.read).toBeUndefined();
  });

  it('reads no condition where they are said to be as given', () => {
    const asGiven = read('Was meldet der Küstenbote über die Fähre?', { filters: {}, filtersAsGiven: true });
    expect(asGiven.parts).toEqual(['Was meldet der Küstenbote über die Fähre?']);
    expect(asGiven.understanding?.read).toBeUndefined();
  });

  it('takes the year of the newest report, bounded by hand and by words together', () => {
    expect(read('Berichte vom 2. März: was geschah?', { filters: { publisher: 'Küstenbote' } }).filters).toEqual({
      publisher: 'Küstenbote',
      from: '2025-03-02',
      to: '2025-03-02',
    });
  });

  it('finds a report by its title and by the number of its file', () => {
    const byTitle = read('Wer wird im Bericht „Fähre rammt Kai“ genannt?');
    expect(byTitle.articleIds).toEqual([parts.ids[0]]);
    expect(byTitle.understanding?.read?.articles).toEqual([{ id: parts.ids[0], label: 'Fähre rammt Kai' }]);
    expect(read('Wer wird in Bericht 777 genannt?')).toMatchObject({ articleIds: undefined, parts: ['Wer wird in Bericht 777 genannt?'] });
  });

  it('gives the other person where a pronoun may point to two', () => {
    const before = answeredTurn('Wann traf Minister Orlow Präsident Dalsberg?', 'Minister Orlow traf Präsident Dalsberg am Montag.');
    const followUp = read('Und was sagte er dazu?', { history: [before] });
    expect(followUp.understoodAs).toContain('Orlow');
    expect(followUp.understanding?.choices?.join()).toContain('Dalsberg');
    expect(followUp.understanding?.choices).not.toContain(followUp.understoodAs);
  });
});
