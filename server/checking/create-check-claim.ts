import type { ArticleReference, Citation, Reason, SpanOfRevision, Verdict } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { type Backing, type JudgeBacking, wordOverlap } from './backing.ts';
import type { CitedSpan, DraftClaim } from './draft-claim.ts';
import { findMachineOrders } from './machine-orders.ts';
import { type Likeness, narrowSpan } from './narrow-span.ts';
import { type QuotedWords, quotedWords } from './quoted-words.ts';
import { type CitedReport, valuesOfOthers } from './whose-values.ts';
import { widenCitations } from './widen-citations.ts';
import { withoutPublication } from './without-publication.ts';

/** A citation is moved only to a sentence with this share of the claim's words; so many are tried. */
const LEAST_SHARE = 0.5;
const MOST_TRIED = 3;

/** Sentences before and behind a cited one that say who "he" is, or say the claim better. */
const AROUND = 4;

const NO_QUOTES: QuotedWords = { missing: [], standing: [] };

type Quoted = Omit<Citation, 'verdict'>;

/** A checked claim, with the articles its citations name. `movedFrom`: where its citation stood before it was moved to what backs the claim. */
export type CheckedClaim = { claim: Claim; articles: ArticleReference[]; movedFrom?: SpanOfRevision[] };

/**
 * Holds a draft against its sources. Every citation it returns has `quote === text.slice(start, end)` of its revision.
 * A citation that does not back a statement is moved to the sentence that does: of its own article, else of `among`, the passages the writer was given.
 * Rejects only on a fault or an abort; what is not backed comes back marked, never dropped.
 */
export type CheckClaim = (draft: DraftClaim, signal?: AbortSignal, among?: readonly SpanOfRevision[]) => Promise<CheckedClaim>;

export type CheckClaimParts = { readArticle: ArticleReader; judgeBacking: JudgeBacking; likeness: Likeness };

