import type { Passage } from '../../ingest/corpus/passage.ts';
import type { RankedPassage } from '../contract/search.ts';
import type { FoundPassage } from './retriever.ts';

/** A found passage as the contract has it. */
export function toRankedPassage({ passage, label, relevance, why, copies }: FoundPassage): RankedPassage {
  return {
    ...placeOf(passage, label),
    text: passage.text,
    relevance,
    ...(why && { why }),
    ...(copies && { copies: copies.map((copy) => placeOf(copy.passage, copy.label)) }),
  };
}

function placeOf({ id, articleId, revision, start, end }: Passage, label: string) {
  return { passageId: id, articleId, revision, title: label, start, end };
}
