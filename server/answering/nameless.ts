import { findNames, sameName } from '../../ingest/language/names/names.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Language } from '../contract/answer.ts';
import { matchTerm } from '../retrieval/match-words.ts';
import { nominative } from '../retrieval/persons-before.ts';
import { lacksName, namelessNoun } from './lacking.ts';
import { noteAhead } from './presupposed.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';

/** Said before an answer to "Wie heißt Vandeels Sprecherin?" where no sentence that speaks of her, nor its neighbours, names anybody but whom the question names. */
export function namelessFrame(evidence: Evidence, language: Language): DraftClaim | undefined {
  const noun = namelessNoun(evidence.asked.own);
  const term = evidence.terms.find(({ written }) => written === noun);
  if (noun === undefined || !term || !lacksName(evidence)) return undefined;
  const speaking = evidence.sentences.filter(({ bag }) => matchTerm(term, bag) > 0);
  const isNamedBeside = speaking.some((one) => evidence.sentences.some((other) => isBeside(one, other) && namesAnother(other, evidence)));
  return isNamedBeside ? undefined : noteAhead(namelessText(noun, language));
}

export function namelessText(noun: string, language: Language): string {
  return language === 'de' ? `Die gefundenen Stellen nennen zu „${noun}“ keinen Namen.` : `The passages found give no name for “${noun}”.`;
}

function isBeside(one: RankedSentence, other: RankedSentence): boolean {
  return one.found.passage.articleId === other.found.passage.articleId && Math.abs(one.position - other.position) === 1;
}

function namesAnother({ text }: RankedSentence, { asked }: Evidence): boolean {
  return findNames(text).some(
    ({ kind, text: name }) => kind === 'person' && !asked.names.some((other) => sameName(nominative(other, asked.question), name)),
  );
}
