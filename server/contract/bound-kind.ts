import type { ToldAs } from './timeline.ts';

/** The word that a time with one end stands with: "seit" what has begun, "ab" what is to come. */
export function boundKind(bound: 'since' | 'until', toldAs?: ToldAs): 'since' | 'from' | 'until' {
  const isAhead = toldAs === 'planned' || toldAs === 'demanded' || toldAs === 'possible';
  return bound === 'since' && isAhead ? 'from' : bound;
}
