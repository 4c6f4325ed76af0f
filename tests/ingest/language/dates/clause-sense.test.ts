import { describe, expect, it } from 'vitest';
import { createSenseReader } from '../../../../ingest/language/dates/clause-sense.ts';

/** The date stands in square brackets. */
function sense(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return createSenseReader(marked.replace(/[[\]]/g, ''))({ start, end }) ?? 'unknown';
}

describe('what was', () => {
  it.each([
    'Am [Mittwoch] besuchte er Warschau.',
    'Er hat am [Mittwoch] Warschau besucht.',
    'Er sei am [Mittwoch] abgereist, hieß es.',
    'Er soll am [Mittwoch] gegangen sein.',
    'Er will am [Mittwoch] den Wagen gesehen haben.',
    'Die am [Mittwoch] veröffentlichte Studie zeigt das.',
    'Der Bericht vom [Mittwoch] nennt Zahlen.',
    'Die Polizei sucht seit [Mittwoch] nach ihm.',
    'Wie am [Mittwoch] bekannt wurde, soll er nach Rom reisen.',
    'Er hätte am [Mittwoch] aussagen sollen.',
    'Er musste am [Mittwoch] gehen.',
    'Es hieß am [Mittwoch], er werde gehen.',
    'Laut Behörden starben am [Mittwoch] drei Menschen.',
    'Der Richter hat ihn am [Mittwoch] festnehmen lassen.',
    'Das Werk hat am [Mittwoch] die Schicht absagen müssen.',
    'Das bestätigte Regierungschef Jon Hald am [Mittwoch], nachdem er lange geschwiegen hatte.',
    'Das bestätigte Minister Jon Hald am [Mittwoch], nachdem er den Handel als „Gerücht vom Markt“ abgetan hatte.',
    'Seit seinem Sturz im [Sommer] wird die Stadt von einer Kommissarin verwaltet.',
    'Seit der Wahl des Rats am [Sonntag] wird gestritten.',
    'Bilder zeigen das Flugfeld, aufgenommen am [Mittwoch].',
    'Die Straße war bis [Mittwoch] gesperrt.',
    'Die Brücke ist bis [Mittwoch] offen geblieben.',
    'Das Statistikamt hat für [Oktober] einen Rückgang der Preise gemeldet.',
    'Die Behörde hat für [Dienstag] 14 Neuinfektionen gemeldet, wie angekündigt.',
    'He resigned on [Wednesday].',
    'The senator said [Wednesday] he would resign.',
    'On [Wednesday] the company said it will close.',
    'He could have left on [Wednesday].',
    'It has been closed since [Wednesday].',
  ])('%s', (marked) => {
    expect(sense(marked)).toBe('past');
  });
});

describe('what is to come', () => {
  it.each([
    'Am [Mittwoch] besucht er Warschau.',
    'Er wird am [Mittwoch] Warschau besuchen.',
    'Er soll am [Mittwoch] gehen.',
    'Das Manöver beginne am [Mittwoch], sagte er.',
    'Die Sitzung wurde auf [Mittwoch] vertagt.',
    'Das für [Mittwoch] geplante Treffen fällt aus.',
    'Das Treffen, geplant für [Mittwoch], wackelt.',
    'Er kündigte an, am [Mittwoch] zurückzutreten.',
    'Die nächste Runde ist am [Mittwoch].',
    'Ab [Mittwoch] gelten neue Regeln.',
    'Im [März] stehen Wahlen an.',
    'Wie es am Montag hieß, tritt er am [Mittwoch] ab.',
    'Die Strecke ist bis mindestens [Mittwoch] gesperrt.',
    'Die Schulen bleiben bis [Mittwoch] geschlossen.',
    'Die Gewerkschaft hat für [Mittwoch] zum Streik aufgerufen.',
    'Der Verband hat für [Mittwoch] (15 Uhr) eine Kundgebung angemeldet.',
    'The summit opens on [Wednesday].',
    'The vote will be held on [Wednesday].',
    'He promised to resign on [Wednesday].',
    'Officials said talks would resume on [Wednesday].',
    'The deadline is [Wednesday].',
    'Elections are scheduled for [Wednesday].',
  ])('%s', (marked) => {
    expect(sense(marked)).toBe('future');
  });
});

it.each(['Drei Tote am [Mittwoch] in Mossul', 'Kiew, [Mittwoch]:', '[Mittwoch]'])('is unknown without a verb: %s', (marked) => {
  expect(sense(marked)).toBe('unknown');
});

it('does not look beyond the sentence', () => {
  expect(sense('Er wird gehen. Drei Tote am [Mittwoch] in Mossul. Er wird kommen.')).toBe('unknown');
});
