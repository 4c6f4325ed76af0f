import { afterEach, describe, expect, it } from 'vitest';
import type { ModelWriter, WriterEvent, WriterInput } from '../../../server/answering/writers/writer.ts';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import type { Comparison } from '../../../server/contract/comparison.ts';
import { nothingReadable } from '../../fakes/model-replies.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const KURIER = {
  key: 'kurier.txt',
  title: 'Grube eingestürzt',
  publisher: 'Kurier am Sund',
  publishedOn: '2025-05-04',
  text: `Grube eingestürzt

In der Grube Ostfeld bei Lorstadt starben am Sonntag 14 Bergleute. Die Feuerwehr aus Lorstadt barg rund 200 Arbeiter aus der Grube. Betriebsleiter Uwe Kahl schloss die Grube Ostfeld bis auf Weiteres.`,
};
const BLATT = {
  key: 'blatt.txt',
  title: 'Drama unter Tage',
  publisher: 'Schlagblatt',
  publishedOn: '2025-05-03',
  text: `Drama unter Tage

Am Sonntag starben in der Grube Ostfeld bei Lorstadt 17 Bergleute. Aus der Grube barg die Feuerwehr aus Lorstadt 198 Arbeiter. Der Zirkus Belloni sagte seine Vorstellung ab.`,
};
const COPY = { ...KURIER, key: 'kopie.txt', publisher: 'Nachdruck Nord', publishedOn: '2025-05-06', text: `${KURIER.text} Mehr am Abend.` };
const UNDATED = { key: 'ohne.txt', title: 'Hüte', text: 'Im Herbst tragen die Leute wieder breite Hüte aus grünem Filz.' };

let close = () => {};
afterEach(() => close());

async function compareOf(articles: Parameters<typeof smallCorpus>[0]) {
  const small = await smallCorpus(articles);
  close = small.close;
  return { ...small, compare: createCompare(small) };
}

async function comparisonOf(articles: Parameters<typeof smallCorpus>[0], language: 'de' | 'en' = 'de') {
  const small = await compareOf(articles);
  return { ...small, result: (await runToEnd(small.compare({ articleIds: small.ids, language }))).result };
}

const titlesOf = ({ columns, articles }: Comparison) =>
  columns.map(({ articleIds }) => articleIds.map((id) => articles.find((article) => article.id === id)?.publisher ?? 'undated'));

/** Puts the second of two articles into the family of the first. */
function makeFamily({ corpus: { archive } }: Awaited<ReturnType<typeof compareOf>>, first: string, second: string) {
  const placing = (articleId: string) => ({
    articleId,
    revision: archive.get(articleId)?.revision ?? '',
    rules: '1',
    keys: [1],
    signature: Uint8Array.of(1),
  });
  archive.families.place(placing(first), []);
  archive.families.place(placing(second), [{ other: first, nearCopy: true, shared: [] }]);
}

describe('columns', () => {
  it('stand in the order of publication, undated reports last', async () => {
    const { result } = await comparisonOf([UNDATED, KURIER, BLATT]);
    expect(titlesOf(result)).toEqual([['Schlagblatt'], ['Kurier am Sund'], ['undated']]);
    expect(result.articles.map(({ publisher }) => publisher)).toEqual(['Schlagblatt', 'Kurier am Sund', undefined]);
  });

  it('are one for a family of near-copies, and what only they agree on stands in one source', async () => {
    const small = await compareOf([KURIER, BLATT, COPY]);
    makeFamily(small, small.ids[0] ?? '', small.ids[2] ?? '');
    const { result } = await runToEnd(small.compare({ articleIds: small.ids, language: 'de' }));
    expect(titlesOf(result)).toEqual([['Schlagblatt'], ['Kurier am Sund', 'Nachdruck Nord']]);
    const closed = result.rows.find(({ cells }) =>
      cells.some(({ claims }) => claims.some(({ text }) => text.startsWith('Betriebsleiter'))),
    );
    expect(closed).toMatchObject({ relation: 'only-in-one', cells: [{}, {}] });
    expect(result.frames.map(({ text }) => text)).toContain(
      'Die 3 Berichte sind 2 Quellen: Fast gleiche Texte stehen in einer Spalte und zählen einmal.',
    );
  });

  it('are the reports themselves where all are near-copies: what was changed is what one looks for', async () => {
    const small = await compareOf([KURIER, COPY]);
    makeFamily(small, small.ids[0] ?? '', small.ids[1] ?? '');
    const { result } = await runToEnd(small.compare({ articleIds: small.ids, language: 'de' }));
    expect(titlesOf(result)).toEqual([['Kurier am Sund'], ['Nachdruck Nord']]);
    expect(result.rows[0]?.cells).toHaveLength(2);
    expect(result.rows[0]?.relation).not.toBe('only-in-one');
    expect(result.frames.map(({ text }) => text)).toContain('Die 2 Berichte sind fast gleich und zählen als eine Quelle.');
  });
});

