import { emptyAnswer } from '../../server/answering/collect-answer.ts';
import type { Turn } from '../../server/contract/conversation.ts';

/** A turn of a conversation whose answer is one quoted sentence. */
export function answeredTurn(question: string, sentence: string): Turn {
  const createdAt = '2026-01-05T10:00:00.000Z';
  const facts = { id: 'answer', question, scope: {}, filters: {}, writer: 'extractive', corpusVersion: '1', createdAt };
  const citation = { articleId: 'a1', revision: 'r1', start: 0, end: sentence.length, quote: sentence, verdict: 'supported' as const };
  const claim = {
    id: 'c1',
    kind: 'quotation' as const,
    role: 'answer' as const,
    text: sentence,
    citations: [citation],
    verdict: 'supported' as const,
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation' as const, number: 0, place: 0 },
  };
  return {
    id: 'turn',
    question,
    createdAt,
    result: { use: 'answer', answer: { ...emptyAnswer(facts), claims: [claim], ended: 'finished' } },
  };
}
