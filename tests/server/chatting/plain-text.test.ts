import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../server/answering/collect-answer.ts';
import { plainText } from '../../../server/chatting/plain-text.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Claim } from '../../../server/contract/claim.ts';

const citation = (articleId: string, quote: string) => ({
  articleId,
  revision: 'r',
  start: 0,
  end: quote.length,
  quote,
  verdict: 'supported' as const,
});
const claim = (changes: Partial<Claim>): Claim => ({
  id: 'c',
  kind: 'statement',
  role: 'answer',
  text: 'Satz.',
  citations: [],
  verdict: 'supported',
  reasons: [],
  unresolved: [],
  block: { kind: 'paragraph', number: 0, place: 0 },
  ...changes,
});
const answer = (changes: Partial<Answer>): Answer => ({
  ...emptyAnswer({
    id: 'a',
    question: 'Wer?',
    scope: {},
    filters: {},
    writer: 'w',
    corpusVersion: '1',
    createdAt: '2026-01-01T00:00:00.000Z',
  }),
  ...changes,
});
const article = (id: string) => ({ id, revision: 'r', label: `Bericht ${id}`, publisher: 'Küstenbote', publishedOn: '2025-03-02' });

describe('plainText', () => {
  it('keeps the reading order of a block, and numbers reports as they are cited', () => {
    const text = plainText({
      use: 'answer',
      answer: answer({
        articles: [article('a'), article('b')],
        claims: [
          claim({ text: 'Er reiste ab.', citations: [citation('b', 'x')], block: { kind: 'paragraph', number: 0, place: 1 } }),
          claim({
            text: 'Der Minister kam.',
            citations: [citation('a', 'x'), citation('b', 'y')],
            block: { kind: 'paragraph', number: 0, place: 0 },
          }),
        ],
      }),
    });
    expect(text).toBe(
      'Der Minister kam. [1] [2] Er reiste ab. [2]\n\n[1] Bericht a, Küstenbote, 2025-03-02\n[2] Bericht b, Küstenbote, 2025-03-02',
    );
  });

  it('says in words what is not supported and which markers lead nowhere; frames need neither', () => {
    const text = plainText({
      use: 'answer',
      answer: answer({
        claims: [
          claim({ verdict: 'unsupported', unresolved: ['[9]'] }),
          claim({ kind: 'frame', text: '2 Berichte durchsucht.', block: { kind: 'frame', number: 1, place: 0 } }),
        ],
      }),
    });
    expect(text).toBe('Satz. (nicht belegt; [9]: ohne Quelle)\n\n2 Berichte durchsucht.');
  });

  it('tells what the reports disagree on, how many give each side, and who denies one', () => {
    const sides = [
      { value: '23', citations: [], denials: [{ by: 'Hafenamt', citation: citation('b', 'Das ist falsch.') }], claimIds: [] },
      { value: '11', citations: [citation('a', '11'), citation('b', '11')], claimIds: [] },
    ];
    const text = plainText({
      use: 'answer',
      answer: answer({
        articles: [article('a'), article('b')],
        claims: [claim({ citations: [citation('a', 'Elf starben.')] })],
        disagreements: [{ id: 'd', in: 'number', later: false, sides }],
      }),
    });
    expect(text.split('\n').slice(2, 5)).toEqual([
      'Die Berichte nennen verschiedene Zahlen:',
      '- „23“ bestritten von: Hafenamt [2]',
      '- „11“ [1] [2] (2 Berichte)',
    ]);
  });

  it('tells what is missing, with the nearest sentences, and what failed', () => {
    const abstention = {
      code: 'not-answered' as const,
      missing: 'Der Preis fehlt.',
      terms: [],
      nearest: [citation('a', 'Das Schiff ist neu.')],
    };
    expect(plainText({ use: 'answer', answer: answer({ articles: [article('a')], abstention }) })).toBe(
      'Der Preis fehlt.\n\n„Das Schiff ist neu.“ [1]\n\n[1] Bericht a, Küstenbote, 2025-03-02',
    );
    const failure = { code: 'x', message: 'Der Dienst antwortet nicht.' };
    expect(plainText({ use: 'answer', answer: answer({ failure, language: 'en' }) })).toBe('Der Dienst antwortet nicht.');
  });
});
