import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators } from '../clauses/clauses.ts';
import { englishFinite } from '../clauses/finite-verb.ts';
import { englishRole } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { asWord, endsWithJudgement, isZeroThat, takesGerund, takesInfinitive, thatBehindNoun } from './english-complements.ts';
import { overAddressee } from './english-listeners.ts';
import type { Place } from './english-place.ts';
import type { Frame, SentenceParts, TokenRange } from './frame.ts';

/** `certain`: a clause or a quotation shows that the word is a verb. `hearsay`: "is said to …". */
type Found = Pick<Frame, 'content' | 'inverted' | 'pointsBack'> & { certain: boolean; hearsay: boolean };

/** What an English verb of saying introduces; undefined where it reports nothing ("tells the story of"). */
export function englishContent(parts: SentenceParts, place: Place): Found | undefined {
  const { tokens, clauses } = parts;
  const clause = clauses[place.index];
  if (clause === undefined) return undefined;
  if (place.reading.lemma === 'call' && place.reading.class === 'judge' && /^(?:for|on)$/.test(tokens[place.at + 1]?.low ?? ''))
    return undefined;
  if (place.passive) return passiveContent(parts, place, clause);
  if (place.reading.class === 'know' || place.reading.class === 'plan') return embedded(tokens, clause, place);
  return before(parts, place, clause) ?? after(parts, place, clause) ?? back(tokens, clause, place);
}

function found(content: TokenRange[], more: Partial<Found> = {}): Found {
  return { content, inverted: false, pointsBack: false, certain: true, hearsay: false, ...more };
}

/** "…," said X; “…,” X said: the verb or its subject opens a clause behind a mark or a quotation. */
function before({ tokens, clauses }: SentenceParts, { index, at, reading }: Place, clause: Clause): Found | undefined {
  const previous = clauses[index - 1];
  if (previous === undefined || clause.before === ':' || clause.before === ';' || reading.form === 'gerund') return undefined;
  const quoted = previous.speech >= 0 && previous.speech !== clause.speech;
  const goesOn = clauses[index + 1];
  const content = [{ from: 0, to: clause.from }];
  if (goesOn !== undefined && goesOn.speech >= 0) content.push({ from: goesOn.from, to: tokens.length });
  if (quoted) return found(content, { inverted: at === clause.from });
  // “talks had failed, the minister said”: nothing behind, a clause before, and the subject in between.
  const rest = tokens.slice(at + 1, clause.to).filter((token) => token.mark === '');
  const hasClause =
    clauses.slice(0, index).some((one) => (one.kind === 'main' || one.kind === 'content') && one.finite >= 0) ||
    (clauses[index - 1]?.to ?? 0) - (clauses[0]?.from ?? 0) > 6;
  const isFirst = at === clause.from;
  const endsHere =
    rest.length === 0 || /^(?:on|in|at|late|early|last|yesterday|today|after|during)$/.test(rest[0]?.low ?? '') || isCapital(rest[0]);
  if (
    !hasClause ||
    clause.before !== ',' ||
    coordinators.has(tokens[clause.from]?.low ?? '') ||
    clause.kind === 'relative' ||
    clause.kind === 'adverbial'
  )
    return undefined;
  if (
    isFirst &&
    reading.class === 'say' &&
    englishFinite(tokens, at + 1, clause.to) < 0 &&
    rest.slice(0, 8).some((token) => isCapital(token) || englishRole.test(token.low)) &&
    !/^(?:that|on|in|at|to|it|he|she|they|there)$/.test(rest[0]?.low ?? '')
  )
    return found(content, { inverted: true });
  if (
    !isFirst &&
    rest.length === 0 &&
    /^(?:say|confirm|believe)$/.test(reading.class) &&
    goesOn !== undefined &&
    clause.after === ',' &&
    goesOn.kind !== 'fragment'
  )
    return found([...content, { from: goesOn.from, to: tokens.length }]);
  const says = /^(?:say|tell|confirm|concede|announce|believe)$/.test(reading.class);
  const told = reading.class === 'tell' && overAddressee(tokens, { from: at + 1, to: clause.to }, reading) > at + 1;
  return !isFirst &&
    (endsHere || told) &&
    says &&
    englishFinite(tokens, at + 1, clause.to) < 0 &&
    (goesOn === undefined || goesOn.kind === 'fragment')
    ? found(content)
    : undefined;
}