export function createCheckClaim({ readArticle, judgeBacking, likeness }: CheckClaimParts): CheckClaim {
  async function cite({ spans }: DraftClaim, told: string): Promise<Quoted[]> {
    const cited: Quoted[] = [];
    for (const span of spans) {
      const article = readArticle(span.articleId, span.revision);
      const exact = span.exact ? [span] : await narrowSpan(told, span, article, likeness);
      for (const { start, end } of exact) cited.push({ ...ids(span), start, end, quote: article.text.slice(start, end) });
    }
    return cited.filter((citation, index) => cited.findIndex((other) => sameSpan(other, citation)) === index);
  }

  /** Each cited report once, with what it is cited for: whole passages, and the sentences beside them. */
  function reportsOf(spans: readonly CitedSpan[], cited: readonly Quoted[]): CitedReport[] {
    return [...Map.groupBy([...spans, ...cited], ({ articleId, revision }) => `${articleId}@${revision}`).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { text, reference } = readArticle(first.articleId, first.revision);
      return [{ ...reference, text: own.map(({ start, end }) => text.slice(start, end)).join(' ') }];
    });
  }

  /** With those that are not cited yet. */
  function withSentences(cited: Quoted[], more: readonly SpanOfRevision[]): Quoted[] {
    const further = more.filter(
      ({ articleId, start, end }) => !cited.some((one) => one.articleId === articleId && one.start < end && start < one.end),
    );
    return [...cited, ...further.map(quotedOf)];
  }

  function quotedOf(span: SpanOfRevision): Quoted {
    return { ...span, quote: readArticle(span.articleId, span.revision).text.slice(span.start, span.end) };
  }

  /** The text in which a citation stands. */
  function around({ articleId, revision, start, end }: Quoted): string {
    const { text, sentences } = readArticle(articleId, revision);
    const first = sentences.findIndex((sentence) => sentence.end > start);
    const last = sentences.findLastIndex((sentence) => sentence.start < end);
    return text.slice(
      sentences[Math.max(0, first - AROUND)]?.start ?? start,
      sentences[Math.min(sentences.length - 1, last + AROUND)]?.end ?? end,
    );
  }

  /** The verdict on the sentences that back the claim best, and on those with more of their passages, where only together they back it. */
  async function judgeWidened(
    told: string,
    { narrowed, passages, signal }: { narrowed: Quoted[]; passages: CitedSpan[]; signal: AbortSignal | undefined },
  ): Promise<{ cited: Quoted[]; whole: Backing }> {
    const judge = (cited: Quoted[]) =>
      judgeBacking(told, cited.map((one) => one.quote).join(' '), { context: cited.map(around).join('\n'), signal });
    const whole = await judge(narrowed);
    if (whole.verdict === 'supported') return { cited: narrowed, whole };
    for (
      let wider = widenCitations(told, { cited: narrowed, passages, readArticle });
      wider !== undefined;
      wider = widenCitations(told, { cited: wider, passages, readArticle })
    ) {
      const cited = wider.map(quotedOf);
      const widened = await judge(cited);
      if (widened.verdict === 'supported') return { cited, whole: widened };
    }
    return { cited: narrowed, whole };
  }

  /** The sentence of a cited article, else of a passage of others, that backs the claim by itself, likest first, where the cited ones do not. What addresses a machine backs nothing. */
  async function findBacking(
    statement: string,
    { cited, among, signal }: { cited: Quoted[]; among: readonly SpanOfRevision[]; signal: AbortSignal | undefined },
  ) {
    const own = cited.filter((one, at) => cited.findIndex((other) => other.articleId === one.articleId) === at);
    const whole = own.map(({ articleId, revision }) => ({ articleId, revision, start: 0, end: Number.POSITIVE_INFINITY }));
    const others = among.filter(({ articleId }) => !own.some((one) => one.articleId === articleId));
    const named = referencesOf(cited, readArticle).filter((one) => withoutPublication(statement, [one]) !== statement);
    for (const { articleId, revision, ...within } of [...whole, ...others]) {
      const { text, sentences, reference } = readArticle(articleId, revision);
      // Whose word the statement says it is, is not another's.
      if (named.length > 0 && !named.some(({ publisher }) => publisher === reference.publisher)) continue;
      const told = withoutPublication(statement, [reference]);
      const isOrder = findMachineOrders(sentences);
      const likest = sentences
        .filter(({ start, end }, at) => !isOrder[at] && within.start <= start && end <= within.end)
        .filter(({ start, end }) => !cited.some((one) => one.articleId === articleId && one.start < end && start < one.end))
        .map((sentence) => ({ sentence, share: wordOverlap(told, sentence.text) }))
        .filter(({ share }) => share >= LEAST_SHARE)
        .sort((a, b) => b.share - a.share)
        .slice(0, MOST_TRIED);
      for (const { sentence } of likest) {
        const { start, end } = sentence;
        const { verdict } = await judgeBacking(told, sentence.text, { signal });
        if (verdict === 'supported') return { articleId, revision, start, end, quote: text.slice(start, end) };
      }
    }
    return undefined;
  }

  return async (draft, signal, among = []) => {
    const { spans, ...shown } = draft;
    const articles = referencesOf(spans, readArticle);
    if (draft.kind === 'frame') return { claim: { ...shown, citations: [], verdict: 'supported', reasons: [] }, articles };
    const unresolved = draft.unresolved.map((marker): Reason => ({ code: 'unresolved-citation', claim: marker }));
    const told = draft.kind === 'statement' ? withoutPublication(draft.text, articles) : draft.text;
    const narrowed = await cite(draft, told);
    if (narrowed.length === 0) {
      const reasons: Reason[] = unresolved.length > 0 ? unresolved : [{ code: 'no-citation' }];
      return { claim: { ...shown, citations: [], verdict: 'unsupported', reasons }, articles };
    }
    const quoted = draft.kind === 'statement' ? quotedWords(draft.text, spans, readArticle) : NO_QUOTES;
    const { cited, whole: judged } =
      draft.kind === 'quotation'
        ? { cited: narrowed, whole: judgeQuotation(draft.text, narrowed) }
        : await judgeWidened(told, {
            narrowed: withSentences(narrowed, quoted.standing),
            passages: spans.filter(({ exact }) => !exact),
            signal,
          });
    const wrong = draft.kind === 'statement' ? [...quoted.missing, ...valuesOfOthers(draft.text, reportsOf(spans, cited))] : [];
    const whole: Backing = wrong.length === 0 ? judged : { verdict: 'unsupported', reasons: [...wrong, ...judged.reasons] };
    const isWrong = draft.kind === 'statement' && quoted.missing.length === 0 && whole.verdict === 'unsupported' && unresolved.length === 0;
    const moved = isWrong ? await findBacking(draft.text, { cited, among, signal }) : undefined;
    if (moved) {
      const citations: Citation[] = [{ ...moved, verdict: 'supported' }];
      const claim = { ...shown, citations, verdict: 'supported' as const, reasons: [{ code: 'citation-moved' as const }] };
      const movedFrom = cited.map(({ articleId, revision, start, end }) => ({ articleId, revision, start, end }));
      return { claim, articles: referencesOf(citations, readArticle), movedFrom };
    }
    const citations: Citation[] = [];
    for (const one of cited) {
      const own =
        one.quote === draft.text
          ? { verdict: 'supported' as const, reasons: [] }
          : await judgeBacking(told, one.quote, { context: around(one), signal });
      citations.push(withVerdict(one, own, whole.verdict));
    }
    const verdict = unresolved.length > 0 ? worse(whole.verdict, 'partly-supported') : whole.verdict;
    return { claim: { ...shown, citations, verdict, reasons: [...unresolved, ...whole.reasons] }, articles };
  };
}

/** A quotation is backed by its own characters and by nothing else. */
function judgeQuotation(text: string, cited: Quoted[]): Backing {
  const exact = cited.some((one) => one.quote === text);
  return exact ? { verdict: 'supported', reasons: [] } : { verdict: 'unsupported', reasons: [{ code: 'quote-differs' }] };
}

/** One of several citations may back only its part of a claim that all of them back together. */
function withVerdict(citation: Quoted, own: Backing, whole: Verdict): Citation {
  const verdict = whole === 'supported' && own.verdict === 'unsupported' ? 'partly-supported' : own.verdict;
  const reason = own.reasons[0];
  return { ...citation, verdict, ...(verdict !== 'supported' && reason ? { reason } : {}) };
}

const ORDER: Verdict[] = ['supported', 'partly-supported', 'disputed', 'unsupported'];

function worse(a: Verdict, b: Verdict): Verdict {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function ids({ articleId, revision }: CitedSpan) {
  return { articleId, revision };
}

function sameSpan(a: Quoted, b: Quoted): boolean {
  return a.articleId === b.articleId && a.revision === b.revision && a.start === b.start && a.end === b.end;
}

/** The articles these spans name, each once. */
export function referencesOf(spans: { articleId: string; revision: string }[], readArticle: ArticleReader): ArticleReference[] {
  const known = new Map(spans.map((span) => [`${span.articleId}@${span.revision}`, span]));
  return [...known.values()].map((span) => readArticle(span.articleId, span.revision).reference);
}
