import { type Half, titleHalf } from '../title-half.ts';
import { type Matter, quotePairs } from './matter.ts';
import { type Story, storyHalf } from './stories.ts';

/** `keys`: of two texts that have nothing to do with each other. */
export type UnrelatedPair = { keys: [string, string]; half: Half };

/** The first paper of a story is held beside the second paper of those so many further on: both are of one half. */
const FURTHER = [2, 14];

/** Papers of different stories, by their keys. What is put together of these is wrong. */
export function unrelatedPapers(stories: readonly Story[]): UnrelatedPair[] {
  const ids = new Set(stories.map(({ id }) => id));
  return stories.flatMap((story) =>
    FURTHER.flatMap((step): UnrelatedPair[] =>
      ids.has(story.id + step) ? [{ keys: [`${story.id}-a`, `${story.id + step}-b`], half: storyHalf(story) }] : [],
    ),
  );
}

/**
 * Every two reports that no matter links, not even one of two events that are easily taken for one. Next to nothing of them belongs together. The half is that of a hash of both names.
 */
export function unrelatedReports(files: readonly string[], matters: readonly Matter[]): UnrelatedPair[] {
  const linked = new Set(matters.flatMap((matter) => quotePairs(matter).map((quotes) => keyOf(quotes.map(({ file }) => file)))));
  const ordered = files.toSorted();
  return ordered.flatMap((one, at) =>
    ordered.slice(at + 1).flatMap((other): UnrelatedPair[] => {
      const key = keyOf([one, other]);
      return linked.has(key) ? [] : [{ keys: [one, other], half: titleHalf(key) }];
    }),
  );
}

export function keyOf(files: readonly string[]): string {
  return files.toSorted().join('|');
}
