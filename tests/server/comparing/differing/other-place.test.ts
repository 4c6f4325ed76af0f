import { describe, expect, it } from 'vitest';
import { compared } from '../../../fakes/compared-statements.ts';

const placesOf = async (one: string, other: string) =>
  (await compared(one, other)).differences.filter(({ kind }) => kind === 'place').map(({ values }) => values.map(({ text }) => text));

describe('a place that the other says it was not', () => {
  it.each([
    ['Die Fracht traf im Februar in Port Misra ein.', 'Gelöscht wurde die Fracht nicht in Port Misra, sondern in Port Salvo.'],
    ['Die Fracht traf im Februar in Port Misra ein.', 'Gelöscht wurde die Fracht in Port Salvo und nicht in Port Misra.'],
    ['The cargo was landed at Port Misra.', 'The cargo was landed not at Port Misra but at Port Salvo.'],
  ])('differs: %s | %s', async (one, other) => {
    expect(await placesOf(one, other)).toEqual([['Port Misra', 'Port Salvo']]);
    expect(await placesOf(other, one)).toEqual([['Port Salvo', 'Port Misra']]);
  });

  it('does not differ where the other names both, or nothing of it', async () => {
    const denied = 'Gelöscht wurde die Fracht nicht in Port Misra, sondern in Port Salvo.';
    expect(await placesOf('Die Fracht kam über Port Misra nach Port Salvo.', denied)).toEqual([]);
    expect(await placesOf('Die Fracht war am Abend gelöscht.', denied)).toEqual([]);
  });
});
