import type { ChatMessage } from '../../server/contract/chat.ts';

/** A sentence as it grows. `claimId` comes with its claim; until the claim is drawn, too, the sentence stays. */
export type UncheckedSentence = { text: string; claimId?: string };

type Parts = ChatMessage['parts'];

/** A further piece of the sentence in progress, the last one; a new one begins behind a sentence that has its claim. */
export function grow(sentences: readonly UncheckedSentence[], text: string): UncheckedSentence[] {
  const last = sentences.at(-1);
  if (!last || last.claimId !== undefined) return [...sentences, { text }];
  return [...sentences.slice(0, -1), { text: last.text + text }];
}

/** The sentence in progress has been checked. A claim that comes again replaces an earlier one and ends no sentence. */
export function settle(sentences: readonly UncheckedSentence[], claimId: string): UncheckedSentence[] {
  const last = sentences.at(-1);
  if (!last || last.claimId !== undefined || sentences.some((sentence) => sentence.claimId === claimId)) return [...sentences];
  return [...sentences.slice(0, -1), { ...last, claimId }];
}

/** Words whose claim is not among the parts yet. Messages are drawn a little later than their parts come, and no sentence may be missing in between. */
export function uncheckedText(sentences: readonly UncheckedSentence[], parts: Parts): string {
  const drawn = new Set(parts.flatMap((part) => (part.type === 'data-claim' ? [part.data.claim.id] : [])));
  return sentences
    .filter(({ claimId }) => claimId === undefined || !drawn.has(claimId))
    .map(({ text }) => text)
    .join(' ');
}
