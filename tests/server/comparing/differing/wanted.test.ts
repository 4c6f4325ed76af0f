import { describe, expect, it } from 'vitest';
import { compared } from '../../../fakes/compared-statements.ts';

describe('what one tells as wanted and the other as it is', () => {
  it.each([
    ['Belmar strebt eine engere Zusammenarbeit der Häfen an.', 'Die Zusammenarbeit der Häfen ist enger geworden.'],
    ['The union demanded higher wages for the pilots.', 'The pilots have higher wages since May.'],
  ])('does not surely agree: %s | %s', async (one, other) => {
    expect(await compared(one, other)).toMatchObject({ relation: 'agree', unsure: true });
    expect(await compared(other, one)).toMatchObject({ relation: 'agree', unsure: true });
  });

  it('agrees where both tell of what is wanted', async () => {
    const found = await compared('Die Lotsen fordern mehr Lohn.', 'Mehr Lohn verlangten die Lotsen.');
    expect(found.relation).toBe('agree');
    expect(found.unsure).toBeUndefined();
  });
});
