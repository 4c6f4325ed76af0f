import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../server/contract/chat.ts';
import { grow, settle, uncheckedText } from '../../web/chat/unchecked-sentences.ts';
import { ANSWER } from './fixture-results.ts';

const [claim] = ANSWER.claims;
if (!claim) throw new Error('The fixture answer has no claim');
const drawn: ChatMessage['parts'] = [{ type: 'data-claim', id: claim.id, data: { claim, articles: [] } }];

describe('the words of a language model that are not checked yet', () => {
  test('grow piece by piece', () => {
    expect(uncheckedText(grow(grow([], 'Die Brücke '), 'ist offen'), [])).toBe('Die Brücke ist offen');
  });

  test('stay until their claim is drawn, so that no sentence is missing in between', () => {
    const checked = settle(grow([], 'Die Brücke ist offen.'), claim.id);
    expect(uncheckedText(checked, [])).toBe('Die Brücke ist offen.');
    expect(uncheckedText(checked, drawn)).toBe('');
  });

  test('of the next sentence begin anew behind a claim', () => {
    const next = grow(settle(grow([], 'Die Brücke ist offen.'), claim.id), 'Sie kostete');
    expect(uncheckedText(next, [])).toBe('Die Brücke ist offen. Sie kostete');
    expect(uncheckedText(next, drawn)).toBe('Sie kostete');
  });

  test('are not taken away by a claim that comes a second time', () => {
    const next = grow(settle(grow([], 'Die Brücke ist offen.'), claim.id), 'Sie kostete');
    expect(uncheckedText(settle(next, claim.id), drawn)).toBe('Sie kostete');
  });
});
