import { describe, expect, it } from 'vitest';
import { translateQuestion } from '../../../server/retrieval/translate-question.ts';
import { createWordTable, type Translation, type WordTable } from '../../../server/retrieval/word-table.ts';

const shipped = createWordTable();
const english = (question: string) => translateQuestion(question, { from: 'en', table: shipped });
const german = (question: string) => translateQuestion(question, { from: 'de', table: shipped });
const groupOf = (groups: ReturnType<typeof english>, word: string) =>
  groups.find((group) => group.some((alternative) => alternative.word === word));

/** A table of these words; one that is not among them is unknown. */
function tableOf(entries: Record<string, Record<string, number>>): WordTable {
  return {
    translationsOf: (word) =>
      Object.entries(entries[word] ?? {}).map(([translation, score]): Translation => ({ word: translation, stem: translation, score })),
  };
}

describe('an English question', () => {
  it('becomes one group a content word, each with its translations; function words are left out', () => {
    const groups = english('Who attacked the harbour?');
    expect(groups).toHaveLength(2);
    expect(groupOf(groups, 'attacked')?.map(({ word }) => word)).toContain('angegriffen');
    expect(groupOf(groups, 'harbour')?.map(({ word }) => word)).toContain('hafen');
  });

  it('drops no content word that is a function word of the other language', () => {
    expect(groupOf(english('When did the war end?'), 'war')?.map(({ word }) => word)).toContain('krieg');
  });

  it('keeps names and figures as they are, at full weight', () => {
    const groups = english('Did Halmund lay off 120 workers in Brunsholm?');
    expect(groups).toContainEqual([{ word: 'halmund', weight: 1 }]);
    expect(groups).toContainEqual([{ word: '120', weight: 1 }]);
    expect(groups).toContainEqual([{ word: 'brunsholm', weight: 1 }]);
  });

  it('has the best alternative of a word first, and the word itself below a sure translation', () => {
    const [ferry] = translateQuestion('ferry', { from: 'en', table: tableOf({ ferry: { boot: 0.04, faehre: 0.6 } }) });
    expect(ferry?.map(({ word }) => word)).toEqual(['faehre', 'ferry', 'boot']);
    expect(ferry?.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
  });

  it('takes a word that is the same in both languages for a translation', () => {
    const [radar] = translateQuestion('radar', { from: 'en', table: tableOf({ radar: { radar: 0.5, ortung: 0.1 } }) });
    expect(radar?.[0]).toEqual({ word: 'radar', weight: 1 });
    expect(radar).toHaveLength(2);
  });

  it('seeks what two words side by side may be in German, but not across a comma or a function word', () => {
    const compounds = (question: string) =>
      translateQuestion(question, {
        from: 'en',
        table: tableOf({ arms: { waffen: 0.5 }, embargo: { embargo: 0.7 }, strike: { streik: 0.6 } }),
      })
        .filter(([first]) => first?.word.includes(' '))
        .map(([first]) => first?.word.split(' '));
    expect(compounds('arms embargo')[0]).toContain('waffenembargo');
    expect(compounds('Is the arms-embargo over?')[0]).toContain('waffenembargo');
    expect(compounds('arms, embargo')).toEqual([]);
    expect(compounds('embargo of arms')).toEqual([]);
  });

  it('asks for each word once, however often and in whatever form it stands there', () => {
    const groups = english('Which harbour is the harbour of all harbours?');
    expect(groups.filter((group) => group.some(({ word }) => word === 'hafen'))).toHaveLength(1);
  });

  it('of function words only asks for nothing', () => {
    expect(english('Who is he?')).toEqual([]);
    expect(english('???')).toEqual([]);
  });

  it('that is very long has fewer translations a word, so that its search stays short', () => {
    const words =
      'minister government weapons harbour attack election strike ferry worker hospital bridge river train storm fire police court budget tax school '.repeat(
        3,
      );
    const long = english(Array.from(words.split(' '), (word, at) => `${word} Halmund${at}`).join(', '));
    expect(long.flat().length).toBeLessThan(200);
    expect(groupOf(long, 'krankenhaus')).toBeDefined();
    expect(groupOf(long, 'halmund49')).toBeDefined();
    expect(english('Halmund Lorvik '.repeat(400).replace(/ /g, (_, at) => `${at} `)).length).toBeLessThan(250);
  });
});

describe('a German question', () => {
  it('asks for English words beside its own', () => {
    const groups = german('Wer hat den Hafen angegriffen?');
    expect(groupOf(groups, 'hafen')?.map(({ word }) => word)).toContain('harbor');
    expect(groupOf(groups, 'angegriffen')?.map(({ word }) => word)).toContain('attacked');
  });

  it('asks for the parts of a compound that the table does not know', () => {
    const table = tableOf({ holz: { wood: 0.5 }, schnitte: { cuts: 0.4 } });
    const groups = translateQuestion('Wer schuf die Holzschnitte?', { from: 'de', table });
    expect(groups.map((group) => group.map(({ word }) => word))).toEqual([['schuf'], ['holzschnitte'], ['wood'], ['cuts']]);
    const whole = translateQuestion('Holzschnitte', {
      from: 'de',
      table: tableOf({ holzschnitte: { woodcuts: 0.5 }, holz: { wood: 0.5 }, schnitte: { cuts: 0.4 } }),
    });
    expect(whole.flat().map(({ word }) => word)).not.toContain('wood');
  });
});
