import type { Claim } from '../../server/contract/claim.ts';
import { withInsertions } from '../../server/contract/insertions.ts';
import { numberCitations, spanKey } from '../../server/contract/number-citations.ts';
import { groupIntoBlocks } from '../../server/contract/reading-order.ts';
import type { Texts } from '../texts/de.ts';
import { writeSource } from '../texts/source-line.ts';
import { writeReasons } from '../texts/verdict-words.ts';
import { type AnswerView, citationsOfView } from './answer-view.ts';

/** An answer as plain text: its sentences with [n], but for those kept closed, then the list of sources with publisher, date, title and quote. */
export function writeCopy(shown: AnswerView, texts: Texts): string {
  const view = { ...shown, claims: shown.claims.filter(({ aside }) => !aside) };
  const numbered = numberCitations(citationsOfView(view), view.articles);
  const marker = (citation: Claim['citations'][number]) => `[${numbered.get(spanKey(citation))?.number}]`;

  const writeClaim = (claim: Claim) => {
    const text = withInsertions(claim.text, claim.insertions);
    const sentence = claim.kind === 'quotation' ? texts.quote(text) : text;
    const markers = [...new Set(claim.citations.map(marker))].join('');
    const doubts =
      claim.kind === 'frame' || claim.verdict === 'supported' ? [] : [texts.verdicts[claim.verdict], ...writeReasons(claim, texts)];
    return [sentence, markers, doubts.length > 0 ? `(${doubts.join('; ')})` : ''].filter(Boolean).join(' ');
  };
  const blocks = groupIntoBlocks(view.claims).flatMap(({ claims, opens }) => [
    ...(opens ? [texts.opening(opens)] : []),
    claims.map(writeClaim).join(' '),
  ]);
  const sources = [...numbered.values()].map(
    ({ number, citation, article }) =>
      `[${number}] ${article ? writeSource(article, texts) : ''} · ${article?.label ?? citation.articleId}\n    ${texts.quote(citation.quote)}`,
  );
  const missing = view.abstention ? [view.abstention.missing] : [];
  const question = view.question ? [view.question] : [];
  return [...question, ...missing, ...blocks, ...(sources.length > 0 ? [`${texts.answer.sources}:\n${sources.join('\n')}`] : [])].join(
    '\n\n',
  );
}
