import { describe, expect, it } from 'vitest';
import { findRivalFigures } from '../../../server/comparing/find-rival-figures.ts';
import { readSentences } from '../../../server/retrieval/read-article.ts';

/** The figures that the reports give otherwise for what is called the same, as each writes them; each must stand where it is said to. */
async function rivals(...reports: string[]): Promise<string[]> {
  const found = await findRivalFigures(
    reports.flatMap((text, report) =>
      readSentences(text).map(({ start, text: sentence }, position) => ({
        articleId: String(report),
        revision: 'r',
        position,
        start,
        text: sentence,
      })),
    ),
  );
  return found.map((pair) => {
    for (const { articleId, start, end, text } of pair) expect(reports[Number(articleId)]?.slice(start, end)).toBe(text);
    return pair.map(({ text }) => text).join(' – ');
  });
}

describe('figures of two reports for one thing', () => {
  it.each([
    [
      'the dead, however it is told',
      'Bei dem Beben starben elf Menschen.',
      'Inzwischen ist die Zahl der Todesopfer auf 14 gestiegen, 14 Tote.',
      'elf – 14',
    ],
    ['a counted noun', 'Im Hof lagen 63 Fräsmaschinen.', 'Nach der Liste gingen 71 Maschinen auf die Reise.', '63 – 71'],
    ['a part of a whole', 'Auf 61 von 240 Seiten fanden sich Abschriften.', 'Betroffen sind sogar 83 Seiten.', '61 – 83'],
    [
      'a unit that is used once',
      'Es traten 18.000 Liter Lauge aus.',
      'Es liefen 25.000 Liter der Flüssigkeit aus.',
      '18.000 Liter – 25.000 Liter',
    ],
    ['a body counted by its rank', 'Elf Personen kamen um.', 'Am Montag ist die zwölfte Leiche gefunden worden.', 'Elf – zwölfte'],
    ['people that perished', 'In dem Stollen kamen vier Bergleute um und wurden begraben.', 'Es starben sechs Bergleute.', 'vier – sechs'],
    ['the dead beside whom nobody is hurt', 'Vier Menschen starben, niemand wurde verletzt.', 'Es gab sechs Tote.', 'Vier – sechs'],
    [
      'what a report itself counts, beside what it rejects',
      'Bisher starben elf Menschen. Berichte, wonach bereits 23 Menschen starben, wies die Stadt als falsch zurück.',
      'Dort starben 23 Menschen.',
      'elf – 23',
    ],
    ['two languages', 'Der Zoll fand 1.640 Gewehre.', 'Customs counted 1,480 rifles in the end.', '1.640 – 1,480'],
  ])('are told: %s', async (_, one, other, told) => expect(await rivals(one, other)).toEqual([told]));

  it.each([
    ['both round alike', 'Es traten etwa 18.000 Liter aus.', 'Es liefen 18.100 Liter aus.'],
    ['one is a part of what the other counts', 'Verletzt wurden 30 Fahrgäste.', 'Vier der Fahrgäste mussten ins Krankenhaus.'],
    ['one is of earlier times', 'Der Streik soll 41 Frachter treffen.', 'Zuletzt hatte er vor elf Jahren 12 Frachter getroffen.'],
    ['nobody says who is counted', 'Auf dem Markt standen 300 Menschen.', 'In der Halle wohnen 40 Personen.'],
    [
      'one gives several, and which one stands for the other is open',
      'Im Hafen liegen 40 Boote, am Strand 12 Boote.',
      'Die Stadt zählt 30 Boote.',
    ],
    ['hurt is not dead', 'Bei dem Unfall starben zwei Menschen.', 'Bei dem Unfall starb niemand, neun Menschen wurden verletzt.'],
    ['people come at an hour', 'Rund 200 Menschen kamen am Montag um 8 Uhr zum Rathaus.', 'Bei dem Brand starben 40 Menschen.'],
    ['one says that nobody died', 'Es gab keine Toten, 30 Bewohner wurden in Sicherheit gebracht.', 'Vier Menschen starben.'],
    ['one says of whom nobody died', 'Von den 30 Bewohnern starb niemand.', 'Vier Menschen starben.'],
    ['they are too far apart', 'Im Kreis liegen 96 Betriebe mit 1,3 Millionen Tieren.', 'Getötet wurden bisher 20.000 Tiere.'],
  ])('are none where %s', async (_, one, other) => expect(await rivals(one, other)).toEqual([]));
});
