import type { Language } from '../contract/answer.ts';
import type { ArticleReference, Citation } from '../contract/citation.ts';
import type { Claim, Insertion } from '../contract/claim.ts';
import { dayInWords } from '../contract/dates-in-words.ts';
import { spanKey } from '../contract/number-citations.ts';
import { PUBLISHED_HOW_WORDS } from '../contract/published-how-words.ts';
import type { Source } from '../contract/sources.ts';
import { VERDICT_WORDS } from '../contract/verdict-words.ts';
import type { Footnote } from './document.ts';
import { oneLine } from './safe-text.ts';
import { EXPORT_WORDS } from './words.ts';

/**
 * Numbers what is cited, as it is referred to: a footnote for each span of a revision, a source for each revision of a report. The same
 * notes serve a whole conversation.
 */
export type Notes = {
  /** Numbers of the footnotes behind a claim. */
  of(claim: Pick<Claim, 'citations' | 'insertions'>): number[];
  /** A citation that backs no sentence of its own, such as a nearest passage: its verdict is not told. */
  ofPassage(citation: Omit<Citation, 'verdict'>): number;
  /** Number of a report's source; numbered now where it was not cited yet. */
  source(articleId: string, revision: string): number;
  footnotes(): Footnote[];
  /** In the order of their numbers. */
  cited(): { number: number; articleId: string; revision: string }[];
};

export function createNotes({ sources, language }: { sources: readonly Source[]; language: Language }): Notes {
  const words = EXPORT_WORDS[language];
  const footnotes = new Map<string, Footnote>();
  const numbers = new Map<string, { number: number; articleId: string; revision: string }>();

  function source(articleId: string, revision: string): number {
    const key = `${articleId}@${revision}`;
    const known = numbers.get(key) ?? { number: numbers.size + 1, articleId, revision };
    numbers.set(key, known);
    return known.number;
  }

  function numberOf(citation: Citation, { backs, insertions = [] }: { backs: boolean; insertions?: readonly Insertion[] }): number {
    const key = spanKey(citation);
    const known = footnotes.get(key);
    if (known) return known.number;
    const { articleId, revision, start, end, quote, verdict } = citation;
    const sourceNumber = source(articleId, revision);
    const remarks = [
      words.characters(start, end),
      words.revision(revision),
      words.sourceNumber(sourceNumber),
      ...(backs && verdict !== 'supported' ? [VERDICT_WORDS[language][verdict]] : []),
      ...insertions
        .filter(({ from }) => from.articleId === articleId && from.revision === revision)
        .map(({ text, from }) => words.insertedFrom(oneLine(text), from.start, from.end)),
    ];
    const reference = referenceInWords(sourceOf(sources, articleId, revision) ?? { label: articleId }, language);
    footnotes.set(key, {
      number: footnotes.size + 1,
      source: sourceNumber,
      articleId,
      revision,
      start,
      end,
      quote,
      reference,
      remarks: remarks.join(', '),
    });
    return footnotes.size;
  }

  return {
    of: ({ citations, insertions }) => [...new Set(citations.map((citation) => numberOf(citation, { backs: true, insertions })))],
    ofPassage: (citation) => numberOf({ ...citation, verdict: 'supported' }, { backs: false }),
    source,
    footnotes: () => [...footnotes.values()],
    cited: () => [...numbers.values()],
  };
}

/** The source of that revision, else of that report. */
export function sourceOf(sources: readonly Source[], articleId: string, revision: string): Source | undefined {
  return (
    sources.find((candidate) => candidate.id === articleId && candidate.revision === revision) ?? sources.find(({ id }) => id === articleId)
  );
}

/** "Küstenbote, „Fähre rammt Kai“, 2. März 2025 (laut Adresse)": what is not known is said, and how sure the rest is. */
export function referenceInWords(
  report: Pick<ArticleReference, 'label' | 'publisher' | 'publishedOn'> & Partial<Pick<Source, 'publishedHow' | 'publisherHow'>>,
  language: Language,
): string {
  const words = EXPORT_WORDS[language];
  const [open, close] = words.quote;
  const { publisherHow, publishedHow } = report;
  const likely = publisherHow === 'address' || publisherHow === 'text' ? ` (${words.publisherHow[publisherHow]})` : '';
  const publisher = report.publisher ? `${oneLine(report.publisher)}${likely}` : words.noPublisher;
  const how = publishedHow ? ` (${PUBLISHED_HOW_WORDS[language][publishedHow]})` : '';
  const day = report.publishedOn ? `${dayInWords(report.publishedOn, language)}${how}` : words.undated;
  return `${publisher}, ${open}${oneLine(report.label)}${close}, ${day}`;
}
