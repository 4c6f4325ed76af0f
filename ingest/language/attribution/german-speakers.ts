import { coordinators, firstWord } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import type { SentenceParts } from './frame.ts';
import { germanSubject, speaksOfSelf, subjectBetween } from './german-subject.ts';
import { isCoordinated } from './german-verb-reading.ts';
import { type Origin, originWithApposition } from './origins.ts';

/** Whose verb it is; a second verb of one subject ("wies darauf hin und ergänzte") has that of the first. */
export function speakersOf(parts: SentenceParts, verb: { index: number; at: number; inverted: boolean; finite: number }): Origin[] {
  const clause = parts.clauses[verb.index];
  // "sagte Hörmann und gestand": what stands before the second verb holds the first.
  const isSecond =
    clause !== undefined && clause.finite === clause.from && clause.finite < verb.at && isCoordinated(parts.tokens, clause, verb.at);
  const own = ownSubject(parts, verb) ?? (isSecond ? [] : germanSubject(parts, verb));
  if (own.length > 0 || clause === undefined || verb.inverted || speaksOfSelf(parts.tokens, clause, verb.at)) return own;
  if (clause.finite >= 0 && clause.finite < verb.at && isCoordinated(parts.tokens, clause, verb.at))
    return germanSubject(parts, { index: verb.index, at: clause.finite, inverted: false, finite: clause.finite });
  return clause.kind === 'main' && clause.finite === firstWord(parts.tokens, clause.from, clause.to)
    ? subjectFurtherBack(parts, verb.index)
    : own;
}

/** "… und eine Frau gab zu": between the conjunction and the second verb. */
function ownSubject({ text, tokens, clauses }: SentenceParts, { index, at }: { index: number; at: number }): Origin[] | undefined {
  const clause = clauses[index];
  if (clause === undefined || clause.finite < 0 || clause.finite >= at) return undefined;
  for (let back = at - 2; back > Math.max(clause.finite, at - 10); back -= 1) {
    if (!coordinators.has(tokens[back]?.low ?? '')) continue;
    const phrase = nounPhraseAt(tokens, back + 1, { to: at, takesPlace: true });
    return phrase?.to === at ? [originWithApposition(text, tokens, phrase)] : undefined;
  }
  return undefined;
}

/** ", gab zu, dass", ", warnte aber davor, dass": the verb opens its clause, and its subject stands in a main clause or a fragment before. */
function subjectFurtherBack(parts: SentenceParts, index: number): Origin[] {
  const { clauses, tokens } = parts;
  const speech = clauses[index]?.speech;
  // "dass viele Frauen, die …, angeben": the rest of a subordinate clause.
  let host = index - 1;
  while (host >= 0 && (clauses[host]?.kind === 'relative' || clauses[host]?.bracketed)) host -= 1;
  const cut = clauses[host];
  if (cut !== undefined && host < index - 1 && /^(?:content|question|adverbial)$/.test(cut.kind) && cut.finite < 0)
    return subjectBetween(parts, firstWord(tokens, cut.from, cut.to) + 1, cut.to);
  const opening = clauses[0];
  if (
    opening?.kind === 'fragment' &&
    opening.speech === speech &&
    (clauses[1]?.bracketed || /^(?:der|die|das|deren|dessen|welche[rs]?|wie)$/.test(tokens[clauses[1]?.from ?? -1]?.low ?? ''))
  ) {
    const named = germanSubject(parts, { index: 0, at: opening.to, inverted: false, finite: opening.to });
    if (named.length > 0) return named;
  }
  for (let back = index - 1; back >= Math.max(0, index - 8); back -= 1) {
    const clause = clauses[back];
    if (clause === undefined || clause.speech !== speech) break;
    if (clause.kind !== 'main' && !(clause.kind === 'fragment' && back === 0)) continue;
    const at = clause.finite >= 0 ? clause.finite : clause.to;
    const found = germanSubject(parts, { index: back, at, inverted: false, finite: at });
    if (found.length > 0 || (clause.finite >= 0 && speaksOfSelf(tokens, clause, at))) return found;
  }
  return [];
}
