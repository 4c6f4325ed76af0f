import { afterEach, describe, expect, it } from 'vitest';
import { createCompare } from '../../../../server/comparing/create-compare.ts';
import { ageRows } from '../../../../server/comparing/facts/age-rows.ts';
import { factPairs } from '../../../../server/comparing/facts/fact-pairs.ts';
import { createTurns } from '../../../../server/retrieval/turns.ts';
import { statementOf, type Told, table } from '../../../fakes/compared-statements.ts';
import { runToEnd, smallCorpus } from '../../../fakes/small-corpus.ts';

let close = () => {};
afterEach(() => {
  close();
  close = () => {};
});

/** Rows that hold both of these sentences, by their beginnings: their relation and what differs. */
async function rowsOf(told: [string, string], openings: [string, string]) {
  const small = await smallCorpus(told.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const { result } = await runToEnd(createCompare(small)({ articleIds: small.ids, language: 'de' }));
  const holds = (row: (typeof result.rows)[number], opening: string) =>
    row.cells.some(({ claims }) => claims.some(({ text, role }) => role === 'answer' && text.startsWith(opening)));
  return result.rows
    .filter((row) => openings.every((opening) => holds(row, opening)))
    .map(({ relation, doubtful, differences }) => ({
      relation,
      doubtful: doubtful ?? false,
      values: differences.map(({ kind, values }) => `${kind}: ${values.map(({ text }) => text).join(' | ')}`),
    }));
}

/** Whether the last statements of two reports of one affair, or of two, are put together. */
async function arePaired(one: string, other: string, { areOneAffair = true } = {}): Promise<boolean> {
  const statements = await Promise.all([one, other].map(statementOf));
  return (await factPairs(statements, { table, turn: createTurns(), areOneAffair: () => areOneAffair })).length > 0;
}

async function agesOf(...told: Told[]): Promise<string[]> {
  const statements = await Promise.all(told.map(statementOf));
  const rows = await ageRows(statements, { turn: createTurns(), articleIdOf: String });
  return rows.map(({ difference }) => difference.values.map(({ text }) => text).join(' | '));
}

const BOTE = 'In Grauhafen ist das Lagerhaus der Reederei Tornwald zerstört worden. Jolanda Brix sperrte am Abend den Kai.';
const KURIER = 'Die Reederei Tornwald trauert. In Grauhafen legte Jolanda Brix einen Kranz nieder.';

describe('what each of two reports on one affair tells once, in other words', () => {
  it('is one matter where both tell that somebody denies, by himself or by whoever speaks for him', async () => {
    const rows = await rowsOf(
      [`${BOTE} Jolanda Brix geriet in Kritik. Ihr Anwalt sagte, sie habe den Brief nie gesehen.`, `${KURIER} Brix bestreitet das.`],
      ['Ihr Anwalt', 'Brix bestreitet'],
    );
    expect(rows).toMatchObject([{ relation: 'agree', doubtful: true }]);
  });

  it('is one matter where both tell how somebody voted, and differs where he voted otherwise', async () => {
    const rows = await rowsOf(
      [`${BOTE} Der Abgeordnete Nils Kreem stimmte für die Hilfe.`, `${KURIER} Auch Nils Kreem enthielt sich.`],
      ['Der Abgeordnete', 'Auch Nils'],
    );
    expect(rows).toEqual([{ relation: 'differ', doubtful: true, values: ['direction: stimmte für | enthielt sich'] }]);
  });

  it.each([
    ['Was die Detonation auslöste, ist noch unklar.', 'Ein Kurzschluss im Heizgerät hat die Explosion verursacht.'],
    ['Das Amt führt das Sterben der Karpfen auf die Hitze zurück.', 'Das Fischsterben gehe auf Löschwasser zurück, sagt er.'],
    ['Als Ursache gilt eine defekte Weiche.', 'Ausgelöst wurde der Unfall durch eine verformte Schiene.'],
  ])('is one matter where both tell what caused it: %s | %s', async (one, other) => {
    expect(await arePaired(one, other)).toBe(true);
    expect(await arePaired(one, other, { areOneAffair: false })).toBe(false);
  });

  it.each([
    ['causes of two events', 'Das Feuer wurde durch Funken ausgelöst.', 'Der Streik wurde durch Kürzungen ausgelöst.'],
    ['denials of two persons', 'Nils Kreem bestreitet die Tat.', 'Jolanda Brix dementiert ihren Rücktritt.'],
    ['what is only turned down', 'Nils Kreem wies das Angebot zurück.', 'Nils Kreem rejected calls to resign.'],
    ['votes of two persons', 'Nils Kreem stimmte für die Hilfe.', 'Hana Poll enthielt sich der Stimme.'],
  ])('is not one matter: %s', async (_, one, other) => {
    expect(await arePaired(one, other)).toBe(false);
  });

  it('is one matter where what bears one designation goes one way by the one and the other way by the other', async () => {
    const one = 'Tavrien liefert Karsan Drohnen vom Typ Falk-2.';
    expect(await arePaired(one, 'Karsan hat Tavrien Drohnen vom Typ Falk-2 geliefert.')).toBe(true);
    expect(await arePaired(one, 'Karsan hat Tavrien Drohnen vom Typ Falk-3 geliefert.')).toBe(false);
  });
});

describe('the age of one person', () => {
  it.each([
    ['Der 41-jährige Nils Kreem war im Ausland.', 'Nils Kreem (43) sprach mit den Müttern.'],
    ['Nils Kreem, 41, war im Ausland.', 'The 43-year-old captain Nils Kreem left.'],
  ])('differs between two reports of one time: %s | %s', async (one, other) => {
    expect(await agesOf(one, other)).toEqual(['41 | 43']);
  });

  it('is that of the one person whom a report names all along', async () => {
    const rows = await rowsOf(
      [
        `${BOTE} Nils Kreem kam spät. Niemand sah Nils Kreem. Später schwieg Nils Kreem. Der 41-Jährige war bis Mai im Ausland.`,
        `${KURIER} Mit den Müttern sprach Nils Kreem (43) im Rathaus.`,
      ],
      ['Der 41-Jährige', 'Mit den Müttern'],
    );
    expect(rows).toEqual([{ relation: 'differ', doubtful: true, values: ['number: 41 | 43'] }]);
  });

  it.each<[string, Told, Told]>([
    ['of two persons', 'Der 41-jährige Nils Kreem war im Ausland.', 'Hana Poll (43) sprach mit den Müttern.'],
    [
      'a year later',
      { text: 'Der 41-jährige Nils Kreem war im Ausland.', publishedOn: '2024-03-01' },
      { text: 'Nils Kreem (42) sprach mit den Müttern.', publishedOn: '2025-03-01' },
    ],
    ['how long something lasts', 'Der 41-jährige Nils Kreem kam.', 'Nach 43-jähriger Pause trat Nils Kreem auf.'],
  ])('does not differ: %s', async (_, one, other) => {
    expect(await agesOf(one, other)).toEqual([]);
  });
});
