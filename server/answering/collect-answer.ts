import type { Answer } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference } from '../contract/citation.ts';

/** The answer before its first event. */
export function emptyAnswer(
  facts: Pick<Answer, 'id' | 'question' | 'scope' | 'filters' | 'writer' | 'corpusVersion' | 'createdAt'>,
): Answer {
  return {
    ...facts,
    understoodAs: facts.question,
    language: 'de',
    claims: [],
    disagreements: [],
    coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 },
    articles: [],
    ended: 'stopped',
  };
}

/** One event applied to the answer so far. Pure; `ended` stays `stopped` until an `answer-end` says otherwise. */
export function collectAnswer(answer: Answer, event: AnswerEvent): Answer {
  switch (event.type) {
    case 'question-understood':
      return { ...answer, understoodAs: event.understoodAs, language: event.language, understanding: event.understanding };
    case 'passages-ready':
      return { ...answer, coverage: event.coverage };
    case 'claim-checked': {
      const known = answer.claims.some((claim) => claim.id === event.claim.id);
      const claims = known
        ? answer.claims.map((claim) => (claim.id === event.claim.id ? event.claim : claim))
        : [...answer.claims, event.claim];
      return { ...answer, claims, articles: joined(answer.articles, event.articles) };
    }
    case 'disagreement-found':
      return {
        ...answer,
        disagreements: [...(answer.disagreements ?? []), event.disagreement],
        articles: joined(answer.articles, event.articles),
      };
    case 'answer-abstained':
      return { ...answer, abstention: event.abstention, articles: joined(answer.articles, event.articles) };
    case 'tokens-used':
      return { ...answer, usage: event.usage };
    case 'answer-failed':
      return { ...answer, failure: event.failure };
    case 'answer-end':
      return { ...answer, ended: event.reason, coverage: event.coverage };
    // The claim itself has the new citation and says that it was moved.
    case 'citation-moved':
    case 'progress':
    case 'answer-delta':
      return answer;
  }
}

function joined(known: ArticleReference[], added: ArticleReference[]): ArticleReference[] {
  return [...known, ...added.filter((article) => !known.some((other) => other.id === article.id && other.revision === article.revision))];
}
