import type { SentenceParts } from '../attribution/frame.ts';
import type { NestedFrame } from '../attribution/sentence-frames.ts';
import { isAttributive } from '../clauses/attributive.ts';
import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators, lastWord } from '../clauses/clauses.ts';
import { englishFinite, germanFinite } from '../clauses/finite-verb.ts';
import { auxiliaries, canBeParticiple, secondSubjunctives, subjunctiveAuxiliaries } from '../clauses/german-verbs.ts';
import type { Span } from '../span.ts';

/**
 * A clause as far as it makes one statement: token indexes, `to` beyond the last; `finite`: its finite verb, else −1; `at`: the token that stands for it when it is asked
 * what it stands under. `attributive`: words before a noun that make a statement of their own ("die angeblich gestohlene Geige").
 */
export type Piece = Span & { from: number; to: number; clause: number; finite: number; at: number; attributive: boolean };

/** The pieces of a sentence in order; an attributive piece stands inside another. */
export function piecesOf(parts: SentenceParts, frames: readonly NestedFrame[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, clause] of parts.clauses.entries()) {
    const cuts = [...new Set([...innerContents(parts, frames, index), ...coordinated(parts, clause)])].sort((a, b) => a - b);
    let from = clause.from;
    for (const cut of [...cuts, clause.to]) {
      const piece = pieceOf(parts, { from, to: cut, clause: index });
      if (piece !== undefined) pieces.push(piece);
      from = cut;
    }
    pieces.push(...attributes(parts, index));
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

function pieceOf(
  { tokens, clauses, english }: SentenceParts,
  { from, to, clause }: { from: number; to: number; clause: number },
): Piece | undefined {
  let [first, last] = [from, to - 1];
  while (first < to && tokens[first]?.mark !== '') first += 1;
  while (last >= first && tokens[last]?.mark !== '') last -= 1;
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  if (first > last || start === undefined || end === undefined) return undefined;
  const whole = clauses[clause];
  const known = whole !== undefined && whole.finite >= first && whole.finite <= last ? whole.finite : -1;
  const finite = known >= 0 ? known : english ? englishFinite(tokens, first, last + 1) : germanFinite(tokens, first, last + 1, false);
  return {
    start,
    end,
    from: first,
    to: last + 1,
    clause,
    finite,
    at: finite >= 0 ? finite : lastWord(tokens, first, last + 1),
    attributive: false,
  };
}

/** Where the content of a frame begins inside the frame's own clause: "denied | paying the referee", "rejected claims | that …". */
function innerContents({ tokens, clauses, english }: SentenceParts, frames: readonly NestedFrame[], index: number): number[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const cuts = frames
    .filter(
      (frame) => frame.clause === index && frame.kind === 'verb' && !frame.inverted && frame.class !== 'judge' && frame.class !== 'speak',
    )
    .flatMap(({ content, at }) => content.map(({ from }) => from).filter((from) => from > at && from < clause.to));
  if (!english) return cuts;
  for (let at = clause.from + 1; at < clause.to - 1; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (
      /^(?:that|whether|if|unless|because|although|though|while|until)$/.test(low) &&
      !isPronounThat(tokens, at) &&
      (englishFinite(tokens, at + 1, clause.to) >= 0 || opensSubject.test(tokens[at + 1]?.low ?? ''))
    )
      cuts.push(at);
  }
  return cuts;
}

const opensSubject = /^(?:the|a|an|it|he|she|they|we|his|her|its|their|this|these|those|no|some|all|any|anyone|nobody|everyone)$/;

/** "that day", "so that", "all that". */
function isPronounThat(tokens: readonly ClauseToken[], at: number): boolean {
  if (tokens[at]?.low !== 'that') return false;
  return /^(?:in|of|for|by|with|at|on|from|to|after|before|than|as)$/.test(tokens[at - 1]?.low ?? '');
}

/** "Der Hafen ist zerstört und die Werft könnte bald arbeiten": behind the conjunction a finite verb of its own. */
function coordinated({ tokens, english }: SentenceParts, clause: Clause): number[] {
  if (clause.finite < 0 || clause.kind === 'fragment') return [];
  const cuts: number[] = [];
  for (let at = clause.finite + 1; at < clause.to - 1; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (!coordinators.has(low) || low === 'nor' || tokens[at - 1]?.low === 'nicht') continue;
    const finite = english ? englishFinite(tokens, at + 1, clause.to) : germanFinite(tokens, at + 1, clause.to, false);
    if (finite < 0) continue;
    // "he and his team are not talking": the conjunction joins the subject.
    if (english && englishFinite(tokens, lastOpener(tokens, clause.from, at), at) < 0) continue;
    const verb = tokens[finite]?.low ?? '';
    const certain = english
      ? low !== 'nor' && isEnglishSecond(tokens, clause, { at, finite, verb }) && !hasNotOnly(tokens, clause.from, at)
      : auxiliaries.has(verb) ||
        subjunctiveAuxiliaries.has(verb) ||
        secondSubjunctives.has(verb) ||
        (finite === at + 1 && !canBeParticiple(verb) && !auxiliaries.has(tokens[clause.finite]?.low ?? ''));
    if (certain) cuts.push(at);
  }
  return cuts;
}

/** Behind the last "that" or "whether" before a token. */
function lastOpener(tokens: readonly ClauseToken[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1)
    if (/^(?:that|whether|if|because|who|which|said|says)$/.test(tokens[at]?.low ?? '')) return at + 1;
  return from;
}

function hasNotOnly(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.low === 'not' && tokens[at + 1]?.low === 'only') return true;
  return false;
}

/** "but found no one", "and is still open"; behind an auxiliary a participle goes on with it ("was tried and sentenced"). */
function isEnglishSecond(
  tokens: readonly ClauseToken[],
  clause: Clause,
  { at, finite, verb }: { at: number; finite: number; verb: string },
): boolean {
  return isEnglishAuxiliary(verb) || (finite === at + 1 && !isEnglishAuxiliary(tokens[clause.finite]?.low ?? ''));
}

function isEnglishAuxiliary(low: string): boolean {
  return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does)$/.test(low);
}

/** "angeblich gestohlene", "allegedly stolen", before a noun. */
function attributes({ tokens, clauses }: SentenceParts, index: number): Piece[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  const found: Piece[] = [];
  for (let at = clause.from; at < clause.to - 1; at += 1) {
    if (!isAttributive(tokens, at)) continue;
    const [start, end] = [tokens[at]?.start ?? 0, tokens[at + 1]?.end ?? 0];
    found.push({ start, end, from: at, to: at + 2, clause: index, finite: -1, at, attributive: true });
  }
  return found;
}
