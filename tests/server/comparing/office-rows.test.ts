import { afterEach, describe, expect, it } from 'vitest';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = `Besuch in Grauhafen

Der Hafenminister Jorin Falbe hat am Montag die neue Mole in Grauhafen eröffnet. Die Lotsen kamen mit allen Booten. Musiker spielten bis in die Nacht. Der Bau hatte neun Jahre gedauert.`;
const ANZEIGER = `Verhandlungen über Fangquoten

Die Fischer verlangen höhere Fangquoten für Hering und Dorsch. Forscher warnen vor leeren Netzen. Über Nacht standen Kutter vor dem Rathaus. In Oberland verhandelte schließlich der Sekretär des Küstenrats, Jorin Falbe, mit ihren Verbänden.`;
const KURIER = `Haushalt beschlossen

Minister Jorin Falbe lobte den Haushalt. Die Opposition stimmte dagegen.`;
const ENGLISH = `Ferry talks

Falbe's ferry talks stalled. Port minister Jorin Falbe left the room before noon.`;

let close = () => {};
afterEach(() => close());

async function officesIn(told: string[]) {
  const small = await smallCorpus(told.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const texts = new Map(told.map((text, at) => [small.ids[at] ?? '', text]));
  const { result } = await runToEnd(createCompare(small)({ articleIds: small.ids, language: 'de' }));
  const rows = result.rows.filter(({ differences }) => differences.some(({ kind }) => kind === 'office'));
  return {
    result,
    rows,
    texts,
    values: rows.map(({ differences }) => differences.flatMap(({ values }) => values.map(({ text }) => text))),
  };
}

describe('a person under another office, in sentences that tell of other matters', () => {
  it('stands in a row of its own with both offices, each quoted with exact characters, and heads the findings', async () => {
    const { result, rows, values, texts } = await officesIn([BOTE, ANZEIGER]);
    expect(values).toHaveLength(1);
    expect(values[0]?.toSorted()).toEqual(['Hafenminister', 'Sekretär des Küstenrats']);
    for (const cell of rows[0]?.cells ?? []) for (const { verdict } of cell.claims) expect(verdict).toBe('supported');
    expect(rows[0]?.cells).toHaveLength(2);
    for (const { articleId, start, end, text } of rows[0]?.differences[0]?.values ?? [])
      expect(texts.get(articleId)?.slice(start, end)).toBe(text);
    expect(result.findings.map(({ text }) => text).join(' ')).toMatch(/Amt.*Falbe/u);
  });

  it('is shown with the sentences that give the offices, which do not stand in one report alone besides', async () => {
    const { result } = await officesIn([BOTE, ANZEIGER]);
    const quotes = result.rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.map(({ text }) => text)));
    expect(quotes.filter((text) => text.includes('Mole'))).toHaveLength(1);
    expect(quotes.filter((text) => text.includes('verhandelte'))).toHaveLength(1);
    expect(quotes.join(' ')).toContain('Lotsen');
  });

  it('is found by the office with which a sentence goes on about the one whom the sentence before names', async () => {
    const described = KURIER.replace(
      'Minister Jorin Falbe lobte den Haushalt.',
      'Jorin Falbe lobte den Haushalt. Der Verteidigungsminister war am Abend zurückgekommen.',
    );
    expect((await officesIn([BOTE, described])).values.map((told) => told.toSorted())).toEqual([
      ['Hafenminister', 'Verteidigungsminister'],
    ]);
    const ofAnother = KURIER.replace(
      'Minister Jorin Falbe lobte den Haushalt.',
      'Jorin Falbe lobte den Haushalt. Der Verteidigungsminister hatte ihn gewarnt.',
    );
    expect((await officesIn([BOTE, ofAnother])).values).toEqual([]);
  });

  it('is found by the family name alone, where one person only has it, and by an office behind the name', async () => {
    const short = ANZEIGER.replace('der Sekretär des Küstenrats, Jorin Falbe,', 'Ratssekretär Falbe');
    const behind = ANZEIGER.replace('der Sekretär des Küstenrats, Jorin Falbe,', 'Jorin Falbe, der heutige Ratssekretär,');
    expect((await officesIn([BOTE, short])).values.map((told) => told.toSorted())).toEqual([['Hafenminister', 'Ratssekretär']]);
    expect((await officesIn([BOTE, behind])).values.map((told) => told.toSorted())).toEqual([['Hafenminister', 'heutige Ratssekretär']]);
  });

  it.each([
    ['one says more of the same office', [BOTE, KURIER]],
    ['one says what the person was before', [BOTE, ANZEIGER.replace('der Sekretär', 'der frühere Sekretär')]],
    [
      'one says who leads',
      [BOTE.replace('Hafenminister', 'Präsident'), ANZEIGER.replace('der Sekretär des Küstenrats', 'der Parteiführer')],
    ],
    ['the same office is told in another language', [BOTE, ENGLISH]],
    [
      'one report gives both',
      [BOTE, `${KURIER} Am Abend tanzte der Sekretär des Küstenrats, Jorin Falbe. Hafenminister Jorin Falbe sang dazu.`],
    ],
  ])('is not found where %s', async (_, texts) => {
    expect((await officesIn(texts)).values).toEqual([]);
  });
});
