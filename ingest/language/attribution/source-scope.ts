import type { Clause } from '../clauses/clauses.ts';
import type { SentenceParts, TokenRange } from './frame.ts';

/**
 * What a source phrase stands for: its own clause with the pieces it is cut into, and the subordinate clauses and those in Konjunktiv that follow;
 * another main clause is said by nobody or by somebody else.
 */
export function scopeOf({ tokens, clauses }: SentenceParts, { index, from, to }: TokenRange & { index: number }): TokenRange[] {
  const clause = clauses[index];
  if (clause === undefined) return [];
  let first = index;
  while (first > 0 && isPieceOf(clauses[first - 1], clauses[first])) first -= 1;
  let last = index;
  const ownIsFragment = clause.kind === 'fragment';
  let sawMain = clause.kind === 'main';
  while (last + 1 < clauses.length) {
    const next = clauses[last + 1];
    if (next === undefined || next.speech !== clause.speech || (clause.bracketed && !next.bracketed)) break;
    if (next.kind === 'main') {
      if (sawMain && !(ownIsFragment && last === index)) {
        const finite = tokens[next.finite]?.low ?? '';
        if (!/^(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe)$/.test(finite)) break;
      }
      sawMain = true;
    }
    last += 1;
  }
  const [start, end] = [clauses[first]?.from ?? from, clauses[last]?.to ?? to];
  return [
    { from: start, to: from },
    { from: to, to: end },
  ].filter((range) => range.to > range.from);
}

/** Of one clause cut by an insertion: "Die Verhandlungen sind, laut X, abgebrochen worden". */
function isPieceOf(previous: Clause | undefined, clause: Clause | undefined): boolean {
  if (previous === undefined || clause === undefined || previous.speech !== clause.speech || previous.bracketed !== clause.bracketed)
    return false;
  if (clause.before === ';' || clause.before === ':' || clause.before === '') return false;
  return clause.kind === 'fragment' || (clause.kind === 'main' && previous.kind !== 'main');
}
