import type { Citation } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';

/** What the server itself knows. */
export function frame(text: string): Claim {
  return {
    id: '',
    kind: 'frame',
    role: 'note',
    text,
    citations: [],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'frame', number: 0, place: 0 },
  };
}

/** The characters that are cited, for themselves. */
export function quotationOf({ reason: _, ...citation }: Citation): Claim {
  return {
    id: '',
    kind: 'quotation',
    role: 'answer',
    text: citation.quote,
    citations: [{ ...citation, verdict: 'supported' }],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation', number: 0, place: 0 },
  };
}
