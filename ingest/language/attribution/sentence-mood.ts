import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { isSecondSubjunctive } from '../clauses/german-verbs.ts';
import type { SentenceParts } from './frame.ts';
import { subjectsOf } from './sentence-subjects.ts';
import { isSubjunctiveClause } from './subjunctive.ts';

/** "Demnach", "Daraus geht hervor": it goes on. */
export function opensWithCarry({ tokens }: SentenceParts): boolean {
  return wordAhead(tokens, /^demnach$/) || (tokens[0]?.low === 'daraus' && /^(?:geht|ging|ergibt|ergab)$/.test(tokens[1]?.low ?? ''));
}

/** "Danach": afterwards, or according to what was just named. */
export function mayOpenWithCarry({ tokens }: SentenceParts): boolean {
  return tokens[0]?.low === 'danach';
}

/** Opens the sentence, or stands behind its first verb: "Es gab demnach keine Verletzten". */
function wordAhead(tokens: readonly ClauseToken[], pattern: RegExp): boolean {
  return tokens.slice(0, 12).some(({ low, title, speech }) => pattern.test(low) && !title && speech < 0);
}

/**
 * indirect: a main clause outside quotations in Konjunktiv I; remote: in Konjunktiv II, which only goes on with indirect speech ("ohne Hilfe würden viele sterben").
 */
export function moodOf(parts: SentenceParts): 'indirect' | 'remote' | undefined {
  if (parts.english) return undefined;
  const main = parts.clauses.filter(
    (clause, at) => clause.kind === 'main' && clause.speech < 0 && !clause.bracketed && !isComplement(parts, at),
  );
  if (main.some((clause) => isSubjunctiveClause(parts, clause)))
    return main[0] !== undefined && !main.some((clause, at) => at === 0 && isPlainIndicative(parts.tokens, clause.finite))
      ? 'indirect'
      : undefined;
  const first = main[0];
  const finite = first === undefined ? '' : (parts.tokens[first.finite]?.low ?? '');
  return isSecondSubjunctive(finite) && !/^(?:könnte|könnten|dürfte|dürften)$/.test(finite) ? 'remote' : undefined;
}

/** "Die Nachricht, der Präsident sei tot, verbreitete sich": the clause only says what the news was. */
function isComplement({ tokens, clauses }: SentenceParts, at: number): boolean {
  const [previous, clause, next] = [clauses[at - 1], clauses[at], clauses[at + 1]];
  if (previous?.kind !== 'fragment' || clause?.before !== ',' || clause.after !== ',') return false;
  return next?.kind === 'main' && next.finite === next.from && /^\p{Ll}/u.test(tokens[next.from]?.text ?? '');
}

/** The first main clause decides: its verb is an auxiliary in the indicative. */
function isPlainIndicative(tokens: readonly ClauseToken[], at: number): boolean {
  return /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|gibt|gab|kann|muss|will|soll)$/.test(
    tokens[at]?.low ?? '',
  );
}

/** "Ob er zurückkehre, wolle der Konsul später entscheiden": his own word as well as that of the speaker before. */
export function tellsOfAnothersWill(parts: SentenceParts): boolean {
  const verb = parts.clauses.find(({ kind, speech, finite }) => kind === 'main' && speech < 0 && finite >= 0)?.finite ?? -1;
  return /^(?:wolle|wollen)$/.test(parts.tokens[verb]?.low ?? '') && subjectsOf(parts).some(({ pronoun }) => !pronoun);
}
