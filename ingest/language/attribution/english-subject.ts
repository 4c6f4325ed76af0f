import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators } from '../clauses/clauses.ts';
import { englishFinite } from '../clauses/finite-verb.ts';
import { englishRole } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { englishOrigin, isParticipleBehindNoun } from './english-origins.ts';
import type { SentenceParts, TokenRange } from './frame.ts';
import type { Origin } from './origins.ts';

type SubjectPlace = { index: number; at: number; from: number; verbFrom: number; inverted: boolean };

/** Who does what an English verb says; empty where nobody is found. `from`: where the subject can begin at the earliest; `verbFrom`: the first auxiliary. */
export function subjectOf(parts: SentenceParts, { index, at, from, verbFrom, inverted }: SubjectPlace): Origin[] {
  const { tokens, clauses } = parts;
  const clause = clauses[index];
  if (clause === undefined) return [];
  const before = behindOpening(tokens, from, verbFrom);
  if (before < verbFrom) {
    if (opensWithVerb(tokens, before)) return subjectBefore(parts, index);
    const relative = /^(?:who|which)$/.test(tokens[before]?.low ?? '') && before + 1 >= verbFrom - 1;
    const named = relative ? [] : nameInFront(parts, index, before);
    if (named.length > 0) return named;
    // "water, which the province has promised to refund"
    const start = !relative && /^(?:which|whom)$/.test(tokens[before]?.low ?? '') ? before + 1 : before;
    const speakers = relative ? [] : splitSpeakers(parts, withoutOtherVerb(tokens, { from: start, to: verbFrom }));
    if (!relative)
      return speakers.length > 1 && before === clause.from && speakers.every(({ isName }) => isName)
        ? [...listedBefore(parts, index), ...speakers]
        : speakers;
  }
  if (inverted) {
    const behind = splitSpeakers(parts, { from: at + 1, to: phraseEnd(tokens, at + 1, clause.to) });
    if (behind.length > 0) return behind;
  }
  return subjectBefore(parts, index);
}

/** "Its head, Ruth Osgoode, apologised and said": the verb right behind what was put in; its subject stands before that. */
function opensWithVerb(tokens: readonly ClauseToken[], at: number): boolean {
  return at > 0 && /^\p{Ll}/u.test(tokens[at]?.text ?? '') && englishFinite(tokens, at - 1, at + 1, true) === at;
}

/** "Peru, Chile and Brazil said": the pieces before the last two. */
function listedBefore(parts: SentenceParts, index: number): Origin[] {
  const { tokens, clauses } = parts;
  const listed: Origin[] = [];
  for (let back = index - 1; back >= Math.max(0, index - 5); back -= 1) {
    const clause = clauses[back];
    if (clause?.kind !== 'fragment' || clause.after !== ',' || clause.bracketed || !isCapital(tokens[clause.to - 1])) return [];
    listed.unshift(...splitSpeakers(parts, clause));
  }
  return listed;
}

/** "Ana Lind, partner at Mother commented": the name opens the sentence, and what stands before the verb only describes it. */
function nameInFront(parts: SentenceParts, index: number, before: number): Origin[] {
  const { tokens, clauses } = parts;
  const [clause, opening] = [clauses[index], clauses[0]];
  if (
    clause === undefined ||
    opening === undefined ||
    index === 0 ||
    before !== clause.from ||
    clause.before !== ',' ||
    opening.speech !== clause.speech ||
    opening.kind !== 'fragment'
  )
    return [];
  const describes = /^(?:a|an|the)$/.test(tokens[before]?.low ?? '') || englishRole.test(tokens[before]?.low ?? '');
  const row = tokens.slice(opening.from, opening.to);
  const between = clauses.slice(1, index).every((one) => one.kind === 'fragment' || one.kind === 'relative' || one.bracketed);
  const isName = row.length > 1 && !/^(?:in|on|at|by|after|before|during|for|from|with|to|under|of)$/.test(row[0]?.low ?? '');
  return describes && between && isName && row.every((token) => isCapital(token) || token.mark === '.')
    ? splitSpeakers(parts, { from: opening.from, to: opening.to })
    : [];
}

/** "Sanford took the stand and testified" → Sanford; "during the time he said" → he. */
function withoutOtherVerb(tokens: readonly ClauseToken[], { from, to }: TokenRange): TokenRange {
  const finite = englishFinite(tokens, from, to, true);
  if (finite <= from) return { from, to };
  if (isParticipleBehindNoun(tokens, finite)) return { from, to };
  if (coordinators.has(tokens[to - 1]?.low ?? '') || /^\p{Ll}+ly$/u.test(tokens[to - 1]?.low ?? '')) return { from, to: finite };
  if (/^(?:he|she|they|it)$/.test(tokens[to - 1]?.low ?? '')) return { from: to - 1, to };
  for (let at = to - 2; at > finite; at -= 1)
    if (/^(?:and|but|when|while|as|where|the|a|an|his|her|its|their)$/.test(tokens[at]?.low ?? '')) return { from: at, to };
  return { from, to: finite };
}

/** "Meduza, which cited an official, said", "The Journal, citing people, reported": the first piece of the sentence. */
export function subjectBefore(parts: SentenceParts, index: number): Origin[] {
  const { tokens, clauses } = parts;
  const speech = clauses[index]?.speech;
  let start = index;
  while (start > 0 && clauses[start - 1]?.speech === speech && !/^[;:]$/.test(clauses[start]?.before ?? '')) start -= 1;
  let found: Origin[] = [];
  for (let at = start; at < index; at += 1) {
    const clause = clauses[at];
    if (clause === undefined || clause.kind === 'relative' || clause.bracketed || clause.kind === 'adverbial') continue;
    // A main clause in between has its own subject, which the next verb shares.
    if (clause.kind !== 'fragment' && clause.finite <= clause.from) continue;
    const end = clause.kind === 'fragment' ? clause.to : clause.finite;
    if (clause.kind === 'fragment' && (found.length > 0 || isAdverbial(tokens, clause))) continue;
    const origins = splitSpeakers(parts, { from: behindOpening(tokens, clause.from, end), to: end });
    if (origins.length > 0) found = origins;
  }
  return found;
}

