import type { Reason } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import { reasonsInWords } from '../../server/contract/verdict-words.ts';
import type { Texts } from './de.ts';

/** A reason for a verdict, in plain words. */
export function writeReason({ code, claim, source }: Reason, texts: Texts): string {
  return texts.reasons[code](claim, source);
}

/** Everything that speaks against a claim, each thing once. */
export function writeReasons(claim: Claim, texts: Texts): string[] {
  return reasonsInWords(claim, texts.code);
}
