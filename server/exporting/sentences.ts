import type { Language } from '../contract/answer.ts';
import type { Claim } from '../contract/claim.ts';
import type { Difference } from '../contract/comparison.ts';
import { markedPieces } from '../contract/insertions.ts';
import { innerMarks } from '../contract/quoted.ts';
import { byWhoseWord, continuesQuotation, groupIntoBlocks } from '../contract/reading-order.ts';
import { openingWords, reasonsInWords, VERDICT_WORDS } from '../contract/verdict-words.ts';
import type { Notes } from './create-notes.ts';
import type { Block, Inline, Paragraph, Piece, Sentence } from './document.ts';
import { oneLine } from './safe-text.ts';
import { EXPORT_WORDS } from './words.ts';

type Context = { notes: Notes; language: Language };

/** Claims as paragraphs in reading order; quotations end with whose word they are, and where that changes another paragraph begins. */
export function blocksOfClaims(claims: readonly Claim[], context: Context): Block[] {
  return groupIntoBlocks(claims).flatMap(({ kind, claims: inBlock, opens }): Block[] => {
    const before = opens ? [paragraph('frame', words(openingWords(opens, context.language)))] : [];
    if (kind === 'heading') return [{ type: 'heading', level: 3, text: inBlock.map(({ text }) => text).join(' ') }];
    if (kind === 'quotation') {
      const runs = byWhoseWord(inBlock).map((run) => paragraph(kind, ...sentencesOf(run, context), ...sourcing(run, context.language)));
      return [...before, ...runs];
    }
    return [...before, paragraph(kind === 'paragraph' ? 'plain' : kind, ...sentencesOf(inBlock, context))];
  });
}

/** Neighbouring sentences of one report stand in one pair of quotation marks. `differences`: values to be marked, by offsets of the article's text. */
export function sentencesOf(
  claims: readonly Claim[],
  { notes, language }: Context,
  { articleId, differences = [] }: { articleId?: string; differences?: readonly Difference[] } = {},
): Sentence[] {
  return claims.map((claim, index) => {
    const doubt = doubtOf(claim, language);
    return {
      type: 'sentence',
      kind: claim.kind,
      opens: claim.kind === 'quotation' && !continuesQuotation(claims[index - 1], claim),
      closes: claim.kind === 'quotation' && !continuesQuotation(claim, claims[index + 1]),
      pieces: (articleId === undefined ? piecesOf(claim) : differingPieces(claim, articleId, differences)).map((piece) =>
        claim.kind === 'quotation' ? { ...piece, text: innerMarks(piece.text) } : piece,
      ),
      footnotes: notes.of(claim),
      ...(doubt && { doubt }),
    };
  });
}

export function words(text: string, { strong = false, footnotes }: { strong?: boolean; footnotes?: number[] } = {}): Inline {
  return { type: 'words', text, ...(strong && { strong }), ...(footnotes && { footnotes }) };
}

export function paragraph(style: Paragraph['style'], ...inlines: Inline[]): Paragraph {
  return { type: 'paragraph', style, inlines };
}

function doubtOf(claim: Claim, language: Language): Sentence['doubt'] {
  if (claim.kind === 'frame') return undefined;
  const reasons = reasonsInWords(claim, language);
  if (claim.verdict === 'supported' && reasons.length === 0) return undefined;
  const verdict = claim.verdict === 'supported' ? [] : [VERDICT_WORDS[language][claim.verdict]];
  return {
    verdict: claim.verdict === 'supported' ? 'partly-supported' : claim.verdict,
    words: oneLine([...verdict, reasons.join('; ')].filter((part) => part !== '').join(': '), 1_000),
  };
}

function piecesOf({ text, insertions }: Claim, marks: readonly { start: number; end: number }[] = []): Piece[] {
  return markedPieces(text, insertions, marks).map(({ text: words, isInserted, isMarked }): Piece => {
    if (isInserted) return { text: words, mark: 'inserted' };
    return isMarked ? { text: words, mark: 'differs' } : { text: words };
  });
}

/** The text cut where the values stand that differ. A quotation of changed words is left whole. */
function differingPieces(claim: Claim, articleId: string, differences: readonly Difference[]): Piece[] {
  const citation = claim.citations.find((candidate) => candidate.articleId === articleId && candidate.quote === claim.text);
  if (!citation) return piecesOf(claim);
  const values = differences.flatMap((difference) => difference.values).filter((value) => value.articleId === articleId);
  return piecesOf(
    claim,
    values.map(({ start, end }) => ({ start: start - citation.start, end: end - citation.start })),
  );
}

/** " – laut TASS, 2 unabhängige Quellen" of sentences that are one and the same word. */
function sourcing(claims: readonly Claim[], language: Language): Inline[] {
  const found = (claims.find(({ role }) => role === 'answer') ?? claims[0])?.sourcing;
  if (!found) return [];
  const texts = EXPORT_WORDS[language];
  const parts = [
    ...(found.origins.length > 0 ? [texts.according(found.origins.map((origin) => oneLine(origin)))] : []),
    ...(found.anonymous ? [texts.anonymous] : []),
    texts.independent(found.independent),
  ];
  return [words(`– ${parts.join(', ')}`)];
}
