import type { Abstention, Answer, Coverage, EndReason, Failure, Language, Usage } from '../../server/contract/answer.ts';
import type { ChatMessage } from '../../server/contract/chat.ts';
import type { ArticleReference, Citation } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import { citationsOfDisagreement, type Disagreement } from '../../server/contract/disagreement.ts';
import type { Filters } from '../../server/contract/filters.ts';
import { citationsInOrder } from '../../server/contract/reading-order.ts';
import type { Understanding } from '../../server/contract/understanding.ts';

/** What is shown of an answer, whether it is still being written or was kept. */
export type AnswerView = {
  /** Of a kept answer, which has an address of its own. */
  id?: string | undefined;
  language: Language;
  question?: string | undefined;
  understoodAs?: string | undefined;
  /** Set by hand. */
  filters?: Filters | undefined;
  understanding?: Understanding | undefined;
  claims: Claim[];
  disagreements: Disagreement[];
  articles: ArticleReference[];
  coverage?: Coverage | undefined;
  abstention?: Abstention | undefined;
  usage?: Usage | undefined;
  failure?: Failure | undefined;
  /** Absent while the answer is being written. */
  ended?: EndReason | undefined;
};

export function viewOfAnswer(answer: Answer): AnswerView {
  const { id, language, question, understoodAs, filters, understanding, claims, disagreements = [] } = answer;
  const { articles, coverage, abstention, usage, failure, ended } = answer;
  return {
    id,
    language,
    question,
    understoodAs,
    filters,
    understanding,
    claims,
    disagreements,
    articles,
    coverage,
    abstention,
    usage,
    failure,
    ended,
  };
}

/** Gathers the data parts that have come so far. The text part is for stock clients and is not read. */
export function viewOfParts(parts: ChatMessage['parts'], fallbackLanguage: Language): AnswerView {
  const view: AnswerView = { language: fallbackLanguage, claims: [], disagreements: [], articles: [] };
  for (const part of parts) {
    if (part.type === 'data-question') Object.assign(view, part.data);
    if (part.type === 'data-passages') view.coverage = part.data.coverage;
    if (part.type === 'data-claim') {
      const known = view.claims.findIndex((claim) => claim.id === part.data.claim.id);
      view.claims.splice(known === -1 ? view.claims.length : known, known === -1 ? 0 : 1, part.data.claim);
      view.articles.push(...part.data.articles);
    }
    if (part.type === 'data-disagreement') {
      view.disagreements.push(part.data.disagreement);
      view.articles.push(...part.data.articles);
    }
    if (part.type === 'data-abstention') {
      view.abstention = part.data.abstention;
      view.articles.push(...part.data.articles);
    }
    if (part.type === 'data-usage') view.usage = part.data;
    if (part.type === 'data-failure') view.failure = part.data;
    if (part.type === 'data-end') {
      view.ended = part.data.reason;
      view.coverage = part.data.coverage;
    }
  }
  return view;
}

/** All citations in reading order: those of the claims, of the answers reports disagree on, then the nearest passages of an abstention. */
export function citationsOfView({ claims, disagreements, abstention }: AnswerView): Citation[] {
  const disputed = disagreements.flatMap(citationsOfDisagreement);
  return [...citationsInOrder(claims), ...disputed, ...(abstention?.nearest ?? [])];
}
