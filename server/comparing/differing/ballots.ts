import { sameName } from '../../../ingest/language/names/names.ts';
import { ballotIn } from '../facts/ballots.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** The same voter, who by the one voted otherwise than by the other. */
export function ballotsDiffer({ a, b }: Pick<ComparedPair, 'a' | 'b'>): Differing[] {
  const [here, there] = [ballotIn(a.read), ballotIn(b.read)];
  if (!here || !there || here.side === there.side) return [];
  if (here.voter.key !== there.voter.key && !sameName(here.voter.text, there.voter.text)) return [];
  return [{ kind: 'direction', by: 'direction-ballot', a: here.span, b: there.span }];
}
