import { afterEach, describe, expect, it } from 'vitest';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { findAffair } from '../../../server/comparing/find-affair.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const NAMING =
  'Das Fährschiff Marlunda ist am Sonntag vor Brennhaven auf Grund gelaufen. Kapitän Oskar Tannwald hatte nach Angaben der Wasserwacht die Boje verwechselt. Verletzt wurde niemand, der Reeder Holm sprach von einem Schaden an der Schraube.';
const UNNAMED =
  'Nach der Havarie vor Brennhaven ermittelt die Staatsanwaltschaft gegen Tannwald. Die Wasserwacht barg am Montag die Schraube, der Reeder Holm hatte den Schaden gemeldet. Die Boje soll versetzt werden.';
/** On other matters: what is rare among them is not rare by chance. */
const OTHERS = [
  'Die Brauerei Kettelmann in Ulmenrode senkt den Preis für den Kasten Bier. Braumeisterin Ilka Reese nannte die Gerste als Grund.',
  'Der Turnverein Ostheide hat eine Halle gekauft. Vorsitzender Emil Krahn sammelte Spenden bei den Bauern.',
  'In Wallbruck streiken die Busfahrer. Die Gewerkschaft fordert mehr Lohn, Sprecherin Dana Voss nannte keine Dauer.',
  'Das Museum in Pellnitz zeigt Gläser aus Böhmen. Kuratorin Rike Sand hat die Vitrinen entworfen.',
  'Der Bundestag hat das Archivgesetz geändert. Abgeordnete Mira Tolk sprach von einem Kompromiss über Akten.',
  'Ein Sturm hat in Hagenau Dächer abgedeckt. Die Feuerwehr zählte Einsätze, Landrat Uwe Bast dankte den Helfern.',
  'Forscher der Universität Lindau haben eine Orchidee beschrieben. Botanikerin Sina Kolb fand sie am Ufer.',
  'Die Bank von Sarnau erhöht die Zinsen. Vorstand Piet Moller rechnet mit Krediten für Häuser.',
];

let close = () => {};
afterEach(() => close());

async function corpusOf(texts: string[]) {
  const small = await smallCorpus(texts.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const parts = { ...small, wordTable: createWordTable(), turn: async () => {} };
  return { ...small, find: (question: string) => findAffair(parts, { question }) };
}

describe('the affair that a question names', () => {
  it('has the reports that tell of the same persons, places and things, though one does not write its name', async () => {
    const { find, ids } = await corpusOf([NAMING, UNNAMED, ...OTHERS]);
    expect(await find('Strandung der Marlunda')).toEqual(ids.slice(0, 2));
  });

  it('is compared by all its reports, and by none on another matter', async () => {
    const small = await corpusOf([NAMING, UNNAMED, ...OTHERS]);
    const { result } = await runToEnd(createCompare(small)({ question: 'Strandung der Marlunda', language: 'de' }));
    expect(result.articles.map(({ id }) => id)).toEqual(small.ids.slice(0, 2));
  });

  it('is none where a report outside it is as near to its own: what is about the question the sentences tell then', async () => {
    const [first = '', second = '', ...rest] = OTHERS;
    const between = `${UNNAMED.replace('vor Brennhaven ', '')} ${first} ${first.replace('senkt', 'hob')} ${second}`;
    const { find } = await corpusOf([NAMING, UNNAMED, between, first, second, ...rest]);
    expect(await find('Strandung in Brennhaven')).toBeUndefined();
  });

  it('is none where no word of the question stands in any report, and none among a few reports', async () => {
    expect(await (await corpusOf([NAMING, UNNAMED, ...OTHERS])).find('Xylophonkonzert')).toBeUndefined();
    close();
    expect(await (await corpusOf([NAMING, UNNAMED, ...OTHERS.slice(0, 2)])).find('Strandung in Brennhaven')).toBeUndefined();
  });
});
