import type { Block, Claim } from '../contract/claim.ts';

/**
 * Characters a draft rests on. `exact: false` names a whole passage ("[3]" of a language model):
 * the check then narrows it to the sentences that back the claim.
 */
export type CitedSpan = { articleId: string; revision: string; start: number; end: number; exact: boolean };

/** A claim before it is checked. `unresolved`: markers that name no passage, as written. */
export type DraftClaim = Pick<Claim, 'id' | 'kind' | 'role' | 'text' | 'insertions' | 'lessSure' | 'aside'> & {
  spans: CitedSpan[];
  unresolved: string[];
  block: Block;
};
