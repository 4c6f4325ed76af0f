import type { WordTable } from '../retrieval/word-table.ts';
import { type Aligned, alignWords } from './align-words.ts';
import { type ReadText, readText } from './read-text.ts';

/** A claim beside the text it is held against. */
export type Pair = { claim: ReadText; source: ReadText; aligned: readonly Aligned[]; across: boolean };

export function pairOf(claim: string, source: string, table: WordTable): Pair {
  const [one, other] = [readText(claim), readText(source)];
  return { claim: one, source: other, aligned: alignWords(one, other, table), across: one.language !== other.language };
}
