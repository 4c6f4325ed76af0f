import { describe, expect, it } from 'vitest';
import { compared, differences } from '../../../fakes/compared-statements.ts';

it.each([
  ['Bei dem Brand in Elver wurde niemand verletzt.', 'Bei dem Brand in Elver wurden drei Menschen verletzt.', 'niemand | drei'],
  ['Bei dem Beben gab es keine Toten.', 'Bei dem Beben starben vier Menschen.', 'keine | vier'],
  ['Festgenommen wurde niemand.', 'Die Polizei hat 14 Demonstranten festgenommen.', 'niemand | 14'],
  ['Sechs Matrosen werden vermisst.', 'Kein einziger Matrose wird vermisst.', 'Sechs | Kein einziger'],
  ['Keiner der Matrosen kam ums Leben.', 'Zwei Matrosen kamen ums Leben.', 'Keiner der Matrosen | Zwei'],
  ['Vor der Einfahrt warten keine Frachter.', 'Vor der Einfahrt warten 40 Frachter.', 'keine | 40'],
  ['No one was injured in the fire.', 'Three people were injured in the fire.', 'No one | Three'],
  ['None of the sailors is missing.', 'Six sailors are missing.', 'None of the sailors | Six'],
  ['There were no deaths in the crash.', 'Four people were killed in the crash.', 'no | Four'],
  ['Nobody was arrested at the rally.', 'Bei der Kundgebung wurden 14 Menschen festgenommen.', 'Nobody | 14'],
  ['Bei dem Unglück starb niemand.', 'Two people died in the accident.', 'niemand | Two'],
])('none and some differ in number: %s | %s', async (one, other, values) => {
  const [here, there] = values.split(' | ');
  expect(await differences(one, other)).toEqual([`number: a1 ${here} | a2 ${there}`]);
  expect(await differences(other, one)).toEqual([`number: a1 ${there} | a2 ${here}`]);
});

it.each([
  ['of another fate', 'Bei dem Brand in Elver starb niemand.', 'Bei dem Brand in Elver wurden drei Menschen verletzt.'],
  ['of those who were badly hurt', 'Niemand wurde schwer verletzt.', 'Drei Menschen wurden leicht verletzt.'],
  ['of others', 'Keiner der Passagiere wurde verletzt.', 'Zwei Feuerwehrleute wurden verletzt.'],
  ['beyond those that there are', 'Es gab keine weiteren Toten.', 'Vier Menschen starben.'],
  ['of what may not be', 'Niemand soll mehr sterben.', 'Vier Menschen starben.'],
  ['of those who know', 'Niemand weiß, wer die Toten sind.', 'Vier Menschen starben.'],
  ['of those who answer for it', 'Niemand wurde für die getöteten Seeleute bestraft.', 'Vier Seeleute wurden getötet.'],
  ['of things that are not counted', 'Für den Hafen gibt es keinen Plan.', 'Im Hafen liegen 40 Schiffe.'],
  ['in the other language and of another fate', 'No one was killed in the fire.', 'Bei dem Brand wurden drei Menschen verletzt.'],
  ['of an earlier year', 'Im Vorjahr starb niemand.', 'Vier Menschen starben.'],
  ['where both say so', 'Niemand wurde verletzt.', 'Bei dem Brand gab es keine Verletzten.'],
  ['where it only bounds', 'No more than four people died.', 'Four people died.'],
])('none and some do not differ in number %s', async (_, one, other) => {
  expect(await differences(one, other)).not.toContainEqual(expect.stringMatching(/^number/));
});

describe('a later report of none', () => {
  const some = { text: 'Noch werden sechs Matrosen vermisst.', publishedOn: '2031-05-02' };
  const none = { text: 'Kein Matrose wird mehr vermisst.', publishedOn: '2031-05-04' };

  it('is an update, and a difference on one day', async () => {
    expect(await compared(some, none)).toMatchObject({ relation: 'update', later: 1, differences: [{ kind: 'number' }] });
    expect(await compared(none, { ...some, publishedOn: '2031-05-09' })).toMatchObject({ relation: 'update', later: 1 });
    expect(await compared(some, { ...none, publishedOn: some.publishedOn })).toMatchObject({ relation: 'differ' });
  });
});
