import { describe, expect, it } from 'vitest';
import { comparedPair } from '../../../../server/comparing/differing/compared-pair.ts';
import { establishedDiffers } from '../../../../server/comparing/differing/established.ts';
import { compared, differences, statementOf, table } from '../../../fakes/compared-statements.ts';

const SUPPOSED = 'Die Flut wurde vermutlich durch einen Riss im Deich ausgelöst.';
const KNOWN = 'Dass ein Riss im Deich die Flut auslöste, steht fest.';

describe('what one supposes and another knows', () => {
  it.each([
    [SUPPOSED, KNOWN, 'vermutlich | steht fest'],
    ['Der Wirt soll den Brand gelegt haben.', 'Dass der Wirt den Brand legte, ist erwiesen.', 'soll | erwiesen'],
    ['The fire was apparently started by a guest.', 'Police confirmed that a guest had started the fire.', 'apparently | confirmed'],
  ])('differs in certainty: %s | %s', async (one, other, values) => {
    expect(await differences(one, other)).toEqual([`certainty: a1 ${values.replace(' | ', ' | a2 ')}`]);
  });

  it('is an update where the later one knows', async () => {
    const [early, late] = ['2025-05-03', '2025-05-09'];
    expect(await compared({ text: SUPPOSED, publishedOn: early }, { text: KNOWN, publishedOn: late })).toMatchObject({
      relation: 'update',
      later: 1,
    });
    expect(await compared({ text: SUPPOSED, publishedOn: late }, { text: KNOWN, publishedOn: early })).toMatchObject({
      relation: 'differ',
    });
  });

  it('is none where it could not be confirmed', async () => {
    const [a, b] = [await statementOf(SUPPOSED, 0), await statementOf('Ein Riss im Deich als Auslöser wurde nicht bestätigt.', 1)];
    expect(establishedDiffers(comparedPair(a, b, table))).toEqual([]);
  });
});

it.each([
  ['Wem das Boot gehört, ist noch unklar.', 'Das Boot gehört einer Reederei aus Elver.'],
  ['Ob der Markt bleibt, ist offen.', 'Der Markt wird geschlossen.'],
])('what was open and is known later is an update, and what the later one does not know is none: %s | %s', async (one, other) => {
  const [early, late] = ['2025-05-03', '2025-05-09'];
  expect(await compared({ text: one, publishedOn: early }, { text: other, publishedOn: late })).toMatchObject({ relation: 'update' });
  expect(await compared({ text: one, publishedOn: late }, { text: other, publishedOn: early })).toMatchObject({ relation: 'differ' });
});
