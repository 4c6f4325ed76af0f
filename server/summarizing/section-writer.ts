import { quoteBlock, type ToQuote } from '../answering/quoting/quote-block.ts';
import type { CheckClaim, CheckedClaim } from '../checking/create-check-claim.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import type { SourceOf } from '../checking/sourcing.ts';
import type { Claim } from '../contract/claim.ts';
import type { SummarySection } from '../contract/summary.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Contradiction } from './find-contradictions.ts';
import type { SummarizeEvent } from './summarize.ts';

export type SectionWriterParts = { checkClaim: CheckClaim; sourceOf: SourceOf; readArticle: ArticleReader };

type Told = AsyncGenerator<SummarizeEvent>;

/** Blocks of claims, checked as they come, in the sections they stand in. What a section's claims contradict elsewhere is marked in them. */
export type SectionWriter = {
  /** The claims from here on stand in a new section. */
  begin(kind: SummarySection['kind']): void;
  /** The claims from here on stand in no section. */
  end(): void;
  /** Verbatim sentences as one block. */
  quote(sentences: readonly ToQuote[]): Told;
  /** What the server itself says, as a block of its own. */
  frame(text: string): Told;
  /** Claims of a language model, with the blocks it wrote them in behind those that stand already. */
  add(checked: CheckedClaim): Told;
  /** What `add` adds from here on comes behind all blocks so far. */
  closeBlocks(): void;
  claims(): Claim[];
  sections(): SummarySection[];
};

export function createSectionWriter(
  { checkClaim, sourceOf, readArticle }: SectionWriterParts,
  { contradictions, signal }: { contradictions: readonly Contradiction[]; signal?: AbortSignal | undefined },
): SectionWriter {
  const claims: Claim[] = [];
  const sections: SummarySection[] = [];
  let open: SummarySection | undefined;
  let nextBlock = 0;
  let modelBlocks = 0;

  function* put({ claim, articles }: CheckedClaim): Generator<SummarizeEvent> {
    const sourcing = sourceOf(claim);
    const told = withDispute(sourcing ? { ...claim, sourcing } : claim, contradictions);
    claims.push(told);
    open?.claimIds.push(told.id);
    nextBlock = Math.max(nextBlock, told.block.number + 1);
    yield { type: 'claim-checked', claim: told, articles };
  }
  async function* check(draft: Omit<DraftClaim, 'id'>): Told {
    const id = `${draft.kind === 'frame' ? 'f' : 'c'}${claims.length + 1}`;
    yield* put(await checkClaim({ id, ...draft }, signal));
  }

  return {
    begin(kind) {
      open = { kind, claimIds: [] };
      sections.push(open);
    },
    end() {
      open = undefined;
    },
    async *quote(sentences) {
      for (const draft of quoteBlock(sentences, { readArticle, number: nextBlock })) yield* check(draft);
    },
    async *frame(text) {
      yield* check({ kind: 'frame', role: 'note', text, spans: [], unresolved: [], block: { kind: 'frame', number: nextBlock, place: 0 } });
    },
    async *add({ claim, articles }) {
      yield* put({ claim: { ...claim, block: { ...claim.block, number: modelBlocks + claim.block.number } }, articles });
    },
    closeBlocks() {
      modelBlocks = nextBlock;
    },
    claims: () => claims,
    sections: () => sections,
  };
}

/** A supported sentence that gives one side of a contradiction is disputed, with what another report gives instead. */
function withDispute(claim: Claim, contradictions: readonly Contradiction[]): Claim {
  if (claim.verdict !== 'supported') return claim;
  for (const { differences } of contradictions) {
    for (const { values } of differences) {
      const own = values.find(({ articleId, start }) =>
        claim.citations.some((citation) => citation.articleId === articleId && citation.start <= start && start < citation.end),
      );
      const rival = own && values.find(({ articleId, text }) => articleId !== own.articleId && text !== own.text);
      if (!own || !rival) continue;
      const reason = { code: 'disagreement' as const, claim: own.text, source: rival.text };
      return { ...claim, verdict: 'disputed', reasons: [...claim.reasons, reason] };
    }
  }
  return claim;
}
