import { describe, expect, it } from 'vitest';
import { findOpenQuestions, leavesOpen } from '../../../server/summarizing/find-open-questions.ts';
import type { SummarySentence } from '../../../server/summarizing/summary-sentence.ts';

describe('a sentence that leaves something open', () => {
  it.each([
    'Warum der Damm brach, ist noch unklar.',
    'Eine unabhängige Bestätigung gibt es bislang nicht, und keinen Beleg.',
    'Ob die Wahl gültig ist, prüft nun das Gericht.',
    'Wer den Brand legte, blieb offen.',
    'Die Angaben ließen sich nicht unabhängig bestätigen und nicht überprüfen, weder bestätigt noch widerlegt.',
    'Einen Termin nannte er nicht; ein Termin steht noch nicht fest.',
    'The price was not disclosed.',
    'Whether the bridge will hold remains to be seen.',
    'Wie die Einigung zustande kam, darüber gibt es mehrere Versionen.',
    'Die Staatsanwaltschaft untersucht, weshalb das Geld liegen blieb.',
    'Ob er antreten darf, muss der Wahlausschuss klären.',
    'Das Kartellamt muss der Verbindung noch zustimmen.',
    'The competition authority is looking into whether the firm had offered secret rebates.',
    'She wants to decide by the end of the month whether the project will continue.',
    'Der Inspektor soll für jede Sendung 2.000 Euro genommen haben.',
    'Eine Entscheidung darüber soll nach der Sommerpause fallen.',
    'Ob er zurückkehre, wolle der Konsul nach Weihnachten entscheiden.',
    'Wie es weitergeht, muss der Rat entscheiden.',
    'Der Inspektor soll von 2010 bis 2014 Gelder genommen haben.',
    'Der Inspektor soll bis zu 2.000 Euro genommen haben.',
    'Das Umweltamt entscheidet nach Auskunft einer Sprecherin voraussichtlich im Februar über die Erlaubnis für den Brunnen.',
    'Ende Januar will die Behörde darüber befinden, ob der Brunnen gebohrt werden darf.',
    'Die Firma weicht aus, falls bis zum 31. März keine Genehmigung vorliegt.',
    'The court is to rule on the ban in May.',
  ])('is told: %s', (text) => expect(leavesOpen(text)).toBe(true));

  it.each([
    'Der Laden ist bis acht Uhr geöffnet.',
    'Die Staatsanwaltschaft ermittelt gegen Unbekannt.',
    'Die Brücke ist seit Montag wieder offen für Busse und Räder.',
    'Bekannt wurde sie durch ihre Lieder.',
    'The shop opens at nine.',
    'Der Verkauf soll bis zum Sommer abgeschlossen sein.',
    'Die Tiere sollen verhindern, dass die Wiesen zuwachsen.',
    'Der Neubau muss noch im Mai beginnen.',
    'Die Jury entschied, wer den Preis erhält.',
    'Wie die Polizei mitteilte, soll es keine Verletzten geben.',
    'Wie ein Sprecher mitteilte, soll es am Montag weitergehen.',
    'Wie die Polizei am Abend mitteilte, ist die Straße gesperrt.',
    'Wie der Sender berichtete, soll der Richter am Montag entscheiden.',
    'Wie es heißt, wird der Hafen erweitert.',
    'Wer den Antrag stellt, muss es bis Freitag tun.',
    'Wer gewinnt, darüber entscheidet die Jury.',
    'Das Auto kommt in zwei Varianten auf den Markt.',
    'Der Saal soll bis Juni saniert worden sein.',
    'Über die Vergabe entschieden hat der Rat im Mai.',
    'Das Gericht entscheidet über Mieten.',
  ])('is not told: %s', (text) => expect(leavesOpen(text)).toBe(false));

  it('is, where no other is told, one by which somebody denies what another says', () => {
    const found = (...texts: string[]) => findOpenQuestions(texts.map((text) => ({ text }) as SummarySentence)).map(({ text }) => text);
    const denied = 'Der Netzbetreiber bestritt, dass eine Leitung den Brand auslöste.';
    const agreed = 'Dass die Leitung alt war, bestreitet niemand mehr.';
    expect(found('Es brannte drei Tage.', denied, agreed)).toEqual([denied]);
    expect(found(denied, 'Warum es brannte, ist unklar.')).toEqual(['Warum es brannte, ist unklar.']);
  });

  it('is looked for in linear time', () => {
    expect(leavesOpen(`${'ob nicht weder kein '.repeat(20_000)}x`)).toBe(false);
  });
});
