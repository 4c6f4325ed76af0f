import { describe, expect, it } from 'vitest';
import { createJudgeBacking } from '../../../server/checking/backing.ts';
import { fakeEmbedder } from '../../fakes/fake-embedder.ts';

const judge = createJudgeBacking({ embedder: fakeEmbedder() });
const codes = async (claim: string, source: string, context?: string) =>
  (await judge(claim, source, { context })).reasons.map(({ code }) => code);

const GERMAN = 'Außenminister Jaro Tolk erklärte am 3. Mai 2019, Norvania habe mehr als 200 Lastwagen an Kestria geliefert.';
const ENGLISH = 'The mayor, Ida Brandt, said the bridge was not closed on 12 May 2020, and 40 percent of the shops opened before noon.';

describe('where something happened', () => {
  it('is no part that two names could change', async () => {
    const claim =
      'Laut Bloomberg übermittelte er in Teheran dem iranischen Präsidenten Masoud Pezeshkian eine Botschaft von Wladimir Putin.';
    const source =
      'Laut Bloomberg übermittelte Shoigu während eines Treffens in Teheran eine Botschaft des russischen Führers Wladimir Putin an den iranischen Präsidenten Masoud Pezeshkian.';
    expect(await codes(claim, source)).not.toContain('direction-differs');
    const apart = 'In Kiew demonstrierten Studenten, in Moskau streikten Arbeiter.';
    expect(await codes('In Moskau demonstrierten Studenten, in Kiew streikten Arbeiter.', apart)).toContain('direction-differs');
  });
});

describe('a claim is backed in other words', () => {
  it.each([
    ['Außenminister Tolk sagte am 03.05.2019, Norvania habe über 200 Lastwagen an Kestria geliefert.', GERMAN],
    ['Laut Außenminister Tolk hat Norvania am dritten Mai 2019 mehr als 200 Lastwagen an Kestria geliefert.', GERMAN],
    ['Mayor Brandt said the bridge was not closed on May 12, 2020, and 40% of the shops opened before noon.', ENGLISH],
  ])('%s', async (claim, source) => {
    expect(await codes(claim, source)).toEqual([]);
  });
});

describe('a claim is not backed', () => {
  it('by what it has the name of alone, however near the vectors lie', async () => {
    const near = createJudgeBacking({
      embedder: { ...fakeEmbedder(), embedPassages: async (texts) => texts.map(() => Float32Array.of(1, 0)) },
    });
    const { reasons } = await near('Quellau lügt.', 'Das Stadtmuseum Quellau bekommt eine neue Leitung.');
    expect(reasons.map(({ code }) => code)).toEqual(['low-overlap']);
  });

  it('and yet it is where one of its words is a part of a compound with an umlaut', async () => {
    expect(await codes('Behörden schweigen.', 'Die Umweltbehörde schweigt.')).toEqual([]);
  });

  it('wholly where it is a single word, which states nothing', async () => {
    const { verdict, reasons } = await judge('verhaftet.', 'Der Bürgermeister wurde wegen Bestechung verhaftet.');
    expect([verdict, ...reasons.map(({ code }) => code)]).toEqual(['partly-supported', 'no-statement']);
    expect(await codes('Der Bürgermeister wurde verhaftet.', 'Der Bürgermeister wurde wegen Bestechung verhaftet.')).toEqual([]);
  });

  it.each([
    ['number-missing', GERMAN.replace('200', '300'), GERMAN],
    ['date-missing', GERMAN.replace('3. Mai', '4. Mai'), GERMAN],
    ['name-missing', GERMAN.replace('Jaro Tolk', 'Emil Varga'), GERMAN],
    ['office-differs', GERMAN.replace('Außenminister', 'Verteidigungsminister'), GERMAN],
    ['attribution-dropped', 'Norvania hat mehr als 200 Lastwagen an Kestria geliefert.', GERMAN],
    ['negation-differs', ENGLISH.replace('was not closed', 'was closed'), ENGLISH],
    ['opposite', ENGLISH.replace('before noon', 'after noon'), ENGLISH],
    ['number-missing', ENGLISH.replace('40 percent', '40 percentage points'), ENGLISH],
    ['office-differs', ENGLISH.replace('mayor', 'governor'), ENGLISH],
    ['certainty-differs', 'Die Fähre ist gekentert.', 'Die Fähre ist vermutlich gekentert.'],
    ['opposite', 'Die Preise sanken im Mai deutlich.', 'Die Preise stiegen im Mai deutlich.'],
    ['negation-differs', 'The ferry sank in the harbour.', 'Die Fähre sank nicht im Hafen.'],
    ['certainty-differs', 'The ferry sank in the harbour.', 'Die Fähre sank vermutlich im Hafen.'],
    ['direction-differs', 'Emil Varga besiegte gestern Ida Brandt.', 'Ida Brandt besiegte gestern Emil Varga.'],
  ])('%s: %s', async (code, claim, source) => {
    expect(await codes(claim, source)).toContain(code);
  });

  it('by the sentence it cites when another one around says it', async () => {
    const context = 'Die Brücke über den Sund wurde gesperrt. Zwölf Fähren fahren nun jede Stunde nach Lorvik.';
    expect(await codes('Zwölf Fähren fahren jede Stunde nach Lorvik.', 'Die Brücke über den Sund wurde gesperrt.', context)).toContain(
      'low-overlap',
    );
  });
});
