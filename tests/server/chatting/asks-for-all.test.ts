import { afterEach, beforeEach, expect, it } from 'vitest';
import { asksForAll } from '../../../server/chatting/asks-for-all.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
beforeEach(() => {
  parts = createFakeParts();
});
afterEach(() => parts.dispose());

it.each([
  ['Was geschah im März 2025?', true],
  ['Was schrieben die Zeitungen im März 2025?', true],
  ['Was schrieben die Zeitungen im März 2025 über die Werft?', false],
])('%s', (question, all) => {
  expect(asksForAll(parts.readQuestion({ question, history: [] }))).toBe(all);
});
