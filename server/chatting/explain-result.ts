import type { Coverage, Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { ComparisonRow } from '../contract/comparison.ts';
import { spanKey } from '../contract/number-citations.ts';
import { quoted } from '../contract/quoted.ts';
import { DIFFERENCE_WORDS, DOUBTFUL_WORDS, RELATION_WORDS, UNNAMED_WORDS } from '../contract/relation-words.ts';
import type { TimelineEvent } from '../contract/timeline.ts';
import { intervalInWords, TIMELINE_WORDS } from '../contract/timeline-words.ts';
import { reasonsInWords, VERDICT_WORDS } from '../contract/verdict-words.ts';
import { writeReport } from '../contract/write-report.ts';
import { EXPLANATION_WORDS } from './explanation-words.ts';
import type { ResultQuestion } from './recognize-result-question.ts';
import type { AskedResult, ResultPart, SpokenOf } from './result-parts.ts';
import { frame, quotationOf } from './told-claims.ts';

export type ExplainOptions = { message: string; question: Exclude<ResultQuestion, { ask: 'go-on' }>; spoken: SpokenOf };

/**
 * What a kept result has to say of one of its parts, or of all: told from what was kept, without a search and without a language model. Frames hold what
 * the server knows of it; what reports say is quoted, with the citations and verdicts it has there.
 */
export function* explainResult({ message, question, spoken: { result, name } }: ExplainOptions): Generator<AnswerEvent> {
  const { id, use, language } = result;
  const named = question.ask === 'explain' || question.ask === 'source' ? question.part : undefined;
  const part = result.parts.find(({ number }) => number === named);
  const about = { use, id, ...(part && { part: part.number }) };
  yield { type: 'question-understood', question: message, understoodAs: message, language, understanding: { about } };
  const meant = name === undefined ? [] : [frame(EXPLANATION_WORDS[language].meant(quoted(name, language)))];
  const told = [...meant, ...tell(question, part, result)];
  const claims = told.map((claim, number): Claim => ({ ...claim, id: `told-${number + 1}`, block: { ...claim.block, number, place: 0 } }));
  for (const claim of claims) yield { type: 'claim-checked', claim, articles: articlesOf(claim, result.articles) };
  yield { type: 'answer-end', reason: 'finished', coverage: coverageOf(claims, result) };
}

function tell(question: ExplainOptions['question'], part: ResultPart | undefined, result: AskedResult): Claim[] {
  const { language, kind, parts, sections = [] } = result;
  const { ask } = question;
  const words = EXPLANATION_WORDS[language];
  if (ask === 'list') return tellRows(question.relation, result);
  if (ask === 'section') return sections.flatMap((one) => (one.kind === question.section ? one.claims : []));
  if (ask === 'missing') return [frame(words.has[kind](parts.length))];
  if (ask === 'explain' && part) return [frame(`${words.units[part.kind](part.number)}: ${why(part, result)}`), ...part.claims];
  const claims = part ? part.claims : parts.flatMap((each) => each.claims);
  const citations = [...new Map(claims.flatMap((claim) => claim.citations).map((citation) => [spanKey(citation), citation])).values()];
  if (citations.length === 0) return [frame(words.none)];
  const reports = [...new Set(citations.map(({ articleId }) => articleId))];
  const head = `${part ? `${words.units[part.kind](part.number)}: ` : ''}${words.restsOn(citations.length, reports.length)}`;
  const shown = part ? citations : reports.flatMap((articleId) => citations.find((citation) => citation.articleId === articleId) ?? []);
  return [frame(`${head} ${words.sources(reports.map((articleId) => nameOf(articleId, result)))}`), ...shown.map(quotationOf)];
}

/** Rows told in full; of more the numbers alone. */
const MOST_ROWS = 10;

/** What is only alike counts for none of them. */
function tellRows(relation: ComparisonRow['relation'], result: AskedResult): Claim[] {
  const words = EXPLANATION_WORDS[result.language];
  const rows = result.parts.flatMap((part) => (part.kind === 'row' && part.row.relation === relation && !part.row.doubtful ? [part] : []));
  const numbers = rows.map(({ number }) => number);
  const alike = result.parts.flatMap((part) => (part.kind === 'row' && part.row.doubtful ? [part.number] : []));
  return [
    frame(words.listed(RELATION_WORDS[result.language][relation], numbers, result.parts.length)),
    ...(relation === 'differ' && alike.length > 0 ? [frame(words.alike(alike))] : []),
    ...rows.slice(0, MOST_ROWS).flatMap((part) => [frame(`${words.units.row(part.number)}: ${whyRow(part.row, result)}`), ...part.claims]),
  ];
}

function why(part: ResultPart, result: AskedResult): string {
  switch (part.kind) {
    case 'row':
      return whyRow(part.row, result);
    case 'sentence':
      return part.claims.map((claim) => whySentence(claim, result.language)).join(' ');
    case 'event':
      return whyEvent(part.event, result);
  }
}

function whyRow({ relation, similarity, doubtful, cells, differences }: ComparisonRow, result: AskedResult): string {
  const { language, articles } = result;
  const words = EXPLANATION_WORDS[language];
  const speaking = cells.filter(({ claims }) => claims.length > 0).map(({ articleId }) => articleId);
  const silent = articles.length - new Set(speaking).size;
  return [
    doubtful ? `${namesOf(speaking, result)}: ${DOUBTFUL_WORDS[language]}.` : words.relations[relation](namesOf(speaking, result)),
    ...(relation === 'differ' && differences.length === 0 ? [`${UNNAMED_WORDS[language]}.`] : []),
    ...differences.map(({ kind, values }) =>
      words.differing(
        DIFFERENCE_WORDS[language][kind],
        values.map(({ articleId, text }) => `${quoted(text, language)} (${nameOf(articleId, result)})`),
      ),
    ),
    ...(speaking.length > 1 ? [putTogether(result, similarity)] : []),
    ...(silent > 0 ? [words.silent(silent)] : []),
  ].join(' ');
}

/** By whom or what the sentences of a row were put together. */
function putTogether({ readBy, language }: AskedResult, similarity: number): string {
  const words = EXPLANATION_WORDS[language];
  if (!readBy || readBy.unread === readBy.requests) return words.similarity(similarity);
  return words.readBy(readBy.name, readBy.unread + readBy.partly + readBy.missed === 0);
}

function whySentence(claim: Claim, language: Language): string {
  const words = EXPLANATION_WORDS[language];
  const verdict = words.sentence(VERDICT_WORDS[language][claim.verdict], reasonsInWords(claim, language));
  return claim.sourcing ? `${verdict} ${words.independent(claim.sourcing.independent)}` : verdict;
}

function whyEvent(event: TimelineEvent, { language }: AskedResult): string {
  const words = EXPLANATION_WORDS[language];
  const texts = TIMELINE_WORDS[language];
  const how = event.interval
    ? `${texts.surely[event.surely]}: ${texts.how[event.how]}`
    : event.why
      ? texts.why[event.why]
      : texts.how[event.how];
  const { precision, conflict = [] } = event;
  const sides = conflict.map(({ interval, tellings }) => `${intervalInWords({ interval, precision }, language)} (${tellings.length})`);
  return [
    words.event(intervalInWords(event, language) ?? texts.undated, how),
    words.independent(event.independent),
    ...(sides.length > 0 ? [words.conflict(sides)] : []),
  ].join(' ');
}

const MOST_NAMED = 6;

function namesOf(articleIds: readonly string[], result: AskedResult): string {
  const names = [...new Set(articleIds)].map((articleId) => nameOf(articleId, result));
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} … (${names.length})` : names.join(', ');
}

function nameOf(articleId: string, { articles, language }: AskedResult): string {
  const article = articles.find(({ id }) => id === articleId);
  return article ? writeReport(article, language) : articleId;
}

function articlesOf({ citations }: Claim, articles: readonly ArticleReference[]): ArticleReference[] {
  return articles.filter(({ id }) => citations.some(({ articleId }) => articleId === id));
}

function coverageOf(claims: readonly Claim[], { articles }: AskedResult): Coverage {
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size;
  return { searched: articles.length, relevant: cited, cited, independent: cited };
}
