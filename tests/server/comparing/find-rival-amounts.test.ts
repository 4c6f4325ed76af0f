import { describe, expect, it } from 'vitest';
import { findRivalAmounts, isSureRival } from '../../../server/comparing/find-rival-amounts.ts';
import { createTurns } from '../../../server/retrieval/turns.ts';
import { statementOf, type Told, table } from '../../fakes/compared-statements.ts';

/** Of each pair the two amounts and how many words their clauses share. One sentence a report. */
async function rivals(...told: string[]): Promise<string[]> {
  const statements = await Promise.all(told.map(statementOf));
  const found = await findRivalAmounts(statements, { table, turn: createTurns(), areOneAffair: () => true });
  return found.map(({ one, other, shared }) => `${one.quantity.text} | ${other.quantity.text} (${shared})`);
}

describe('amounts that reports give otherwise', () => {
  it('are of what their clauses call the same, in whatever words', async () => {
    expect(
      await rivals(
        'Sie rechnet im Jahr mit Einsparungen von elf Millionen Euro.',
        'Jährlich lassen sich danach acht Millionen Euro sparen.',
      ),
    ).toEqual(['elf Millionen Euro | acht Millionen Euro (2)']);
  });

  it('are of money where one leaves out the unit', async () => {
    expect(await rivals('Die Bank wurde auf 16 Milliarden Euro verklagt.', 'Verklagt wurde die Bank auf 26 Milliarden.')).toHaveLength(1);
  });

  it.each([
    [
      'their clauses share nothing',
      'Sie rechnet mit Einsparungen von elf Millionen Euro.',
      'Ein Kran wird danach für acht Millionen Euro gebaut.',
    ],
    ['their clauses share a name only', 'Peter Lohmar schuldet elf Millionen Euro.', 'Acht Millionen Euro fand Peter Lohmar.'],
    ['they are far apart', 'Sie rechnet mit Einsparungen von elf Millionen Euro.', 'Sparen lassen sich danach 90 Millionen Euro.'],
    [
      'they are of a day and of a year',
      'Täglich kostet das die Stadt 4 Millionen Euro.',
      'Die Stadt kostet das jährlich 19 Millionen Euro.',
    ],
    ['they round one amount', 'Die Bank wurde auf gut 16 Milliarden Euro verklagt.', 'Verklagt wurde die Bank auf 16,4 Milliarden Euro.'],
    ['they tell how old two people are', 'Der 49 Jahre alte Pilot starb.', 'Der 33 Jahre alte Helfer starb.'],
  ])('are none where %s', async (_, one, other) => {
    expect(await rivals(one, other)).toEqual([]);
  });

  it('are none where one has two rivals that are as near', async () => {
    expect(
      await rivals('Das Werk kostet 30 Millionen Euro und das Lager kostet 40 Millionen Euro.', 'Der Bau kostet 50 Millionen Euro.'),
    ).toEqual([]);
  });
});

describe('whether two amounts are surely rivals', () => {
  const [one, other] = [
    'Sie rechnet im Jahr mit Einsparungen von elf Millionen Euro.',
    'Jährlich lassen sich danach acht Millionen Euro sparen.',
  ];

  async function areSure(...told: Told[]): Promise<boolean[]> {
    const statements = await Promise.all(told.map(statementOf));
    const found = await findRivalAmounts(statements, { table, turn: createTurns(), areOneAffair: () => true });
    return found.map((pair) => isSureRival(pair, statements, table));
  }

  it('is so where their clauses share two words, and not where they share one', async () => {
    expect(await areSure(one, other)).toEqual([true]);
    expect(await areSure(one, other.replace('Jährlich', 'Nun'))).toEqual([false]);
  });

  it('is not where their reports are months apart, or the later tells a later state', async () => {
    const at = (text: string, publishedOn: string) => ({ text, publishedOn });
    expect(await areSure(at(one, '2031-01-05'), at(other, '2031-01-08'))).toEqual([true]);
    expect(await areSure(at(one, '2031-01-05'), at(other, '2031-06-08'))).toEqual([false]);
    const later = 'Inzwischen lassen sich jährlich acht Millionen Euro sparen.';
    expect(await areSure(at(one, '2031-01-05'), at(later, '2031-01-08'))).toEqual([false]);
  });
});
