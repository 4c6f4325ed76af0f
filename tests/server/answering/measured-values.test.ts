import { describe, expect, it } from 'vitest';
import { answerValueOf, askedValue } from '../../../server/answering/answer-values.ts';
import { expectedAnswer } from '../../../server/answering/expected-answer.ts';

const told = (question: string, sentence: string) => answerValueOf(sentence, askedValue(question, expectedAnswer(question)))?.text;

const DAMAGE = 'Wie hoch ist der Schaden nach dem Brand der Sägemühle in Ostheide?';
const REVENUE = 'Wie hoch war der Umsatz von Nortex?';
const OIL = 'Wie viele Liter Öl liefen in Malten aus?';
const VOTES = 'Wie viel Prozent der Stimmen bekam die Küstenpartei?';

describe('an amount that plainly measures what is asked for', () => {
  it.each([
    [DAMAGE, 'Der Schaden beträgt nach ersten Schätzungen 12 Millionen Euro.', '12 Millionen Euro'],
    [DAMAGE, 'Der Schaden liegt bei etwa 12 Millionen Euro.', 'etwa 12 Millionen Euro'],
    ['Was kostet die neue Brücke in Malten?', 'Die Kosten der Brücke belaufen sich auf 40 Millionen Euro.', '40 Millionen Euro'],
    ['Wie teuer wird die Brücke?', 'Die Brücke kostet 40 Millionen Euro.', '40 Millionen Euro'],
    [DAMAGE, 'Die Versicherung beziffert den Schaden auf 15 Mio. Euro.', '15 Mio. Euro'],
    [DAMAGE, 'Der Schaden wuchs auf 12 Millionen Euro, davon entfallen 4 Millionen Euro auf das Dach.', '12 Millionen Euro'],
    [REVENUE, 'Nortex nannte einen Umsatz von 340 Millionen Kronen.', '340 Millionen Kronen'],
    [OIL, 'Aus dem Tank in Malten liefen 4.000 Liter Öl aus.', '4.000 Liter'],
    [VOTES, 'Die Küstenpartei kam auf 31 Prozent der Stimmen.', '31 Prozent'],
    ['How large was the loan for the port?', 'The loan amounts to 240 million euros.', '240 million euros'],
  ])('%s – %s', (question, sentence, value) => {
    expect(told(question, sentence)).toBe(value);
  });
});

describe('an amount of something else, of another time or of a part is none', () => {
  it.each([
    [DAMAGE, 'Die Halle hatte einen Wert von 15 Millionen Euro.'],
    [DAMAGE, 'Der Wiederaufbau kostet 15 Millionen Euro.'],
    [DAMAGE, 'Der Schaden ist groß, der Wert der Halle lag bei 15 Millionen Euro.'],
    [DAMAGE, 'Die Versicherung trägt 9 Millionen Euro vom Schaden.'],
    [DAMAGE, 'Zunächst war von einem Schaden von 9 Millionen Euro die Rede.'],
    [DAMAGE, 'Der Schaden liegt damit 3 Millionen Euro höher als gedacht.'],
    [DAMAGE, 'Der Schaden stieg um 3 Millionen Euro.'],
    [DAMAGE, 'Der Schaden am Dach liegt bei 3 Millionen Euro, der Schaden an der Halle bei 9 Millionen Euro.'],
    [DAMAGE, 'Das Haus allein hat einen Schaden von 4 Millionen Euro.'],
    [REVENUE, 'Der Gewinn von Nortex lag bei 34 Millionen Kronen.'],
    [REVENUE, 'Bei einem Gewinn von 34 Millionen Kronen blieb der Umsatz gleich.'],
    [REVENUE, 'Im Vorjahr hatte Nortex einen Umsatz von 310 Millionen Kronen.'],
    [REVENUE, 'Im ersten Quartal lag der Umsatz bei 80 Millionen Kronen.'],
    [REVENUE, 'Nortex peilt im kommenden Jahr einen Umsatz von 400 Millionen Kronen an.'],
    [REVENUE, 'Der Umsatz sank um 5 Prozent.'],
    [REVENUE, 'Der Umsatz pro Kopf liegt bei 2.000 Kronen.'],
    [OIL, 'Der Tank fasst 9.000 Liter.'],
    [OIL, 'Die Feuerwehr pumpte 9.000 Liter Wasser ab.'],
    [OIL, '300 Tonnen Öl liegen noch im Hafen.'],
    [VOTES, 'Die Wahlbeteiligung lag bei 61 Prozent.'],
    [VOTES, 'Bisher hatte die Küstenpartei 24 Prozent der Stimmen.'],
    ['Wie hoch sind die Kosten der Brücke?', 'Die Brücke hat einen Wert von 15 Millionen Euro.'],
    ['Wie hoch sind die Kosten der Brücke?', 'Die Betriebskosten der Brücke betragen 2 Millionen Euro.'],
    ['Was kostet die Brücke?', 'Die Brücke hat einen Wert von 15 Millionen Euro.'],
    ['Was kostet die Brücke?', 'Der Bund gibt für die Brücke einen Kredit von 15 Millionen Euro.'],
    ['Was kostet die Brücke?', 'Die Brücke kostet 3 Millionen Euro mehr.'],
    ['Wie hoch sind die Kosten der Brücke?', 'Die Stadt übernimmt 2 Millionen Euro der Kosten.'],
    ['How large was the loan for the port?', 'The port has a value of 900 million euros.'],
  ])('%s – %s', (question, sentence) => {
    expect(told(question, sentence)).toBeUndefined();
  });
});
