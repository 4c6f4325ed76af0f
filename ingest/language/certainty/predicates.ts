import type { SentenceParts } from '../attribution/frame.ts';
import { englishPredicates, germanContentNouns, germanPredicates, untrue } from '../clauses/certainty-words.ts';
import { type Clause, lastWord } from '../clauses/clauses.ts';
import { isSecondSubjunctive, isSubjunctiveForm } from '../clauses/german-verbs.ts';
import type { Mention } from '../span.ts';
import type { Effect } from './effect.ts';
import { isNegationAt } from './negation-words.ts';
import type { Piece } from './statement-pieces.ts';

/** The clause before or behind says what to make of it: "Es stimmt nicht, dass …", "Ob …, ist offen", "There is no doubt that …". */
export function predicateEffect(parts: SentenceParts, piece: Piece, clause: Clause): Effect | undefined {
  const { text, tokens, clauses, english } = parts;
  const isContent = clause.kind === 'content' || clause.kind === 'question' || clause.kind === 'infinitive' || clause.kind === 'main';
  const inner = piece.from > clause.from && /^(?:that|whether|if)$/.test(tokens[piece.from]?.low ?? '');
  if (!inner && (!isContent || (clause.kind === 'main' && (clause.before !== ',' || clause.finite === clause.from)))) return undefined;
  const host = inner ? { from: clause.from, to: piece.from } : hostOf(parts, piece.clause);
  if (host === undefined) return undefined;
  const cueAt = (at: number): Mention => ({
    start: tokens[at]?.start ?? 0,
    end: tokens[at]?.end ?? 0,
    text: text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0),
  });
  let negated = false;
  for (let at = host.from; at < host.to; at += 1)
    if (
      isNegationAt(tokens, at) ||
      /^(?:nicht|not|wenig|kaum|kein|keine|keinen|keinerlei|no|ohne|without|außer|beyond)$/.test(tokens[at]?.low ?? '')
    )
      negated = true;
  if (clause.kind !== 'main' || inner) {
    for (let at = host.to - 1; at >= host.from; at -= 1) {
      const low = tokens[at]?.low ?? '';
      if (
        /^(?:stimmt|stimme|stimmte|zutrifft)$/.test(low) ||
        (low === 'zu' && tokens.slice(host.from, at).some((token) => /^(?:trifft|treffe|traf)$/.test(token.low)))
      )
        return { certainty: negated ? 'denied' : 'asserted', cue: cueAt(at) };
      const isLast = at >= host.to - 4 || english;
      const made = (english ? englishPredicates : germanPredicates).find(([pattern]) => pattern.test(low))?.[1];
      if (made !== undefined && isLast && hasCopula(tokens, host)) return effectOfPredicate(made, negated, cueAt(at), low);
    }
  }
  if (!english && isDeniedIdiom(tokens, host)) return { certainty: 'denied', cue: cueAt(host.to - 1) };
  const last = lastWord(tokens, host.from, host.to);
  const noun = germanContentNouns.find(
    ([pattern]) => pattern.test(tokens[last]?.low ?? '') && /^\p{Lu}/u.test(tokens[last]?.text ?? ''),
  )?.[1];
  // "the claim that he fled is false"
  if (
    english &&
    /^(?:claims?|allegations?|reports?|rumou?rs?|idea|suggestion|story)$/.test(tokens[last]?.low ?? '') &&
    untrue.test(tokens[lastWord(tokens, piece.from, piece.to)]?.low ?? '')
  )
    return { certainty: 'denied', cue: cueAt(lastWord(tokens, piece.from, piece.to)) };
  if (english || noun === undefined || (clause.kind === 'main' && clauses[piece.clause - 1]?.after !== ',')) return undefined;
  // "Die Behauptung, er habe gelogen, ist falsch"
  const behind = clauses[piece.clause + 1];
  if (
    noun === 'reported' &&
    behind?.kind === 'main' &&
    behind.finite === behind.from &&
    tokens.slice(behind.from, behind.to).some((token) => untrue.test(token.low) || calledUntrue.test(token.low))
  )
    return { certainty: 'denied', cue: cueAt(lastWord(tokens, behind.from, behind.to)) };
  // "Keine Rakete erreichte ihr Ziel, alle wurden abgefangen": what a noun means stands in Konjunktiv, or has no subject of its own.
  const finite = tokens[clause.finite]?.low ?? '';
  if (clause.kind === 'main' && !isSubjunctiveForm(finite) && !isSecondSubjunctive(finite)) return undefined;
  return noun === 'improbable'
    ? { certainty: negated ? 'asserted' : 'possible', cue: cueAt(last), improbable: !negated }
    : { certainty: noun, cue: cueAt(last) };
}

/** "…, wurde zurückgewiesen". */
const calledUntrue = /^(?:zurückgewiesen|bestritten|dementiert|widerlegt|abgestritten)$/;