describe('the findings', () => {
  it('say what differs most gravely with both values, and then what agrees, in words of the reports that are cited', async () => {
    const { result, textOf } = await comparisonOf([KURIER, BLATT]);
    expect(result.findings.map(({ text }) => text)).toEqual([
      'In einer Aussage weichen die Berichte ab, und zwar in der Zahl (Sache: Ostfeld, Bergleute, Lorstadt): „17 Bergleute“ (Schlagblatt), „14 Bergleute“ (Kurier am Sund).',
      'In einer gemeinsamen Aussage ist keine Abweichung gefunden: „Aus der Grube barg die Feuerwehr aus Lorstadt 198 Arbeiter.“ (Schlagblatt und Kurier am Sund).',
    ]);
    for (const { text, citations, quoted = [] } of result.findings) {
      expect(quoted.length).toBeGreaterThan(0);
      for (const { start, end, citation } of quoted) expect(citations[citation]?.quote).toContain(text.slice(start, end));
      for (const { articleId, start, end, quote, verdict } of citations) {
        expect(textOf(articleId).slice(start, end)).toBe(quote);
        expect(verdict).toBe('supported');
      }
    }
  });

  it('are in the language asked for, the words of the reports in theirs', async () => {
    const { result } = await comparisonOf([KURIER, BLATT], 'en');
    expect(result.findings[0]?.text).toBe(
      'The reports differ in one statement, in the number (matter: Ostfeld, Bergleute, Lorstadt): “17 Bergleute” (Schlagblatt), “14 Bergleute” (Kurier am Sund).',
    );
  });

  it('are in the words of a language model where there is one, but only what the rows back', async () => {
    const asked: WriterInput[] = [];
    const small = await compareOf([KURIER, BLATT]);
    const model: ModelWriter = {
      name: 'local:test',
      isModel: true,
      reply: nothingReadable,
      async *write(input) {
        asked.push(input);
        const draft = (text: string, at: number): WriterEvent => {
          const spans = input.passages.slice(at, at + 1).map(({ passage }) => ({ ...passage, exact: false }));
          const block = { kind: 'paragraph' as const, number: 0, place: at };
          return { type: 'draft', draft: { id: `d${at}`, kind: 'statement', role: 'answer', text, spans, unresolved: [], block } };
        };
        yield draft('In der Grube Ostfeld bei Lorstadt starben am Sonntag 17 Bergleute.', 0);
        yield draft('Es starben 99 Bergleute.', 1);
      },
    };
    const { result } = await runToEnd(createCompare({ ...small, model })({ articleIds: small.ids, language: 'de' }));
    expect(asked[0]?.passages.map(({ passage }) => passage.text)).toContain(
      'Am Sonntag starben in der Grube Ostfeld bei Lorstadt 17 Bergleute.',
    );
    expect(result.findings).toMatchObject([{ kind: 'statement', verdict: 'supported', text: expect.stringContaining('17 Bergleute') }]);
  });

  it('are the own ones where the language model fails', async () => {
    const small = await compareOf([KURIER, BLATT]);
    const model: ModelWriter = {
      name: 'local:test',
      isModel: true,
      reply: nothingReadable,
      async *write() {
        yield { type: 'failed', failure: { code: 'writer-timeout', message: '' } };
      },
    };
    const { result } = await runToEnd(createCompare({ ...small, model })({ articleIds: small.ids, language: 'de' }));
    expect(result.findings.map(({ kind }) => kind)).toEqual(['frame', 'frame']);
  });

  it('are none where reports have nothing in common', async () => {
    const { result } = await comparisonOf([BLATT, UNDATED]);
    expect(result.findings).toEqual([]);
  });

  it('tell sources of one publisher apart by the day', async () => {
    const { result } = await comparisonOf([KURIER, { ...BLATT, publisher: 'Kurier am Sund' }]);
    expect(result.findings[0]?.text).toContain(
      '„17 Bergleute“ (Kurier am Sund, 3. Mai 2025), „14 Bergleute“ (Kurier am Sund, 4. Mai 2025)',
    );
  });
});

