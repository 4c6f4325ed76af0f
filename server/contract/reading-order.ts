import type { Citation } from './citation.ts';
import type { Block, Claim } from './claim.ts';

/** How sure what follows is, up to the next block that says so. `sentences`: how many are kept closed. */
export type Opening = { standing: 'less-sure' | 'nearest' } | { standing: 'aside'; sentences: number };
/** `opens`: words belong before it (openingWords). `isAside`: it is kept closed. */
type ClaimBlock = { kind: Block['kind']; number: number; claims: Claim[]; opens?: Opening; isAside: boolean };

/** Claims as they are read: blocks in the order of their first claim, claims in a block by their place; what one report says in a row is one block. */
export function groupIntoBlocks(claims: readonly Claim[]): ClaimBlock[] {
  const blocks = new Map<number, ClaimBlock>();
  for (const claim of claims) {
    const block = blocks.get(claim.block.number);
    if (block) block.claims.push(claim);
    else
      blocks.set(claim.block.number, {
        kind: claim.block.kind,
        number: claim.block.number,
        claims: [claim],
        isAside: claim.aside ?? false,
      });
  }
  for (const block of blocks.values()) block.claims.sort((a, b) => a.block.place - b.block.place);
  const merged: ClaimBlock[] = [];
  /** Whether something sure stands above, under the same heading. */
  let hasSure = false;
  for (const block of blocks.values()) {
    const previous = merged.at(-1);
    if (block.kind === 'heading') hasSure = false;
    const standing = standingOf(block);
    if (standing && !(previous && standingOf(previous) === standing)) block.opens = openingOf(standing, hasSure);
    if (!standing && block.kind !== 'frame' && block.kind !== 'heading') hasSure = true;
    const isOfOneReport = previous && [...previous.claims, ...block.claims].every(({ citations }) => citations.length === 1);
    if (
      isOfOneReport &&
      block.opens === undefined &&
      previous.kind === block.kind &&
      continuesQuotation(previous.claims.at(-1), block.claims[0])
    )
      previous.claims.push(...block.claims);
    else merged.push(block);
    const { opens } = merged.findLast((one) => one.opens !== undefined) ?? {};
    if (standing === 'aside' && opens?.standing === 'aside') opens.sentences += block.claims.filter(({ role }) => role === 'answer').length;
  }
  return merged;
}

function openingOf(standing: 'less-sure' | 'aside', hasSure: boolean): Opening {
  if (standing === 'aside') return { standing, sentences: 0 };
  return { standing: hasSure ? standing : 'nearest' };
}

function standingOf({ claims, isAside }: Pick<ClaimBlock, 'claims' | 'isAside'>): 'less-sure' | 'aside' | undefined {
  if (isAside) return 'aside';
  return claims.some(({ lessSure }) => lessSure) ? 'less-sure' : undefined;
}

/**
 * The sentences of a block of quotations in runs that are one and the same word: of the same origins, and backed by as many. What stands beside a sentence only for it to be read rightly
 * goes with the run before it where it is of the same word, else with the one behind it; a claim that was kept without saying whose word it is goes on with the run before it.
 */
export function byWhoseWord(claims: readonly Claim[]): Claim[][] {
  const runs: Claim[][] = [];
  const waiting: Claim[] = [];
  let word: string | undefined;
  for (const claim of claims) {
    const own = claim.sourcing && JSON.stringify(claim.sourcing);
    const run = own === undefined || own === word ? runs.at(-1) : undefined;
    if (run) run.push(...waiting.splice(0), claim);
    else if (claim.role === 'answer') {
      runs.push([...waiting.splice(0), claim]);
      word = own;
    } else waiting.push(claim);
  }
  const last = runs.at(-1);
  if (!last) return [waiting];
  last.push(...waiting);
  return runs;
}

/** The citations of claims in the order in which their chips are read. */
export function citationsInOrder(claims: readonly Claim[]): Citation[] {
  return groupIntoBlocks(claims).flatMap((block) => block.claims.flatMap((claim) => claim.citations));
}

// One blank or line break lies between two neighbouring sentences of a report.
const SENTENCE_GAP = 2;

/** Whether `next` goes on where `previous` ends in the same report, so that one pair of quotation marks may hold both. */
export function continuesQuotation(previous: Claim | undefined, next: Claim | undefined): boolean {
  const before = previous?.citations[0];
  const after = next?.citations[0];
  if (previous?.kind !== 'quotation' || next?.kind !== 'quotation' || !before || !after) return false;
  const gap = after.start - before.end;
  return before.articleId === after.articleId && before.revision === after.revision && gap >= 0 && gap <= SENTENCE_GAP;
}
