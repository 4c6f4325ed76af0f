import { describe, expect, it } from 'vitest';
import { asksOrCalls } from '../../../server/retrieval/asks-or-calls.ts';

describe('a sentence', () => {
  it.each([
    'Wer zahlt das?',
    'Lesen Sie auch: Alles zur Flut',
    'Jetzt zuschauen!',
    'Hier zum Newsletter anmelden',
    'Read more about the flood.',
  ])('that asks or calls tells nothing: %s', (text) => expect(asksOrCalls(text)).toBe(true));

  it.each([
    'Jetzt kommt heraus: In der Halle lagen 1200 Tonnen.',
    'Hier lebten einmal 300 Menschen.',
    'Jetzt will der Minister den Brief lesen lassen, sagte er.',
  ])('that tells is no call, though it opens like one: %s', (text) => expect(asksOrCalls(text)).toBe(false));
});
