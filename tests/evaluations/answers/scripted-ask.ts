import type { Ask } from '../../../server/answering/ask.ts';
import type { Claim } from '../../../server/contract/claim.ts';

export type ScriptedOutcome = { cites: { articleId: string; start: number; quote: string }[] } | 'declines' | 'fails';

const coverage = { searched: 1, relevant: 1, cited: 1, independent: 1 };

/** Answers each question as scripted: one claim a citation, a refusal, or a fault. */
export function createScriptedAsk(script: Record<string, ScriptedOutcome>): Ask {
  return async function* ask({ question }) {
    const outcome = script[question] ?? 'declines';
    yield { type: 'question-understood', question, understoodAs: question, language: 'de' };
    if (outcome === 'fails') {
      yield { type: 'answer-failed', failure: { code: 'internal-error', message: 'the disk is gone' } };
      yield { type: 'answer-end', reason: 'failed', coverage };
      return;
    }
    if (outcome === 'declines') {
      yield { type: 'answer-abstained', abstention: { code: 'no-match', missing: 'nichts', terms: [], nearest: [] }, articles: [] };
    } else {
      for (const [index, cited] of outcome.cites.entries()) yield { type: 'claim-checked', claim: claimOf(cited, index), articles: [] };
    }
    yield { type: 'answer-end', reason: 'finished', coverage };
  };
}

function claimOf({ articleId, start, quote }: { articleId: string; start: number; quote: string }, index: number): Claim {
  return {
    id: `claim-${index}`,
    kind: 'quotation',
    role: 'answer',
    text: quote,
    citations: [{ articleId, revision: 'r', start, end: start + quote.length, quote, verdict: 'supported' }],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation', number: index, place: 0 },
  };
}