function after({ tokens, clauses }: SentenceParts, { index, at, reading }: Place, clause: Clause): Found | undefined {
  const start = overAddressee(tokens, { from: at + 1, to: clause.to }, reading);
  const all = { from: start, to: tokens.length };
  const next = clauses[index + 1];
  if (start < clause.to) {
    const low = tokens[start]?.low ?? '';
    if (/^(?:that|whether|how|why|what)$/.test(low) || (low === 'if' && reading.class === 'ask')) return found([all]);
    const inner = thatBehindNoun(tokens, { from: start, to: clause.to }, reading);
    if (inner !== undefined) return found([{ from: inner, to: tokens.length }]);
    if (takesInfinitive(reading, tokens, { from: start, to: clause.to })) return found([all]);
    if (takesGerund(reading, tokens, start)) return found([all]);
    if (reading.class === 'judge') {
      const rest = tokens.slice(start, clause.to).filter((token) => token.mark === '');
      const speech = next !== undefined && next.speech >= 0 && clause.after === '';
      return rest.some((token) => token.title) || speech || /^(?:as)$/.test(asWord(rest)) || endsWithJudgement(rest, reading.lemma)
        ? found([all])
        : undefined;
    }
    if (reading.class === 'speak') return low === 'of' ? found([all]) : undefined;
    if (isZeroThat(tokens, { from: start, to: clause.to }, reading)) return found([all], { certain: reading.class !== 'believe' || true });
    // A partial quotation that a verb of saying introduces: "said it was “a mistake”".
    if (reading.class !== 'charge' && tokens.slice(start, clause.to).some((token) => token.title) && reading.lemma === 'say')
      return found([all]);
  }
  if (next === undefined) return undefined;
  const behind = { from: next.from, to: tokens.length };
  if (next.speech >= 0 && next.speech !== clause.speech && (clause.after === ',' || clause.after === ':' || clause.after === ''))
    return found([behind]);
  if (clause.after === ':') return found([behind]);
  const told = clauses.slice(index + 1, index + 4).find((one) => one.kind === 'content');
  const fragments = clauses.slice(index + 1, index + 3).filter((one) => one.kind === 'fragment').length;
  if (clause.after === ',' && told !== undefined && start >= clause.to && (next.kind === 'content' || fragments > 0))
    return found([{ from: told.from, to: tokens.length }]);
  return undefined;
}

/** "Reported this", "said so": back to the sentence before. */
function back(tokens: readonly ClauseToken[], clause: Clause, { at, reading }: Place): Found | undefined {
  const next = tokens[at + 1];
  if (
    at + 1 < clause.to &&
    /^(?:this|that|it|so)$/.test(next?.low ?? '') &&
    (at + 2 >= clause.to || /^(?:on|in|first|too|earlier|later|last|to)$/.test(tokens[at + 2]?.low ?? '')) &&
    /^(?:report|say|confirm|announce|deny|write|state|admit|disclose|reveal|tell)$/.test(reading.lemma)
  )
    return found([], { pointsBack: true, certain: next?.low !== 'so' || reading.lemma === 'say' });
  return undefined;
}

/** "was first reported by X", "it is believed that", "is said to have". */
function passiveContent({ tokens }: SentenceParts, { at, reading }: Place, clause: Clause): Found | undefined {
  if (
    !/^(?:say|report|believe|claim|announce|confirm|deny|think|expect|allege|reveal|disclose|estimate|write|state|show|find|fear|assume|suspect|describe|call)$/.test(
      reading.lemma,
    )
  )
    return undefined;
  const next = tokens[at + 1]?.low ?? '';
  const hasAgent = tokens.slice(at + 1, Math.min(clause.to, at + 12)).some((token) => token.low === 'by');
  const whole = [
    { from: clause.from, to: at },
    { from: at + 1, to: tokens.length },
  ];
  if (/^(?:describe|call|show|find|estimate)$/.test(reading.lemma)) return undefined;
  if (next === 'to' && !hasAgent && reading.lemma !== 'expect') return found(whole, { hearsay: true });
  if (next === 'that' && /^(?:it|there)$/.test(tokens[clause.from]?.low ?? ''))
    return found([{ from: at + 1, to: tokens.length }], { hearsay: true });
  if (hasAgent) return found(whole, { pointsBack: /^(?:this|that|it)$/.test(tokens[clause.from]?.low ?? '') });
  return undefined;
}

/** What is known or planned has a content too, for the certainty of the clause; nobody is quoted with it. */
function embedded(tokens: readonly ClauseToken[], clause: Clause, { at }: Place): Found | undefined {
  const next = tokens[at + 1]?.low ?? '';
  return at + 1 < clause.to && /^(?:that|whether|how|why|to)$/.test(next) ? found([{ from: at + 1, to: tokens.length }]) : undefined;
}
