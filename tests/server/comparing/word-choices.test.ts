import { describe, expect, it } from 'vitest';
import { annotate } from '../../../ingest/language/annotations.ts';
import { languageOf } from '../../../ingest/language/language-of.ts';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { type FramedSentence, findWordChoices } from '../../../server/comparing/word-choices.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

function framed(text: string): FramedSentence {
  const { names, quantities, times, attributions } = annotate(text);
  return { text, start: 0, language: languageOf(text), names, quantities, dates: times, attribution: attributions[0] };
}

const choices = (a: string, b: string) =>
  findWordChoices(framed(a), framed(b)).map((choice) => [choice.a.text, choice.b.text, choice.kind]);

describe('the words that two sentences use for the same thing', () => {
  it('are nouns that the same number counts', () => {
    expect(choices('Die Armee tötete bei Velm 30 Banditen.', 'Bei Velm tötete die Armee 30 Aufständische.')).toEqual([
      ['Banditen', 'Aufständische', 'noun'],
    ]);
  });

  it('are verbs of saying where the same person speaks, but for those that only say that she said it', () => {
    const told = 'dass die Schleuse geschlossen bleibt.';
    expect(choices(`Ministerin Ida Bohm gab zu, ${told}`, `Ministerin Ida Bohm sagte, ${told}`)).toEqual([['gab … zu', 'sagte', 'verb']]);
    expect(choices(`Ministerin Ida Bohm teilte mit, ${told}`, `Ministerin Ida Bohm sagte, ${told}`)).toEqual([]);
    expect(choices(`Ministerin Ida Bohm gab zu, ${told}`, `Minister Ole Brandt sagte, ${told}`)).toEqual([]);
  });

  it('are none where sentences tell different things of one name, or another thing whose name holds the first', () => {
    expect(choices('Kato Imre reiste am Montag nach Velm.', 'Kato Imre sprach am Montag in Velm mit dem Rat.')).toEqual([]);
    expect(choices('Der Markt in Brenn bleibt bis Freitag zu.', 'Der Supermarkt in Brenn bleibt bis Freitag zu.')).toEqual([]);
  });

  it('are read in linear time from any text', () => {
    for (const text of ['', '„', '…'.repeat(500), 'Aa '.repeat(300), '12 '.repeat(300)]) expect(() => choices(text, text)).not.toThrow();
  });
});

describe('the word choice of a comparison', () => {
  it('names the words of each report with their places, each pair once', async () => {
    const small = await smallCorpus([
      { key: 'a.txt', publisher: 'A', text: 'In Talmet tötete die Armee am Montag 40 Terroristen. Die Terroristen kamen aus Orm.' },
      { key: 'b.txt', publisher: 'B', text: 'Am Montag tötete die Armee in Talmet 40 Kämpfer. Das Wetter war schlecht.' },
    ]);
    const { result } = await runToEnd(createCompare(small)({ articleIds: small.ids, language: 'de' }));
    expect(result.framing.map(({ words }) => words.map(({ text }) => text))).toEqual([['Terroristen', 'Kämpfer']]);
    for (const { articleId, start, end, text } of result.framing.flatMap(({ words }) => words))
      expect(small.textOf(articleId).slice(start, end)).toBe(text);
    small.close();
  });
});
