import type { ResultKind } from '../contract/sources.ts';
import { Refusal } from '../guarding/refusal.ts';

const NAMES: Record<ResultKind, string> = {
  answers: 'answer',
  comparisons: 'comparison',
  summaries: 'summary',
  timelines: 'timeline',
  conversations: 'conversation',
};

export function unknownResult(kind: ResultKind, id: string): Refusal {
  return new Refusal('not-found', `There is no ${NAMES[kind]} with the id ${id}.`, { kind, id });
}
