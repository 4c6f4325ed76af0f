import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { isSubjunctiveAtEnd, isSubjunctiveForm, subjunctiveAuxiliaries } from '../clauses/german-verbs.ts';
import type { SentenceParts } from './frame.ts';

/** A main clause whose verb, in second place, is Konjunktiv I. */
export function isSubjunctiveClause({ tokens }: Pick<SentenceParts, 'tokens'>, clause: Clause): boolean {
  if (clause.kind !== 'main' || clause.finite < 0) return false;
  const finite = tokens[clause.finite];
  if (finite === undefined || finite.title) return false;
  const isLast = clause.finite === clause.to - 1;
  if (!isSubjunctiveForm(finite.low) && !(isLast && isSubjunctiveAtEnd(finite.low))) return false;
  if (subjunctiveAuxiliaries.has(finite.low)) return !isFixedPhrase(tokens, clause);
  if (clause.finite === clause.from) return false;
  const [previous, next] = [tokens[clause.finite - 1], tokens[clause.finite + 1]];
  if (previous === undefined || (/^\p{Ll}+(?:e|en|em|es)$/u.test(previous.text) && /^\p{Lu}/u.test(next?.text ?? ''))) return false;
  return (
    !/^(?:der|die|das|den|dem|des|ein|eine|einen|im|am|in|an|zum|zur|mit|für|ich)$/.test(previous.low) && !hasFirstPerson(tokens, clause)
  );
}

/** "sei es …", "es sei denn", "wie dem auch sei", "ich habe". */
function isFixedPhrase(tokens: readonly ClauseToken[], clause: Clause): boolean {
  const [previous, finite, next] = [tokens[clause.finite - 1]?.low, tokens[clause.finite]?.low, tokens[clause.finite + 1]?.low];
  if (
    finite === 'sei' &&
    (next === 'dank' || next === 'denn' || (next === 'es' && clause.finite === clause.from) || tokens[clause.finite - 1]?.text === 'Gott')
  )
    return true;
  if (previous === 'ich' || next === 'ich') return true;
  return hasFirstPerson(tokens, clause) && /^(?:habe|werde|wolle|müsse|könne|lasse)$/.test(finite ?? '');
}

function hasFirstPerson(tokens: readonly ClauseToken[], clause: Clause): boolean {
  for (let at = clause.from; at < Math.min(clause.to, clause.from + 20); at += 1) if (tokens[at]?.low === 'ich') return true;
  return false;
}