/** "On Saturday", "However", "citing people", "published on Monday": no subject. */
function isAdverbial(tokens: readonly ClauseToken[], clause: Clause): boolean {
  const first = tokens[clause.from];
  if (first === undefined || /^\p{N}+$/u.test(first.text)) return true;
  return (
    /^(?:in|on|at|by|after|before|during|for|from|with|to|under|of|however|meanwhile|later|still|instead|also|then|yesterday|today|earlier|last|this|asked|including|such|especially|as|not|only|even)$/.test(
      first.low,
    ) || /(?:ing|ed)$/.test(first.low)
  );
}

/** Over "But", "On Monday", "In a statement": to where the subject begins. */
function behindOpening(tokens: readonly ClauseToken[], from: number, to: number): number {
  let at = from;
  while (at < to && (coordinators.has(tokens[at]?.low ?? '') || tokens[at]?.mark !== '')) at += 1;
  if (!/^(?:in|on|at|by|after|before|during|for|from|with|to|under|of)$/.test(tokens[at]?.low ?? '')) return at;
  for (let look = at + 2; look < to; look += 1) {
    const [token, previous] = [tokens[look], tokens[look - 1]];
    if (token === undefined) break;
    if (
      /^(?:the|a|an|his|her|its|their|he|she|they|it)$/.test(token.low) &&
      !/^(?:of|in|on|at|to|for|from|with|by)$/.test(previous?.low ?? '')
    )
      return look;
    if (isCapital(token) && isCapital(previous) && isCalendarWord(previous?.text ?? '')) return look;
    if (
      isCapital(token) &&
      previous !== undefined &&
      !isCapital(previous) &&
      /^(?:statement|interview|report|speech|letter|tweet|post)$/.test(previous.low)
    )
      return look;
  }
  return at;
}

function isCalendarWord(word: string): boolean {
  return /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  );
}

/** A phrase behind the verb ends with its clause, or where time, place or manner begin. */
export function phraseEnd(tokens: readonly ClauseToken[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (
      /^(?:on|after|during|when|while|before|as|late|early|last|this|yesterday|today|through|via|because|since|without|if|that|told)$/.test(
        low,
      )
    )
      return at;
    if (/^(?:in|at)$/.test(low) && /^(?:a|an|the|his|her|19\d\d|20\d\d)$/.test(tokens[at + 1]?.low ?? '')) return at;
    if (isCalendarWord(tokens[at]?.text ?? '')) return at;
    if (tokens[at]?.mark !== '' && tokens[at]?.mark !== '.') return at;
  }
  return to;
}

/** "France and Poland" are two; "Johnson and Johnson" would be too. */
export function splitSpeakers({ text, tokens }: Pick<SentenceParts, 'text' | 'tokens'>, { from, to }: TokenRange): Origin[] {
  const pieces: TokenRange[] = [];
  let start = from;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokens[at]?.low !== 'and' || isInsideName(tokens, { from: start, to }, at) || isOneBody(tokens, { from: start, to }, at)) continue;
    pieces.push({ from: start, to: at });
    start = at + 1;
  }
  pieces.push({ from: start, to });
  const origins = pieces.flatMap((piece) => englishOrigin(text, tokens, piece) ?? []);
  const [first, second] = origins;
  // "investor and AI practitioner Kai-Fu Lee" is one.
  const isOffice =
    first !== undefined &&
    second?.isName === true &&
    !first.isName &&
    englishRole.test(first.text) &&
    !/^(?:the|a|an)$/.test(tokens[pieces[1]?.from ?? -1]?.low ?? '') &&
    !/^(?:the|a|an)$/.test(tokens[from]?.low ?? '');
  return isOffice ? origins.slice(1) : origins;
}

/** "Avon and Somerset Police", "Harris and Sons". */
function isOneBody(tokens: readonly ClauseToken[], { from, to }: TokenRange, at: number): boolean {
  const last = tokens[to - 1]?.text ?? '';
  return (
    isCapital(tokens[at - 1]) &&
    isCapital(tokens[at + 1]) &&
    at - from <= 3 &&
    to - at > 1 &&
    /^(?:Police|Council|Force|County|Committee|University|Commission|Hospital|Partners|Sons|Co|Company|Bank|Trust|Institute|Ministry|Department|Authority|Brothers)$/.test(
      last,
    )
  );
}

/** "the Ministry of Trade and Industry", "officials in Busan and Seoul": what is joined stands behind a preposition. */
function isInsideName(tokens: readonly ClauseToken[], { from }: TokenRange, at: number): boolean {
  for (let back = at - 1; back > from; back -= 1)
    if (/^(?:of|for|in|from|with|between)$/.test(tokens[back]?.low ?? '')) return !/^(?:the|a|an)$/.test(tokens[at + 1]?.low ?? '');
  return false;
}

/** "was reported by X". */
export function agentOf(parts: SentenceParts, clause: Clause, at: number): Origin[] {
  const { tokens } = parts;
  for (let look = at + 1; look < Math.min(clause.to, at + 12); look += 1)
    if (tokens[look]?.low === 'by') return splitSpeakers(parts, { from: look + 1, to: phraseEnd(tokens, look + 1, clause.to) });
  return [];
}
