import { describe, expect, it } from 'vitest';
import { answerValueOf, askedValue, compareValues, countsWhatIsAsked } from '../../../server/answering/answer-values.ts';
import { expectedAnswer } from '../../../server/answering/expected-answer.ts';

const asked = (question: string) => askedValue(question, expectedAnswer(question));
const valueIn = (question: string, sentence: string) => answerValueOf(sentence, asked(question))?.text;

describe('the value a sentence answers with', () => {
  it('is the number of what the question counts', () => {
    const question = 'Wie viele Raketen lieferte Gorland?';
    expect(valueIn(question, 'Gorland übergab am 3. Mai rund 200 ballistische Raketen.')).toBe('rund 200');
    expect(valueIn(question, 'Gorland übergab 24 Flugzeuge.')).toBeUndefined();
  });

  it('is none where two numbers compete', () => {
    expect(
      valueIn('Wie viele Raketen lieferte Gorland?', 'Nicht 40, sondern 60 Raketen wurden geliefert, dazu 20 Raketen älterer Bauart.'),
    ).toBeUndefined();
  });

  it('is the part where a part and its whole are counted, and the whole where that is asked for', () => {
    const sentence = 'Auf 61 von 240 Seiten fanden die Prüfer abgeschriebene Stellen.';
    expect(valueIn('Wie viele Seiten sind abgeschrieben?', sentence)).toBe('61');
    expect(valueIn('Wie viele Seiten hat die Arbeit?', sentence)).toBeUndefined();
    expect(valueIn('How many members have voted for it?', 'Twelve of the 40 members voted for it.')).toBe('Twelve');
  });

  it('does not take the injured for the dead', () => {
    const question = 'Wie viele Tote gab es bei dem Brand?';
    expect(valueIn(question, 'Bei dem Brand starben 19 Menschen, 34 wurden verletzt.')).toBe('19');
    expect(valueIn(question, 'Wie die Behörde mitteilte, wurden 83 Menschen verletzt.')).toBeUndefined();
    expect(valueIn('How many people died in the fire?', 'Seventeen people are now known to have died, six more than on Tuesday.')).toBe(
      'Seventeen',
    );
  });

  it('is none where only a part of them is counted, the parts of a sum, or what something is likened to', () => {
    const question = 'Wie viele Menschen starben in Tveitsund?';
    expect(valueIn(question, 'Unter den Toten sind drei Mitglieder einer Familie.')).toBeUndefined();
    expect(valueIn(question, 'Bei den Kämpfen kamen 214 Soldaten und 58 Zivilisten ums Leben.')).toBeUndefined();
    expect(valueIn(question, 'In Tveitsund starben 40 Menschen, davon 12 Kinder.')).toBe('40');
    expect(valueIn(question, 'Bei dem Brand gab es zwölf Tote und 30 Verletzte.')).toBe('zwölf');
    expect(
      valueIn('Wie viele Menschen protestierten?', 'Das Werk braucht so viel wie eine Kleinstadt von 30.000 Menschen.'),
    ).toBeUndefined();
  });

  it('knows those who are told to have lost their lives', () => {
    expect(valueIn('How many people were killed?', 'Das Feuer hat fünf Menschen das Leben gekostet.')).toBe('fünf');
  });

  it('knows the dead by a verb whose parts stand apart', () => {
    const sentence = 'Beim Sturm auf das Rathaus kamen fünf Menschen um, unter ihnen eine Ärztin.';
    expect(valueIn('Wie viele Menschen starben am Rathaus?', sentence)).toBe('fünf');
    expect(valueIn('Wie viele Menschen arbeiten im Rathaus?', sentence)).toBeUndefined();
    expect(valueIn('Wie viele Menschen kamen im Rathaus um?', 'Bei der Wahl kamen 40 Menschen um acht Uhr.')).toBeUndefined();
  });

  it('does not take the dead for whoever else is counted', () => {
    expect(valueIn('Wie viele Zuschauer kamen zum Spiel?', 'Mindestens vier Menschen kamen ums Leben.')).toBeUndefined();
  });

  it('is a date where a time is asked for', () => {
    expect(valueIn('Wann legt das Schiff ab?', 'Das Schiff legt am 4. September 2031 ab.')).toBe('4. September 2031');
  });

  it('is compared with what rounding and hedges allow', () => {
    const of = (sentence: string) => {
      const value = answerValueOf(sentence, asked('Wie viele Raketen lieferte Gorland?'));
      if (!value) throw new Error(`No value in ${sentence}`);
      return value;
    };
    expect(compareValues(of('Es waren rund 200 Raketen.'), of('Es waren 198 Raketen.'))).toBe('compatible');
    expect(compareValues(of('Es waren 200 Raketen.'), of('Es waren 350 Raketen.'))).toBe('different');
  });
});

describe('a sentence beside the one that answers', () => {
  it('counts what is asked, or it answers nothing', () => {
    const question = asked('How many spectators came to the match?');
    expect(countsWhatIsAsked('18.412 Zuschauer kamen ins Stadion.', question)).toBe(true);
    expect(countsWhatIsAsked('Mindestens vier Menschen kamen ums Leben.', question)).toBe(false);
    expect(countsWhatIsAsked('Das Spiel endete ohne Tore.', asked('Wie endete das Spiel?'))).toBe(true);
  });
});