describe('a row', () => {
  it('is named by nouns and names that its reports share', async () => {
    const { result } = await comparisonOf([KURIER, BLATT]);
    expect(result.rows[0]).toMatchObject({ relation: 'differ', matter: expect.stringContaining('Ostfeld') });
    expect(result.rows[1]).toMatchObject({ relation: 'agree', matter: expect.stringContaining('Feuerwehr') });
  });

  it('without nouns or names is named by its other words', async () => {
    const told = 'The striking workers returned yesterday.';
    const { result } = await comparisonOf([
      { key: 'a.txt', text: `${told} Nothing else was known about it.` },
      { key: 'b.txt', text: `${told} The weather was bad.` },
    ]);
    expect(result.rows[0]).toMatchObject({ relation: 'agree', matter: 'striking workers' });
  });

  it('explains that a rounded number agrees with the exact one', async () => {
    const { result, textOf } = await comparisonOf([KURIER, BLATT]);
    const [agreement] = result.rows[1]?.agreements ?? [];
    expect(agreement?.why).toBe('rounding');
    expect(agreement?.values.map(({ text }) => text)).toEqual(['198', 'rund 200']);
    for (const { articleId, start, end, text } of agreement?.values ?? []) expect(textOf(articleId).slice(start, end)).toBe(text);
  });

  it('in which people died comes before one about money, though both differ in a number', async () => {
    const more = (text: string, costs: string) => `${text} Die Reparatur der Kirche Sankt Anna in Brenn kostet ${costs} Euro.`;
    const { result } = await comparisonOf([
      { ...KURIER, text: more(KURIER.text, '900.000') },
      { ...BLATT, text: more(BLATT.text, '300.000') },
    ]);
    const differing = result.rows.filter(({ relation }) => relation === 'differ');
    expect(differing.map(({ differences }) => differences[0]?.values[0]?.text)).toEqual(['17', '300.000 Euro']);
  });
});

describe('a comparison of all reports', () => {
  it('takes all that pass the filters, more than twelve too, and counts them', async () => {
    const many = Array.from({ length: 14 }, (_, at) => ({ ...(at % 2 ? KURIER : BLATT), key: `bericht-${at}.txt` }));
    const { compare } = await compareOf([...many, UNDATED]);
    const { result, events } = await runToEnd(compare({ filters: { from: '2025-05-01' }, language: 'de' }));
    expect(result.articles).toHaveLength(14);
    expect(result.coverage).toMatchObject({ searched: 14, compared: 14, relevant: 14 });
    expect(events).toContainEqual({ type: 'progress', stage: 'reading', done: 13, total: 14 });
  });

  it('takes all that speak of a question, however many they are', async () => {
    const many = Array.from({ length: 14 }, (_, at) => ({ ...(at % 2 ? KURIER : BLATT), key: `bericht-${at}.txt` }));
    const { compare } = await compareOf([...many, UNDATED]);
    const { result } = await runToEnd(compare({ question: 'Wie viele Bergleute starben in der Grube Ostfeld?', language: 'de' }));
    expect(result.coverage).toMatchObject({ searched: 15, compared: 14, relevant: 14 });
    expect(result.notCompared).toBeUndefined();
  });
});
