import { afterEach, describe, expect, it } from 'vitest';
import { answeredTurn } from '../../fakes/answered-turn.ts';
import { createFakeParts, type FakeParts, REPORTS } from '../../fakes/fake-parts.ts';

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

  it('asks two publishers, and lets each have its say where what they say is asked for', () => {
    const second = {
      key: 'zweiter.txt',
      title: 'Kai gesperrt',
      publisher: 'Sundblatt',
      publishedOn: '2025-03-06',
      text: 'Der Kai in Brunsholm ist gesperrt.',
    };
    parts = createFakeParts({ reports: [...REPORTS, second] });
    const readTwo = (question: string, filters?: { publisher: string }) => parts.readQuestion({ question, history: [], filters });
    const both = { publisher: 'Küstenbote', orPublisher: 'Sundblatt' };
    expect(readTwo('Was sagen Küstenbote und Sundblatt über die Fähre?')).toMatchObject({ filters: both, wishes: { eachReport: true } });
    expect(readTwo('Wer kam laut Küstenbote und Sundblatt?')).toMatchObject({ filters: both, wishes: undefined });
    expect(readTwo('Wer kam laut Küstenbote und Sundblatt?', { publisher: 'Küstenbote' }).filters).toEqual({ publisher: 'Küstenbote' });
  });

  it('says how many reports a condition on publishers leaves out, since theirs is not known', () => {
    const unsigned = { key: 'ohne.txt', title: 'Kai gesperrt', publishedOn: '2025-03-05', text: 'Der Kai in Brunsholm ist gesperrt.' };
    parts = createFakeParts({ reports: [...REPORTS, unsigned] });
    const readOf = (question: string) => parts.readQuestion({ question, history: [] }).understanding?.read;
    expect(readOf('Was meldet der Küstenbote über die Fähre?')?.unsigned).toBe(1);
    expect(readOf('Welche Berichte erschienen nach dem 1.1.2025 über die Fähre?')).not.toHaveProperty('unsigned');
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

  it.each([
    ['Auf Englisch bitte', 'en'],
    ['Und jetzt auf Deutsch.', 'de'],
    ['In English, please', 'en'],
  ])('asks once more in the language that %j wants', (message, language) => {
    const before = answeredTurn('Wann rammte die Fähre den Kai?', 'Die Fähre rammte den Kai am Montag.');
    expect(read(message, { history: [before] })).toMatchObject({ understoodAs: 'Wann rammte die Fähre den Kai?', language });
    expect(read(message).understoodAs).toBe(message);
  });

  it('gives the other person where a pronoun may point to two', () => {
    const before = answeredTurn('Wann traf Minister Orlow Präsident Dalsberg?', 'Minister Orlow traf Präsident Dalsberg am Montag.');
    const followUp = read('Und was sagte er dazu?', { history: [before] });
    expect(followUp.understoodAs).toContain('Orlow');
    expect(followUp.understanding?.choices?.join()).toContain('Dalsberg');
    expect(followUp.understanding?.choices).not.toContain(followUp.understoodAs);
  });
});

it('names no common noun and no month among the names that can be looked up', async () => {
  expect(read('Wie viele Häuser brannten im Juni, sagt Quast?').understanding?.names).toEqual(['Quast']);
  await parts.dispose();
  expect(read('Starben Menschen durch Krankheiten?').understanding?.names).toBeUndefined();
  await parts.dispose();
  expect(read('Küstenbote: Wie heißt Ignaz Perlachers Anwältin?').understanding?.names).toEqual(['Ignaz Perlacher']);
  await parts.dispose();
});

describe('a message that asks again', () => {
  afterEach(() => parts.dispose());

  it.each([
    ['Nur laut Küstenbote', 'Nur Küstenbote: Wer kam?'],
    ['Und im Küstenboten, bitte?', 'Nur Küstenboten: Wer kam?'],
    ['Und nur laut dem Küstenboten.', 'Nur Küstenboten: Wer kam?'],
  ])('narrows the question before: %s', (message, understoodAs) => {
    expect(read(message, { history: [answeredTurn('Wer kam?', 'Orlow kam.')] })).toMatchObject({
      understoodAs,
      parts: ['Wer kam?'],
      filters: { publisher: 'Küstenbote' },
    });
  });

  it('narrows to days, and from one condition to another', () => {
    const before = answeredTurn('Nur Küstenbote: Wer kam?', 'Orlow kam.');
    expect(read('Nur Berichte vom März 2025', { history: [before] })).toMatchObject({
      understoodAs: 'Nur Berichte vom März 2025: Wer kam?',
      filters: { from: '2025-03-01', to: '2025-03-31' },
    });
  });

  it('is not narrowed any more where another question follows', () => {
    const before = answeredTurn('Nur Küstenbote: Was sagt Wolfram K. dazu?', 'Nichts.');
    expect(read('Und seine Frau?', { history: [before] }).understoodAs).toBe('Was sagt Wolfram K.s Frau dazu?');
  });

  it('asks the other reports that were read and not cited', () => {
    const before = answeredTurn('Wer kam?', 'Orlow kam.');
    if (before.result?.use === 'answer') before.result.answer.articles = ['a1', 'a2'].map((id) => ({ id, revision: 'r1', label: id }));
    expect(read('Und im anderen Bericht?', { history: [before] })).toMatchObject({
      understoodAs: 'Und im anderen Bericht? (Wer kam?)',
      parts: ['Wer kam?'],
      articleIds: ['a2'],
    });
  });

  it('is the question before, longer', () => {
    const history = [answeredTurn('Wer kam?', 'Orlow kam.')];
    for (const message of ['Ausführlicher bitte', 'Genauer bitte', 'Mehr dazu'])
      expect(read(message, { history })).toMatchObject({ understoodAs: 'Wer kam?', wishes: { length: 'long' } });
  });

  it('is a question of its own where it says more than a condition', () => {
    const history = [answeredTurn('Wer kam?', 'Orlow kam.')];
    expect(read('Was meldet der Küstenbote über die Fähre?', { history }).parts).toEqual(['Was meldet man über die Fähre?']);
  });
});
