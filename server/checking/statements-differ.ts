import type { Statement } from '../../ingest/language/certainty/certainty.ts';
import type { Mention, Span } from '../../ingest/language/span.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';
import { wordingDiffers } from './wording-differs.ts';

/** A clause of the claim and that of the source which says the same, by the words they share. */
type Matched = { claim: Statement; source: Statement };

/** A clause that shares less of its words with any of the source is matched by none. */
const LEAST_SHARED = 0.34;

/**
 * What a claim puts otherwise than its source: negated or not, certain or not, in somebody's words or its own. Each clause of the claim is held against the clause
 * of the source with which it shares most words.
 */
export function statementsDiffer(pair: Pair): Reason[] {
  if (pair.across) return wordingDiffers(pair);
  const matched = matchStatements(pair);
  return [...negationsDiffer(matched, pair), ...certaintiesDiffer(matched, pair)];
}

function matchStatements({ claim, source, aligned }: Pair): Matched[] {
  return claim.statements.flatMap((statement): Matched[] => {
    const words = aligned.filter(({ word }) => isInside(word, statement));
    const counts = source.statements.map((other) =>
      words.reduce((sum, { at, strength }) => {
        const there = source.words[at];
        return there !== undefined && isInside(there, other) ? sum + strength : sum;
      }, 0),
    );
    const most = Math.max(0, ...counts);
    const best = source.statements[counts.indexOf(most)];
    return best === undefined || most === 0 || most < LEAST_SHARED * words.length ? [] : [{ claim: statement, source: best }];
  });
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Denied is negated: "bestreitet, dass X floh" and "X floh nicht, sagt er". */
function isNegative({ negated, certainty }: Statement): boolean {
  return negated !== (certainty === 'denied');
}

function negationsDiffer(matched: Matched[], pair: Pair): Reason[] {
  const { claim, source } = pair;
  const [here, there] = [claim.statements.filter(isNegative), source.statements.filter(isNegative)];
  if (here.length === 0 && there.length === 0) return [];
  const differing = matched.filter((one) => isNegative(one.claim) !== isNegative(one.source));
  // Clauses are cut otherwise in other words: the word that negates may stand by the same words all the same.
  const isElsewhere = ({ claim: one, source: other }: Matched) => {
    const cue = one.negation?.cue ?? other.negation?.cue;
    if (cue === undefined) return here.length > 0 && there.length > 0;
    return isNegative(one) ? sharesFocus(pair, cue, there) : sharesFocusOfClaim(pair, cue, here);
  };
  const unmatched = differing.filter((one) => !isElsewhere(one));
  const first = unmatched[0];
  if (first) {
    const cue = first.claim.negation?.cue ?? first.source.negation?.cue;
    return [
      { code: 'negation-differs', ...(cue === undefined ? {} : isNegative(first.claim) ? { claim: cue.text } : { source: cue.text }) },
    ];
  }
  // What the claim negates is negated somewhere in the source, or it negates it by itself.
  if (here.length > 0 && there.length === 0) return [{ code: 'negation-differs', ...cueOf(here, 'claim') }];
  return [];
}

function cueOf(statements: Statement[], side: 'claim' | 'source'): Partial<Reason> {
  const cue = statements.map(({ negation }) => negation?.cue.text).find((text) => text !== undefined);
  return cue === undefined ? {} : { [side]: cue };
}

/** Whether a negation of the source stands by a word that the claim's stands by. */
function sharesFocus({ claim, source, aligned }: Pair, cue: Mention, there: Statement[]): boolean {
  const focus = focusOf(claim, cue);
  const targets = new Set(aligned.filter(({ word }) => focus.includes(word.start)).map(({ at }) => source.words[at]?.start));
  return there.some(({ negation }) => negation !== undefined && focusOf(source, negation.cue).some((start) => targets.has(start)));
}

/** The same the other way round, from a negation of the source. */
function sharesFocusOfClaim({ claim, source, aligned }: Pair, cue: Mention, here: Statement[]): boolean {
  const focus = new Set(focusOf(source, cue));
  const words = aligned.filter(({ at }) => focus.has(source.words[at]?.start ?? -1)).map(({ word }) => word.start);
  // Its words are left out of the claim, and so is what it negates.
  if (words.length === 0) return true;
  return here.some(({ negation }) => negation !== undefined && focusOf(claim, negation.cue).some((start) => words.includes(start)));
}

/** Where the content words next to a word begin: one before it, two behind it. */
function focusOf({ words }: ReadText, { start, end }: Span): number[] {
  const content = words.filter((word) => !word.isFunctionWord);
  const before = content.findLast((word) => word.end <= start);
  const behind = content.filter((word) => word.start >= end).slice(0, 2);
  return [...(before ? [before] : []), ...behind].map((word) => word.start);
}

function certaintiesDiffer(matched: Matched[], { claim: whole }: Pair): Reason[] {
  const found = new Map<string, Reason>();
  const attributes =
    whole.attributions.length > 0 || whole.statements.some(({ certainty }) => certainty === 'reported') || QUOTED.test(whole.text);
  for (const { claim, source } of matched) {
    const code = differenceOf(claim, source);
    if (code === undefined || found.has(code)) continue;
    if (code === 'attribution-dropped' && attributes && source.cue === undefined) continue;
    found.set(code, { code, ...(claim.cue ? { claim: claim.cue.text } : {}), ...(source.cue ? { source: source.cue.text } : {}) });
  }
  return [...found.values()];
}

const QUOTED = /["“„”»«]/u;
const HEDGED: ReadonlySet<Statement['certainty']> = new Set(['possible', 'planned', 'demanded']);

/** A claim may put something less surely than its source, never more surely. */
function differenceOf(claim: Statement, source: Statement): 'attribution-dropped' | 'certainty-differs' | undefined {
  const [here, there] = [claim.certainty, source.certainty];
  if (here === there || source.cue === undefined) return undefined;
  if (there === 'reported') return here === 'asserted' || here === 'planned' ? 'attribution-dropped' : undefined;
  if (here === 'asserted' && HEDGED.has(there)) return 'certainty-differs';
  return here === 'planned' && there === 'possible' ? 'certainty-differs' : undefined;
}
