import { findQuotations } from '../../ingest/language/clauses/quotations.ts';
import type { Reason, SpanOfRevision } from '../contract/citation.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';

/** Fewer words in marks are a name, a title or a word held at arm's length, which a writer may bend. */
const FEWEST_WORDS = 3;

/** Characters that a quotation may leave out. */
const MOST_LEFT_OUT = 600;

/** `missing`: quotations that stand in none of the articles; `standing`: the sentences that hold the others. */
export type QuotedWords = { missing: Reason[]; standing: SpanOfRevision[] };

/** What a statement puts in quotation marks is somebody's very words: whether they stand so in the articles that it cites, but for blanks, marks within and capitals. What may only be named so, in fewer than three words, is not looked for. */
export function quotedWords(statement: string, cited: readonly SpanOfRevision[], readArticle: ArticleReader): QuotedWords {
  const found: QuotedWords = { missing: [], standing: [] };
  for (const { inner } of findQuotations(statement)) {
    const quote = statement.slice(inner.start, inner.end);
    if ((quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) continue;
    const standing = cited.flatMap((span) => sentencesWith(quote, span, readArticle));
    if (standing.length === 0) found.missing.push({ code: 'quote-differs', claim: quote });
    else found.standing.push(...standing.slice(0, 1));
  }
  return found;
}

/** The sentences that hold all pieces of the quotation, in its order; "[…]" parts them. */
function sentencesWith(quote: string, { articleId, revision }: SpanOfRevision, readArticle: ArticleReader): SpanOfRevision[] {
  const { text, sentences } = readArticle(articleId, revision);
  const [first, ...further] = quote.split(/\[?(?:…|\.{3})\]?/u).flatMap((piece) => patternOf(piece) ?? []);
  if (!first) return [];
  for (const { index: start, 0: words } of text.matchAll(first)) {
    const end = endOf(further, text, start + words.length);
    if (end === undefined || end - start > quote.length + MOST_LEFT_OUT) continue;
    const holding = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
    const [from, to] = [holding[0], holding.at(-1)];
    if (from && to) return [{ articleId, revision, start: from.start, end: to.end }];
  }
  return [];
}

/** Where the last of the pieces ends, each behind the one before. */
function endOf(pieces: readonly RegExp[], text: string, from: number): number | undefined {
  let end = from;
  for (const piece of pieces) {
    piece.lastIndex = end;
    const match = piece.exec(text);
    if (!match) return undefined;
    end = match.index + match[0].length;
  }
  return end;
}

function patternOf(piece: string): RegExp | undefined {
  const words = piece.match(/[\p{L}\p{N}]+/gu);
  return words
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}\n]{0,6}`)}(?![\p{L}\p{N}])`, 'giu')
    : undefined;
}
