import { findNames, sameName } from '../../ingest/language/names/names.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Language } from '../contract/answer.ts';
import { matchTerm } from '../retrieval/match-words.ts';
import { nominative } from '../retrieval/persons-before.ts';
import { lacksName, namelessNoun } from './lacking.ts';
import { noteAhead } from './presupposed.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';

/** "Vandeels Sprecherin", "Joris Vandeels Anwalt". */
const POSSESSED =
  /(?<!\p{L})[Ww]ie (?:heiß(?:t|en)|hieß(?:en)?) (?<whose>(?:\p{Lu}[\p{L}.-]+ ){0,3}(?<possessor>\p{Lu}[\p{L}-]+s) \p{Lu}\p{L}{2,})(?=[?,.]|$)/u;

/**
 * Said before an answer to "Wie heißt Vandeels Sprecherin?" where no sentence that speaks of her, nor its neighbours, names anybody but whom the question names. Where she is called by whose
 * she is, spokeswomen of others in other reports are no matter.
 */
export function namelessFrame(evidence: Evidence, language: Language): DraftClaim | undefined {
  const { asked, terms, sentences } = evidence;
  const noun = namelessNoun(asked.own);
  const term = terms.find(({ written }) => written === noun);
  if (noun === undefined || !term) return undefined;
  const { whose, possessor } = POSSESSED.exec(asked.own)?.groups ?? {};
  const owner = terms.find(({ written }) => written === possessor);
  const withNoun = sentences.filter(({ bag }) => matchTerm(term, bag) > 0);
  const speaking = owner ? withNoun.filter(({ bag }) => matchTerm(owner, bag) === 1) : withNoun;
  const isLacking = owner
    ? speaking.length > 0 && !withNoun.some((one) => isOfReports(one, speaking) && namesAnother(one, evidence))
    : lacksName(evidence);
  const isNamedBeside = speaking.some((one) => sentences.some((other) => isBeside(one, other) && namesAnother(other, evidence)));
  return !isLacking || isNamedBeside ? undefined : noteAhead(namelessText(owner ? (whose ?? noun) : noun, language));
}

function isOfReports({ found }: RankedSentence, others: readonly RankedSentence[]): boolean {
  return others.some((other) => other.found.passage.articleId === found.passage.articleId);
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
