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
    'Der Stadtrat hat am [Mittwoch] mit zehn Stimmen und drei Enthaltungen einen Radweg gefordert.',
    'In der Stadt haben die Bürger am [Mittwoch] mit 56,3 Prozent gegen den Umbau gestimmt.',
    'Die Städte haben die Firma Orvo und am [Mittwoch] auch ihren Chef verklagt.',
    'Der Sender hat am [Mittwoch] den Film „Nordlicht“ gezeigt.',
    'Die Bahn hat am [Mittwoch], wie ein Sprecher mitteilt, die Strecke gesperrt.',
    'Er gilt nicht als verdächtig, wurde aber am [Mittwoch] von der Behörde befragt.',
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
    'Der Antrag, über den am [Mittwoch] entschieden wird, ist lang.',
    'Das Treffen ist am [Mittwoch] in Kiel und beginnt wie geplant.',
    'Die Stadt hat am [Mittwoch] Geburtstag und wird beschenkt.',
    'Sie schloss einen Streik nach [Ostern] nicht aus.',
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

describe('what was to be, by now or later', () => {
  it.each([
    'Die Auktion, die für den [14. Juni] angesetzt war, fällt aus.',
    'Die Schule verschob die für [Mittwoch] angesetzte Prüfung.',
    'Die Gewerkschaft rief für [Mittwoch] zu einem Streik auf.',
    'Der Konzern versprach Aufklärung bis zum [20. Oktober].',
    'Das Reisebüro sagte alle Fahrten bis zum [4. August] ab.',
  ])('%s', (marked) => {
    expect(sense(marked)).toBe('either');
  });
});

it.each(['Drei Tote am [Mittwoch] in Mossul', 'Kiew, [Mittwoch]:', '[Mittwoch]'])('is unknown without a verb: %s', (marked) => {
  expect(sense(marked)).toBe('unknown');
});

it('does not look beyond the sentence', () => {
  expect(sense('Er wird gehen. Drei Tote am [Mittwoch] in Mossul. Er wird kommen.')).toBe('unknown');
});
