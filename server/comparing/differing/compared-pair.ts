import type { Span } from '../../../ingest/language/span.ts';
import { alignWords } from '../../checking/align-words.ts';
import type { Pair } from '../../checking/pair.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import type { WordTable } from '../../retrieval/word-table.ts';
import type { ReadStatement } from '../read-features.ts';

/** Two statements on one matter. `there`: the words of the first beside those of the second; `back`: the other way round. */
export type ComparedPair = { a: ReadStatement; b: ReadStatement; across: boolean; there: Pair; back: Pair };

/**
 * What makes a rule think that two statements differ. Rules are generous: how far each is to be believed is fitted (finding-weights.ts).
 * Numbers: of the same thing, in one measure, of something left open, how often ("zum dritten Mal"), of things named otherwise, within what the other leaves open ("mindestens 19", 24),
 * beside the other's own ("statt 1.100 nun 5.000"), votes of one side, none beside some. Dates: told as finely or not. Places: both told as where it happened, or as where it came from or went, or one, or where the other says it was not. Direction: parts changed, ways turned round, opposite
 * words, driven out or gone by oneself.
 */
export type Rule =
  | 'number-same'
  | 'number-measure'
  | 'number-open'
  | 'number-otherwise'
  | 'number-beyond'
  | 'number-instead'
  | 'number-times'
  | 'number-votes'
  | 'number-none'
  | 'date-same'
  | 'date-other'
  | 'place-located'
  | 'place-both'
  | 'place-one'
  | 'place-not'
  | 'person-named'
  | 'person-receiver'
  | 'office-other'
  | 'office-state'
  | 'office-now'
  | 'source-persons'
  | 'source-bodies'
  | 'sure-negative'
  | 'sure-open'
  | 'sure-possible'
  | 'sure-planned'
  | 'sure-hearsay'
  | 'sure-said'
  | 'sure-denied'
  | 'sure-negative-alone'
  | 'sure-opposite'
  | 'sure-established'
  | 'sure-contrast'
  | 'sure-undone'
  | 'sure-not-yet'
  | 'direction-roles'
  | 'direction-parties'
  | 'direction-ways'
  | 'direction-opposite'
  | 'direction-handing'
  | 'direction-ballot'
  | 'direction-own-will';

/**
 * One thing in which two statements differ, with the characters of each that show it; offsets from the sentences' beginnings. `standing`: absent where they are of one
 * thing as far as can be told; of those that are of two, nothing differs, but neither do the statements agree.
 */
export type Differing = { kind: DifferenceKind; by: Rule; a: Span; b: Span; standing?: 'unsure' | 'of-two' | undefined };

export function comparedPair(a: ReadStatement, b: ReadStatement, table: WordTable): ComparedPair {
  const across = a.language !== b.language;
  return {
    a,
    b,
    across,
    there: { claim: a.read, source: b.read, aligned: alignWords(a.read, b.read, table), across },
    back: { claim: b.read, source: a.read, aligned: alignWords(b.read, a.read, table), across },
  };
}

/** Where a piece of a text stands in it, as rules quote it; undefined where it does not. */
export function spanOf(piece: string | undefined, text: string): Span | undefined {
  const start = piece ? text.indexOf(piece) : -1;
  return piece === undefined || start < 0 ? undefined : { start, end: start + piece.length };
}