/** What is said against somebody and can be untrue. */
const SAID_AGAINST =
  /^(?:(?:\p{L}*vorw[uü]rf|\p{L}*verdächtigung|\p{L}*unterstellung|\p{L}*behauptung|\p{L}*anschuldigung|\p{L}*beschuldigung|\p{L}*bezichtigung|darstellung|gerücht|kritik|verleumdung)(?:e|en|s|es)?|verdacht|eindruck)$/u;

/** "Davon könne keine Rede sein", "weist den Verdacht von sich", "verwahrt sich gegen den Vorwurf", "erteilt Gerüchten eine Absage". */
export function isDeniedIdiom(tokens: SentenceParts['tokens'], { from, to }: { from: number; to: number }): boolean {
  const has = (pattern: RegExp) => tokens.slice(from, to).some((token) => pattern.test(token.low));
  if (has(/^rede$/) && has(/^keine$/)) return true;
  if (has(/^(?:weist|wies|weisen|wiesen|gewiesen)$/) && has(/^sich$/) && has(/^von$/)) return true;
  if (!has(/^sich$/) || !has(/^gegen$/)) return false;
  // "wehrt sich gegen den Angriff" denies nothing.
  return has(/^(?:verwahrt|verwahrte|verwahrten)$/) || (has(/^(?:wehrt|wehrte|wehrten|gewehrt)$/) && has(SAID_AGAINST));
}

/** What a predicate makes of its clause, negated or not: "wahr" and "nicht wahr". `low`: the word itself, since doubt turns round otherwise than ignorance. */
export function effectOfPredicate(
  made: 'denied' | 'possible' | 'improbable' | 'asserted' | 'demanded' | 'planned',
  negated: boolean,
  cue: Mention,
  low: string,
): Effect {
  switch (made) {
    case 'denied':
      return { certainty: negated ? 'possible' : 'denied', cue };
    case 'improbable':
      return negated
        ? { certainty: /^(?:zweifelhaft|doubt|doubts)$/.test(low) ? 'asserted' : 'possible', cue }
        : { certainty: 'possible', cue, improbable: !/^(?:unklar|ungewiss|fraglich|unclear|uncertain)$/.test(low) };
    case 'asserted':
      if (/^(?:zweifel|doubt)$/.test(low))
        return negated ? { certainty: 'asserted', cue } : { certainty: 'possible', cue, improbable: true };
      return negated ? { certainty: /^(?:wahr|richtig|true)$/.test(low) ? 'denied' : 'possible', cue } : { certainty: 'asserted', cue };
    case 'possible':
      return { certainty: 'possible', cue, improbable: negated };
    default:
      return { certainty: made, cue, improbable: negated };
  }
}

function hasCopula(tokens: SentenceParts['tokens'], { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at += 1)
    if (
      /^(?:ist|sind|war|waren|sei|wäre|haben|hatte|hatten|fand|fanden|sieht|sehen|sah|sahen|bleibt|blieb|gilt|galt|steht|stand|besteht|bestand|bestehe|gibt|gab|gebe|scheint|wird|werden|wurde|wurden|hat|is|are|was|were|be|remain|remains|remained|seem|seems|looks|appears|has|have|had|['’]s)$/.test(
        tokens[at]?.low ?? '',
      )
    )
      return true;
  return false;
}

/** The clause that a content clause hangs on: the one before, over insertions, else the one behind ("Dass er lügt, ist falsch"). */
function hostOf({ clauses }: SentenceParts, index: number): { from: number; to: number } | undefined {
  const clause = clauses[index];
  for (let back = index - 1; back >= Math.max(0, index - 3); back -= 1) {
    const one = clauses[back];
    if (one === undefined || one.speech !== clause?.speech) break;
    if (one.kind === 'relative' || one.bracketed) continue;
    return { from: one.from, to: one.to };
  }
  const next = clauses[index + 1];
  return next?.kind === 'main' && next.finite === next.from && next.speech === clause?.speech
    ? { from: next.from, to: next.to }
    : undefined;
}

/** "Auf die Frage, ob er zahle, antwortete er mit Nein." */
export function answeredWithNo({ text, tokens }: SentenceParts, piece: Piece, clause: Clause): Effect | undefined {
  if (clause.kind !== 'question' && tokens[piece.from]?.low !== 'whether' && tokens[piece.from]?.low !== 'if') return undefined;
  const at = tokens.findIndex(
    (token, index) =>
      /^(?:nein|no)$/.test(token.low) &&
      (token.title || /^(?:mit|with|answered|said|replied)$/.test(tokens[index - 1]?.low ?? '') || tokens[index - 1]?.mark === ':'),
  );
  const token = tokens[at];
  return token === undefined || token.start < (tokens[piece.from]?.start ?? 0)
    ? undefined
    : { certainty: 'denied', cue: { start: token.start, end: token.end, text: text.slice(token.start, token.end) } };
}
