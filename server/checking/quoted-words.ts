import { findQuotations } from '../../ingest/language/clauses/quotations.ts';
import type { Reason, SpanOfRevision } from '../contract/citation.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';

/** Fewer words in marks are a name, a title or a word held at arm's length, which a writer may bend. */
const FEWEST_WORDS = 3;

/** Characters that a quotation may leave out. */
const MOST_LEFT_OUT = 600;

/** `missing`: quotations that stand in none of the articles; `standing`: the sentences that hold the others. */
export type QuotedWords = { missing: Reason[]; standing: SpanOfRevision[] };

/** What a statement puts in quotation marks is somebody's very words: whether they stand so in the articles that it cites, but for blanks, marks within and the case of the first letter. */
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
  let [start, end]: [number | undefined, number] = [undefined, 0];
  for (const pattern of quote.split(/\[?(?:…|\.{3})\]?/u).flatMap((piece) => patternOf(piece) ?? [])) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (!match) return [];
    start ??= match.index;
    end = match.index + match[0].length;
  }
  if (start === undefined || end - start > quote.length + MOST_LEFT_OUT) return [];
  const [from, to] = [start, end];
  const holding = sentences.filter((sentence) => sentence.start < to && from < sentence.end);
  const [first, last] = [holding[0], holding.at(-1)];
  return first && last ? [{ articleId, revision, start: first.start, end: last.end }] : [];
}

function patternOf(piece: string): RegExp | undefined {
  const words = piece.match(/[\p{L}\p{N}]+/gu);
  return words ? new RegExp(words.join(String.raw`[^\p{L}\p{N}\n]{0,6}`), 'giu') : undefined;
}
