import { findQuotations } from '../../ingest/language/clauses/quotations.ts';
import type { Reason, SpanOfRevision } from '../contract/citation.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';

/** Fewer words in marks are a name, a title or a word held at arm's length, which a writer may bend. */
const FEWEST_WORDS = 3;

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

function sentencesWith(quote: string, { articleId, revision }: SpanOfRevision, readArticle: ArticleReader): SpanOfRevision[] {
  const { text, sentences } = readArticle(articleId, revision);
  const match = patternOf(quote)?.exec(text);
  if (!match) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  const holding = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [holding[0], holding.at(-1)];
  return first && last ? [{ articleId, revision, start: first.start, end: last.end }] : [];
}

/** "[…]" leaves something out. */
function patternOf(quote: string): RegExp | undefined {
  const words = quote.match(/[\p{L}\p{N}]+|\[…\]|…/gu) ?? [];
  const pattern = words.map((word) => (/^\[?…\]?$/u.test(word) ? String.raw`[^\n]{0,300}?` : word)).join(String.raw`[^\p{L}\p{N}\n]{0,6}`);
  return pattern === '' ? undefined : new RegExp(pattern, 'iu');
}
