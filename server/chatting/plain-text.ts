import type { Abstention, Language } from '../contract/answer.ts';
import type { ArticleReference, Citation, Verdict } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Comparison } from '../contract/comparison.ts';
import type { Result } from '../contract/conversation.ts';
import type { Disagreement } from '../contract/disagreement.ts';
import { DISAGREEMENT_WORDS } from '../contract/disagreement-words.ts';
import { withInsertions } from '../contract/insertions.ts';
import { groupIntoBlocks } from '../contract/reading-order.ts';
import { DOUBTFUL_WORDS } from '../contract/relation-words.ts';
import type { Timeline, TimelineEvent } from '../contract/timeline.ts';
import { openingWords } from '../contract/verdict-words.ts';

const VERDICTS: Record<Language, Record<Exclude<Verdict, 'supported'>, string>> = {
  de: { 'partly-supported': 'teilweise belegt', unsupported: 'nicht belegt', disputed: 'umstritten' },
  en: { 'partly-supported': 'partly supported', unsupported: 'not supported', disputed: 'disputed' },
};
const QUOTATION_MARKS: Record<Language, [string, string]> = { de: ['„', '“'], en: ['“', '”'] };
const UNRESOLVED: Record<Language, string> = { de: 'ohne Quelle', en: 'no such source' };

/** A result as text for clients that show no data parts: quotations in quotation marks, [n] for reports, a verdict in words where it is not "supported". */
export function plainText(result: Result): string {
  if (result.use === 'comparison') return comparisonText(result.comparison);
  if (result.use === 'timeline') return timelineText(result.timeline);
  const { language, articles, claims } = result.use === 'answer' ? result.answer : result.summary;
  const numbering = createNumbering(articles);
  const paragraphs = groupIntoBlocks(claims).flatMap(({ opens, isAside, claims: own }) => [
    ...(opens ? [openingWords(opens, language)] : []),
    // What a page keeps closed is counted here, not written out.
    ...(isAside ? [] : [own.map((claim) => claimText(claim, language, numbering)).join(' ')]),
  ]);
  if (result.use === 'answer') {
    const { abstention, failure, disagreements = [] } = result.answer;
    paragraphs.push(...disagreements.map((disagreement) => disagreementText(disagreement, language, numbering)));
    if (abstention) paragraphs.push(...abstentionTexts(abstention, language, numbering));
    if (failure) paragraphs.push(failure.message);
  }
  return [...paragraphs, numbering.list()].filter((paragraph) => paragraph !== '').join('\n\n');
}

type Numbering = { mark(citations: Citation[]): string; list(): string };

/** Numbers reports in the order in which they are first cited. */
function createNumbering(articles: ArticleReference[]): Numbering {
  const numbers = new Map<string, number>();
  const numberOf = (articleId: string) => {
    const number = numbers.get(articleId) ?? numbers.size + 1;
    numbers.set(articleId, number);
    return number;
  };
  return {
    mark: (citations) => [...new Set(citations.map(({ articleId }) => numberOf(articleId)))].map((number) => ` [${number}]`).join(''),
    list: () =>
      [...numbers]
        .map(([articleId, number]) => {
          const article = articles.find(({ id }) => id === articleId);
          return `[${number}] ${[article?.label ?? articleId, article?.publisher, article?.publishedOn].filter(Boolean).join(', ')}`;
        })
        .join('\n'),
  };
}

function claimText(
  { kind, text: written, insertions, citations, verdict, unresolved }: Claim,
  language: Language,
  numbering: Numbering,
): string {
  const [open, close] = QUOTATION_MARKS[language];
  const text = withInsertions(written, insertions);
  const words = kind === 'quotation' ? `${open}${text}${close}` : text;
  const remarks = [
    ...(kind !== 'frame' && verdict !== 'supported' ? [VERDICTS[language][verdict]] : []),
    ...(unresolved.length > 0 ? [`${unresolved.join(' ')}: ${UNRESOLVED[language]}`] : []),
  ];
  return `${words}${numbering.mark(citations)}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
}

/** What it is in, then a line a side: the value, how many reports give it, and who denies it. */
function disagreementText({ in: kind, later, sides }: Disagreement, language: Language, numbering: Numbering): string {
  const words = DISAGREEMENT_WORDS[language];
  const [open, close] = QUOTATION_MARKS[language];
  const lines = sides.map(({ value, citations, denials = [] }) => {
    const reports = new Set(citations.map(({ articleId }) => articleId)).size;
    const told = reports > 0 ? [`(${words.reports(reports)})`] : [];
    const denied = [...Map.groupBy(denials, ({ by }) => by)].map(
      ([by, own]) => `${words.denied(by)}${numbering.mark(own.map(({ citation }) => citation))}`,
    );
    return [`- ${open}${value}${close}${numbering.mark(citations)}`, ...told, ...denied].join(' ');
  });
  return [`${later ? words.later[kind] : words.contrary[kind]}:`, ...lines].join('\n');
}

function abstentionTexts({ missing, nearest }: Abstention, language: Language, numbering: Numbering): string[] {
  const [open, close] = QUOTATION_MARKS[language];
  return [missing, ...nearest.map((citation) => `${open}${citation.quote}${close}${numbering.mark([citation])}`)];
}

function comparisonText({ articles, frames, rows, language }: Comparison): string {
  const numbering = createNumbering(articles);
  const rowTexts = rows.map(({ cells, doubtful }) =>
    [
      ...(doubtful ? [`(${DOUBTFUL_WORDS[language]})`] : []),
      ...cells
        .filter(({ claims }) => claims.length > 0)
        .map(({ claims }) => `- ${claims.map((claim) => claimText(claim, language, numbering)).join(' ')}`),
    ].join('\n'),
  );
  const frameTexts = frames.map((claim) => claimText(claim, language, numbering));
  return [...frameTexts, ...rowTexts, numbering.list()].filter((paragraph) => paragraph !== '').join('\n\n');
}

/** A line an event: its time as it was worked out, then the quotations; those without a time behind the others. */
function timelineText({ articles, frames, events, undated, language }: Timeline): string {
  const numbering = createNumbering(articles);
  const lineOf = ({ interval, tellings }: TimelineEvent) => {
    const when = interval === undefined ? '?' : interval.start === interval.end ? interval.start : `${interval.start} – ${interval.end}`;
    const told = tellings.map(({ claims }) => claims.map((claim) => claimText(claim, language, numbering)).join(' '));
    return `${when}: ${told.join(' / ')}`;
  };
  const frameTexts = frames.map((claim) => claimText(claim, language, numbering));
  return [...frameTexts, ...[...events, ...undated].map(lineOf), numbering.list()].filter((paragraph) => paragraph !== '').join('\n\n');
}
