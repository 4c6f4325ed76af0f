import { describe, expect, it } from 'vitest';
import { comparedPair } from '../../../../server/comparing/differing/compared-pair.ts';
import { handingsDiffer } from '../../../../server/comparing/differing/handings.ts';
import { compared, statementOf, table } from '../../../fakes/compared-statements.ts';

const kindsOf = async (one: string, other: string) => (await compared(one, other)).differences.map(({ kind }) => kind);
const handingsOf = async (one: string, other: string) => {
  const [a, b] = await Promise.all([statementOf(one, 0), statementOf(other, 1)]);
  return handingsDiffer(comparedPair(a, b, table));
};

describe('who gives and who has it', () => {
  it.each([
    ['Polen liefert seinem Verbündeten Schnellboote.', 'Spanien habe Polen ein Dutzend Schnellboote überlassen.'],
    ['Ostrava liefert seinem Partner Hagel-4.', 'Melden habe Ostrava mehrere Dutzend Hagel-4 überlassen.'],
    ['Tornby verkauft zwölf Fähren.', 'Tornby kauft zwölf Fähren.'],
    ['Die Reederei Tornby zahlt drei Millionen Kronen.', 'Drei Millionen Kronen erhält die Reederei Tornby.'],
    ['Norwegen bezieht Strom aus Dänemark.', 'Norwegen liefert den Strom an seinen Nachbarn.'],
    ['Polen lieh der Stadt die Krane.', 'Die Krane wurden Polen von Spanien geliehen.'],
    ['Polen bekam von einem Verbündeten Schnellboote geliefert.', 'Polen lieferte die Schnellboote.'],
    ['Poland supplies its ally with patrol boats.', 'Spain gave Poland a dozen patrol boats.'],
    ['Poland sold twelve ferries.', 'Poland bought the ferries from Spain.'],
    ['Poland received the cranes.', 'The cranes were sent by Poland.'],
    ['Polen liefert seinem Verbündeten Schiffe.', 'Spain delivered the ships to Poland.'],
    ['Die Reederei Halvard hat ihren Partner verklagt.', 'Die Werft Tornby verklagte die Reederei Halvard.'],
    ['Tornby griff am Morgen einen Nachbarn an.', 'Tornby wurde am Morgen angegriffen.'],
  ])('differs in direction: %s | %s', async (one, other) => {
    expect(await kindsOf(one, other)).toContain('direction');
    expect(await kindsOf(other, one)).toContain('direction');
  });

  it.each([
    ['both tell it from the same side', 'Tornby liefert seinem Partner Schnellboote.', 'Tornby überlässt Halvard Schnellboote.'],
    ['it is told from the other side', 'Tornby liefert Schnellboote an Halvard.', 'Halvard erhält von Tornby Schnellboote.'],
    ['it is told in the passive', 'Tornby verkaufte die Fähren an Halvard.', 'Die Fähren wurden von Tornby an Halvard verkauft.'],
    ['it is handed on', 'Der Händler Brenz kaufte die Fähren von Tornby.', 'Brenz verkaufte die Fähren an Halvard.'],
    ['it is another thing', 'Tornby liefert seinem Partner Schnellboote.', 'Halvard schenkte Tornby ein Museum.'],
    ['the one is not so', 'Tornby liefert keine Schnellboote.', 'Tornby erhält Schnellboote.'],
    ['the one is sold itself', 'Halvard verkauft Tornby an Brenz.', 'Tornby zahlt drei Millionen Kronen.'],
    ['it is the other who sues', 'Halvard verklagte Tornby.', 'Tornby wurde von Halvard verklagt.'],
    ['they sue each other', 'Halvard verklagte Tornby.', 'Tornby reichte eine Gegenklage ein und verklagte Halvard.'],
    ['the one tells what it was sold for', 'Tornby verkaufte zwölf Fähren.', 'Tornby erhielt für die zwölf Fähren drei Millionen Kronen.'],
    ['the one tells what was paid for it', 'Polen kauft die Panzer.', 'Polen zahlt zwei Milliarden Euro für die Panzer.'],
    ['what is handed stands first', 'Raketen lieferte im Mai Spanien.', 'Raketen erhielt im Mai Polen.'],
    ['they are exchanged', 'Tornby schickt Halvard im Tausch Kohle.', 'Tornby erhält von Halvard Kohle.'],
    ['it is told in English', 'Tornby supplied Halvard with boats.', 'Halvard received the boats.'],
    ['it is told across languages', 'Tornby lieferte Halvard die Schiffe.', 'Halvard bought the ships from Tornby.'],
  ])('is none where %s: %s | %s', async (_, one, other) => {
    expect(await handingsOf(one, other)).toEqual([]);
    expect(await handingsOf(other, one)).toEqual([]);
  });
});
