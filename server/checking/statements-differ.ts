import type { Statement } from '../../ingest/language/certainty/certainty.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';

/** A clause of the claim and that of the source which says the same, by the words they share; `shared`: how many. */
type Matched = { claim: Statement; source: Statement; shared: number; words: number };

/** Clauses of fewer shared words say nothing of each other. */
const LEAST_SHARED = 0.34;

/**
 * What a claim puts otherwise than its source: negated or not, certain or not, in somebody's words or its own. Each clause of the claim is held against the clause
 * of the source with which it shares most words.
 */
export function statementsDiffer(pair: Pair): Reason[] {
  const matched = matchStatements(pair);
  return [...negationsDiffer(matched, pair), ...certaintiesDiffer(matched)];
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
    if (best === undefined || most === 0 || most < LEAST_SHARED * words.length) return [];
    return [{ claim: statement, source: best, shared: most, words: words.length }];
  });
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Denied is negated: "bestreitet, dass X floh" and "X floh nicht, sagt er". */
function isNegative({ negated, certainty }: Statement): boolean {
  return negated !== (certainty === 'denied');
}

function negationsDiffer(matched: Matched[], { claim, source }: Pair): Reason[] {
  const [here, there] = [claim.statements.filter(isNegative), source.statements.filter(isNegative)];
  if (here.length === 0 && there.length === 0) return [];
  const differing = matched.filter((one) => isNegative(one.claim) !== isNegative(one.source));
  const cue = differing.map((one) => one.claim.negation?.cue.text ?? one.source.negation?.cue.text).find((text) => text !== undefined);
  if (differing.length > 0) {
    const first = differing[0];
    const inClaim = first !== undefined && isNegative(first.claim);
    return [{ code: 'negation-differs', ...(cue === undefined ? {} : inClaim ? { claim: cue } : { source: cue }) }];
  }
  // What the claim negates is negated somewhere in the source, or it negates it by itself.
  return here.length > 0 && there.length === 0 ? [{ code: 'negation-differs' }] : [];
}

function certaintiesDiffer(matched: Matched[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const { claim, source } of matched) {
    const code = differenceOf(claim, source);
    if (code !== undefined && !found.has(code))
      found.set(code, { code, ...(claim.cue ? { claim: claim.cue.text } : {}), ...(source.cue ? { source: source.cue.text } : {}) });
  }
  return [...found.values()];
}

/** A claim may put something less surely than its source, never more surely. */
function differenceOf(claim: Statement, source: Statement): 'attribution-dropped' | 'certainty-differs' | undefined {
  const [here, there] = [claim.certainty, source.certainty];
  if (here === there) return undefined;
  if (there === 'reported') return here === 'asserted' || here === 'planned' ? 'attribution-dropped' : undefined;
  if (here === 'asserted' && (there === 'possible' || there === 'planned' || there === 'demanded')) return 'certainty-differs';
  if (here === 'reported' && there === 'denied') return undefined;
  return here === 'planned' && there === 'possible' ? 'certainty-differs' : undefined;
}
