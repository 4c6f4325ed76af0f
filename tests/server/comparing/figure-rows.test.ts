import { afterEach, describe, expect, it } from 'vitest';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import type { ComparisonRow } from '../../../server/contract/comparison.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = `In Grauhafen hat eine Explosion das Lagerhaus der Reederei Tornwald zerstört. Nach Angaben der Feuerwehr starben elf Menschen. Die Hafenmeisterin Jolanda Brix sperrte den Kai.`;
const KURIER = `Die Reederei Tornwald trauert. Jolanda Brix legte am Kai in Grauhafen einen Kranz nieder. Vierzehn Todesopfer zählt inzwischen die Klinik, in die viele gebracht worden waren.`;
const ANZEIGER = `Jolanda Brix verteidigt sich. Ihre Behörde habe die Reederei Tornwald in Grauhafen oft gewarnt. Von 16 Toten sprach der Landrat, der die Behörden rügte.`;
/** Of another affair, with dead of its own. */
const GIPFEL = `Unter dem Hochkaar ging eine Lawine ab. Bergführer Alois Senn rief die Retter. Im Tal der Ache wurden am Abend neun Leichen geborgen.`;

let close = () => {};
afterEach(() => close());

async function compared(told: string[], question?: string) {
  const small = await smallCorpus(told.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const { result } = await runToEnd(createCompare(small)({ articleIds: small.ids, language: 'de', question }));
  return { result, ids: small.ids, textOf: small.textOf, figures: result.rows.filter(isOfFigures) };
}

function isOfFigures({ relation, differences }: ComparisonRow): boolean {
  return relation === 'differ' && differences.some(({ kind }) => kind === 'number');
}

function quotesOf({ cells }: ComparisonRow): string[] {
  return cells.flatMap(({ claims }) => claims.map(({ text }) => text));
}

describe('figures of two reports for what is plainly called the same, in sentences that are otherwise unlike', () => {
  it('stand in a row that says it is unsure, with the exact characters of each figure', async () => {
    const { figures, textOf } = await compared([BOTE, KURIER]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ relation: 'differ', doubtful: true });
    const values = figures[0]?.differences.flatMap((one) => one.values) ?? [];
    expect(values.map(({ text }) => text)).toEqual(['elf', 'Vierzehn']);
    for (const { articleId, start, end, text } of values) expect(textOf(articleId).slice(start, end)).toBe(text);
    expect(figures[0]?.similarity).toBeLessThan(1);
  });

  it('are told once: their sentences do not stand in one report alone besides', async () => {
    const { result } = await compared([BOTE, KURIER]);
    expect(result.rows.flatMap(quotesOf).filter((text) => /starben elf|Vierzehn/u.test(text))).toHaveLength(2);
  });

  it('count for nothing that is found', async () => {
    const { result } = await compared([BOTE, KURIER]);
    expect(result.findings.map(({ text }) => text).join(' ')).not.toMatch(/elf|Vierzehn/u);
    expect(result.frames[0]?.text).toContain('0 weichen ab');
    expect(result.frames.some(({ text }) => text.includes('nur Ähnliches'))).toBe(true);
  });

  it('of three reports are one row', async () => {
    const { figures } = await compared([BOTE, KURIER, ANZEIGER]);
    expect(figures.map(({ differences }) => differences.flatMap(({ values }) => values.map(({ text }) => text)))).toEqual([
      ['elf', 'Vierzehn', '16'],
    ]);
  });

  it('are not looked for where a row holds both sentences already', async () => {
    const { figures } = await compared([BOTE, BOTE.replace('elf Menschen', '14 Menschen')]);
    expect(figures).toHaveLength(1);
    expect(figures[0]?.doubtful).toBeUndefined();
  });

  it.each([
    ['the reports tell of two affairs', [BOTE, GIPFEL]],
    ['more than twelve reports are compared', [BOTE, KURIER, ...Array.from({ length: 11 }, (_, at) => `Meldung ${at}. ${GIPFEL}`)]],
  ])('are no row where %s', async (_, texts) => {
    expect((await compared(texts)).figures).toEqual([]);
  });

  it('are no row about a question that only one of them is about', async () => {
    const { figures } = await compared([BOTE, KURIER], 'Was sagt die Feuerwehr zu Jolanda Brix?');
    expect(figures).toEqual([]);
  });
});

describe('amounts of two reports in clauses that share what they are of', () => {
  const one =
    'Die Reederei Tornwald in Grauhafen hat Schulden. Jolanda Brix rechnet im Jahr mit Einsparungen von elf Millionen Euro. Sie lobt den Kai.';
  const other =
    'Ein Gutachten liegt vor. Jolanda Brix legte es in Grauhafen der Reederei Tornwald vor. Jährlich lassen sich danach acht Millionen Euro sparen.';

  it('are a row with the exact characters of each', async () => {
    const { figures } = await compared([one, other]);
    expect(figures.map(({ differences }) => differences.flatMap(({ values }) => values.map(({ text }) => text)))).toEqual([
      ['elf Millionen Euro', 'acht Millionen Euro'],
    ]);
  });
});
