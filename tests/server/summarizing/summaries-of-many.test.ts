import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../fakes/small-corpus.ts';
import { closeAfterEach, scripted, section, statement, summarizeWith } from './summarized.ts';

closeAfterEach();

/** Seven matters, a report each; `opening` comes before what the report is about. */
const manyMatters = (opening = '') =>
  [
    'Das Bad in Tellin',
    'Die Werft von Raug',
    'Der Zoo von Orvik',
    'Die Brücke bei Sund',
    'Das Museum in Kalm',
    'Der Hafen von Brunn',
    'Die Schule in Grau',
  ].map((matter, at) => ({
    key: `${at}.txt`,
    text: `${opening}${matter} bleibt nach Angaben der Stadt vorerst geschlossen. Der Rat berät am Dienstag. 20${at + 10} kam ein Bau für ${at + 3} Millionen Kronen dazu. Ein Fest gab es 19${at + 70}.`,
  }));

describe('the situation of a briefing', () => {
  it('is how reports open, not what lies behind, where there are many more reports than it has sentences', async () => {
    const small = await summarizeWith(undefined, manyMatters());
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'short', form: 'briefing', language: 'de' }));
    const told = section(result, 'situation');
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) expect(text).toContain('vorerst geschlossen');
  });
});

describe('a summary of all there is', () => {
  it('tells what each report is about, and no opening that names nobody', async () => {
    const small = await summarizeWith(undefined, manyMatters('Am Ende waren es noch vier kurze Sätze. '));
    const { result } = await runToEnd(small.summarize({ filters: {}, length: 'short', language: 'de' }));
    const told = section(result, 'text');
    expect(told.length).toBeGreaterThan(1);
    for (const text of told) expect(text).toContain('vorerst geschlossen');
  });
});

describe('what a language model is given of all there is', () => {
  it('is how the reports open, not all that they say', async () => {
    const model = scripted(({ passages: [first] }) => (first ? [statement('s1', 'Das Bad in Tellin bleibt geschlossen.', first)] : []));
    const long = ' Der Ausschuss für Bau und Verkehr hat in seiner Sitzung lange über die Lage beraten und nichts beschlossen.'.repeat(30);
    const small = await summarizeWith(
      model,
      manyMatters().map((report) => ({ ...report, text: report.text + long })),
    );
    expect((await small.corpus.passageIndex.passagesOf(small.ids)).length).toBeGreaterThan(2 * small.ids.length);
    await runToEnd(small.summarize({ filters: {}, length: 'short', language: 'de' }));
    const given = model.inputs.flatMap(({ passages }) => passages.map(({ passage }) => passage.start));
    expect(new Set(given)).toEqual(new Set([0]));
  });
});

describe('where a report was written', () => {
  it('makes its first sentence none about that place', async () => {
    const small = await summarizeWith(undefined, [
      {
        key: 'knall.txt',
        text: 'Brunsholm. Der laute Knall war noch im 30 Kilometer entfernten Hedvik zu hören. Um 5.42 Uhr ist eine Lagerhalle am Hafen von Brunsholm explodiert. Die Feuerwehr kam mit zwölf Wagen.',
      },
    ]);
    const { result } = await runToEnd(small.summarize({ question: 'Brunsholm', length: 'short', language: 'de' }));
    expect(section(result, 'text')[0]).toBe('Um 5.42 Uhr ist eine Lagerhalle am Hafen von Brunsholm explodiert.');
  });
});
