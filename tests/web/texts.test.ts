import { describe, expect, it } from 'vitest';
import { de } from '../../web/texts/de.ts';
import { en } from '../../web/texts/en.ts';

const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('the tokens of an answer', () => {
  it('are told with what they cost, however little, where that is known', () => {
    const usage = { input: 1200, output: 40, cost: { amount: 0.00123, currency: 'EUR' } };
    expect(plain(de.answer.tokens(usage))).toBe('1.200 Token gelesen · 40 geschrieben · etwa 0,0012 €');
    expect(plain(en.answer.tokens(usage))).toBe('1,200 tokens read · 40 written · about €0.0012');
    expect(plain(de.answer.tokens({ ...usage, cost: { amount: 12.3456, currency: 'USD' } }))).toContain('etwa 12,35 $');
  });

  it('are told alone where no price is set', () => {
    expect(plain(de.answer.tokens({ input: 1200 }))).toBe('1.200 Token gelesen');
  });
});
