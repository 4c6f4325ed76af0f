import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import type { Place } from './english-place.ts';
import type { TokenRange } from './frame.ts';

/** Over "reporters", "the Guardian", "in a statement", "on Monday". */
export function overAddressee(tokens: readonly ClauseToken[], { from, to }: TokenRange, { class: name, lemma }: Place['reading']): number {
  let at = from;
  if (lemma === 'call') return at;
  for (let step = 0; step < 4 && at < to; step += 1) {
    const low = tokens[at]?.low ?? '';
    if (
      /^(?:on|in|at|during|late|early|last|yesterday|today|after|via|to|by|through|earlier|later|this)$/.test(low) &&
      !(
        low === 'to' &&
        /^\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '') &&
        !/^(?:reporters|journalists|the|a|his|her|parliament|lawmakers)$/.test(tokens[at + 1]?.low ?? '')
      )
    ) {
      const end = endOfAdverbial(tokens, at + 1, to);
      if (end === undefined) break;
      at = end;
      continue;
    }
    if (/^(?:publicly|again|\p{Ll}+ly|also|afterwards|then|later|earlier)$/u.test(low) && !/^(?:family|only|july|italy)$/.test(low)) {
      at += 1;
      continue;
    }
    break;
  }
  if (name !== 'tell' || at >= to) return at;
  return overListener(tokens, at, to);
}

function endOfAdverbial(tokens: readonly ClauseToken[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 10); at += 1) {
    const low = tokens[at + 1]?.low ?? '';
    if (
      at + 1 >= to ||
      /^(?:that|whether|it|he|she|they|there|the|a|an|no|his|her|its|their)$/.test(low) ||
      (isCapital(tokens[at + 1]) && !isCapital(tokens[at]))
    )
      return at + 1;
  }
  return undefined;
}

const listeners =
  /^(?:him|her|them|us|me|it|you|reporters|journalists|lawmakers|police|investigators|investors|parliament|congress|jurors|viewers|followers|supporters|officials|prosecutors|senators|mps|staff|colleagues|residents|fans|students|people|everyone|authorities|officers|detectives|doctors|voters|delegates|workers|members|customers|shareholders|relatives|families|ministers|leaders)$/;

/** Behind "told": a pronoun, a plural, a name, "the court": where the content may begin. */
function overListener(tokens: readonly ClauseToken[], from: number, to: number): number {
  let at = from;
  if (/^(?:the|a|an|his|her|its|their)$/.test(tokens[at]?.low ?? '')) {
    at += 1;
    while (at < to && at < from + 8 && !/^(?:that|he|she|it|they|there|the|a|in|on|at|of)$/.test(tokens[at]?.low ?? '')) {
      at += 1;
      if (isCapital(tokens[at - 1]) && !isCapital(tokens[at])) break;
      if (
        listeners.test(tokens[at - 1]?.low ?? '') ||
        /^(?:court|committee|conference|newspaper|paper|agency|council|hearing|crowd|panel|jury|broadcaster|magazine|audience|inquiry|rally|bbc)$/.test(
          tokens[at - 1]?.low ?? '',
        )
      )
        break;
    }
    if (tokens[at]?.low === 'of') return to;
  } else if (listeners.test(tokens[at]?.low ?? '')) at += 1;
  else if (/^\p{Ll}+$/u.test(tokens[at]?.text ?? '') && listeners.test(tokens[at + 1]?.low ?? '')) at += 2;
  else while (at < to && isCapital(tokens[at])) at += 1;
  while (at < to && /^(?:on|in|at|during)$/.test(tokens[at]?.low ?? '')) {
    const end = endOfAdverbial(tokens, at + 1, to);
    if (end === undefined) break;
    at = end;
  }
  return at;
}
