import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../../ingest/language/certainty/certainty.ts';
import { isNegated } from '../../../../ingest/language/certainty/polarity.ts';

/** The statement that holds a word, as "certainty" or "certainty, negated". */
function putOf(text: string, word: string): string | undefined {
  const found = findStatements(text).find((statement) => statement.text.includes(word));
  return found && `${found.certainty}${found.negated ? ', negated' : ''}`;
}

describe('how certain a clause is put, and whether it is negated', () => {
  it.each([
    ['Die Angaben ließen sich nicht unabhängig überprüfen.', 'Angaben', 'asserted, negated'],
    ['Der Angriff kam nicht unerwartet.', 'Angriff', 'asserted'],
    ['Das Amt wollte sich zu dem Fall nicht äußern.', 'Amt', 'asserted, negated'],
    ['Der Senator wollte den Bericht weder bestätigen noch dementieren.', 'Senator', 'asserted, negated'],
    ['Die Bank will das Werk nicht verkaufen.', 'Bank', 'planned, negated'],
    ['Das Boot hatte weder Licht an Bord, noch war der Motor intakt.', 'Motor', 'asserted, negated'],
    ['Das Gas sei ausgegangen, erzählt die Wirtin.', 'Gas', 'reported'],
    ['Anwohner sind aufgerufen, die Fenster zu schließen.', 'Fenster', 'demanded'],
    ['Der Streik traf nicht allein die Bahn, auch Busse standen still.', 'Bahn', 'asserted'],
    ['Die Behauptung, der Fluss sei sauber, wurde widerlegt.', 'Fluss', 'denied'],
    ['Keine der Raketen erreichte ihr Ziel, alle wurden abgefangen.', 'abgefangen', 'asserted'],
    ['Die Truppen sind nicht wie geplant abgezogen.', 'Truppen', 'asserted, negated'],
    ['Der Pegel ist so niedrig wie nie zuvor.', 'Pegel', 'asserted'],
    ['Es ist nicht geplant, die Steuer zu erhöhen.', 'Steuer', 'planned, negated'],
    ['Oslo ist bereit, die Brücke zu bezahlen.', 'Brücke', 'planned'],
    ['Die Partner haben sich verständigt, die Löhne zu erhöhen.', 'Löhne', 'planned'],
    ['Würde die Brücke gesperrt, müssten die Pendler einen Umweg fahren.', 'Pendler', 'possible'],
    ['Rescuers reached the valley but found no one alive.', 'valley', 'asserted'],
    ['Rescuers reached the valley but found no one alive.', 'alive', 'asserted, negated'],
  ])('%s (%s)', (text, word, put) => {
    expect(putOf(text, word)).toBe(put);
  });

  it('counts what could not be checked as negated, and no double negation', () => {
    expect(isNegated('Die Angaben ließen sich nicht unabhängig überprüfen.')).toBe(true);
    expect(isNegated('Die Maßnahme ist nicht unumstritten.')).toBe(false);
  });
});
