import { expect, it } from 'vitest';
import { comparedPair } from '../../../../server/comparing/differing/compared-pair.ts';
import { contrastsDiffer } from '../../../../server/comparing/differing/contrasts.ts';
import { compared, statementOf, table } from '../../../fakes/compared-statements.ts';

it.each([
  [
    'Hinter dem Streit im Rat stand eine Erbschaft.',
    'Nicht eine Erbschaft, sondern der Lärm habe zu dem Streit im Rat geführt, sagte der Wirt.',
  ],
  ['Ein Blitz hat den Speicher in Brand gesetzt.', 'Ein Blitz sei auszuschließen, sagte die Wehr zum Brand des Speichers.'],
  ['Der Wirt erlitt einen Schlaganfall.', 'Es handelt sich bei dem Wirt nicht um einen Schlaganfall.'],
  ['Die Stadt zahlt den Zuschuss für das Bad.', 'Den Zuschuss für das Bad zahlt nicht die Stadt, sondern der Kreis.'],
])('what the one says it was not and the other that it was is a difference in certainty: %s | %s', async (one, other) => {
  expect((await compared(one, other)).differences.map(({ kind }) => kind)).toEqual(['certainty']);
  expect((await compared(other, one)).differences.map(({ kind }) => kind)).toEqual(['certainty']);
});

it.each([
  ['both say no', 'Der Rat verbietet den Verkauf von Feuerwerk.', 'Händler dürfen kein Feuerwerk verkaufen.'],
  ['not only', 'Ein Blitz hat den Speicher in Brand gesetzt.', 'Nicht nur ein Blitz hat den Speicher in Brand gesetzt.'],
  ['not ruled out', 'Ein Blitz hat den Speicher in Brand gesetzt.', 'Einen Blitz schloss die Wehr nicht aus.'],
  ['others there are', 'Der Wirt ist der jüngste Ratsherr.', 'Kein anderer Ratsherr ist so jung wie der Wirt.'],
])('nothing is contrasted: %s', async (_, one, other) => {
  const [a, b] = [await statementOf(one, 0), await statementOf(other, 1)];
  expect(contrastsDiffer(comparedPair(a, b, table))).toEqual([]);
});
