import type { Reason } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import type { Texts } from './de.ts';

/** A reason for a verdict, in plain words. */
export function writeReason({ code, claim, source }: Reason, texts: Texts): string {
  return texts.reasons[code](claim, source);
}

/** Everything that speaks against a claim, each thing once: its own reasons, its citations' reasons, its dangling markers. */
export function writeReasons(claim: Claim, texts: Texts): string[] {
  const fromCitations = claim.citations.flatMap(({ reason }) => (reason ? [reason] : []));
  const reasons = claim.reasons.length > 0 ? claim.reasons : fromCitations;
  return [...new Set([...reasons.map((reason) => writeReason(reason, texts)), ...claim.unresolved.map(texts.citation.unresolved)])];
}
