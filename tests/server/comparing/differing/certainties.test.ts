import { describe, expect, it } from 'vitest';
import { compared } from '../../../fakes/compared-statements.ts';

describe('what one report does not know', () => {
  it.each([
    ['Wer hinter dem Angriff auf die Klinik steckt, ist unbekannt.', 'Hinter dem Angriff auf die Klinik steckt die Gruppe Nachtfrost.'],
    ['Die Ursache des Brandes im Speicher steht nicht fest.', 'Die Ursache des Brandes im Speicher war ein Kurzschluss.'],
  ])('differs in certainty from what another tells: %s | %s', async (one, other) => {
    expect((await compared(one, other)).differences.map(({ kind }) => kind)).toEqual(['certainty']);
  });
});
