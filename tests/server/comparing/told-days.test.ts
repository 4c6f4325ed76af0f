import { describe, expect, it } from 'vitest';
import { laterReport } from '../../../server/comparing/told-days.ts';
import { compared, statementOf } from '../../fakes/compared-statements.ts';

const FIRST = { text: 'Zwei Fischer werden noch vermisst.', publishedOn: '2025-05-03' };

describe('a report without a day of publication', () => {
  it.each([
    ['a day', 'Am 9. Mai trat der Hafenchef zurück. Vermisst wird niemand mehr.'],
    ['a part of a month', 'Ende Mai trat der Hafenchef zurück. Vermisst wird niemand mehr.'],
    ['a whole date', 'Am 9. Mai 2025 trat der Hafenchef zurück. Vermisst wird niemand mehr.'],
  ])('is the later one where it tells as past what was behind the other’s: %s', async (_, text) => {
    expect(laterReport(await statementOf(FIRST, 0), await statementOf(text, 1))).toBe('second');
    expect(await compared(text, FIRST)).toMatchObject({ relation: 'update', later: 0 });
    expect(await compared(FIRST, text)).toMatchObject({ relation: 'update', later: 1 });
  });

  it.each([
    ['is to come', 'Am 9. Mai soll der Hafenchef zurücktreten. Vermisst wird niemand mehr.'],
    ['was before', 'Am 2. Mai trat der Hafenchef zurück. Vermisst wird niemand mehr.'],
    ['was in another year', 'Am 9. Mai 2021 trat der Hafenchef zurück. Vermisst wird niemand mehr.'],
    ['is none', 'Vermisst wird niemand mehr.'],
  ])('is neither the earlier nor the later one where the day %s', async (_, text) => {
    expect(laterReport(await statementOf(FIRST, 0), await statementOf(text, 1))).toBeUndefined();
  });

  it('stands in no order with another one', async () => {
    const text = 'Am 9. Mai trat der Hafenchef zurück. Vermisst wird niemand mehr.';
    expect(laterReport(await statementOf(text, 0), await statementOf('Zwei Fischer werden noch vermisst.', 1))).toBeUndefined();
  });
});
