import type { Matter } from '../comparison/matter.ts';
import type { Half } from '../title-half.ts';
import type { Nugget } from './nugget.ts';

/** Sample reports to be summarised together. `half`: odd when all their numbers are odd, even when all are even; mixed ones are of neither. */
export type SampleTopic = { files: string[]; half: Half | undefined; nuggets: Nugget[] };

/** Each report alone, and each two reports that tell of one matter; their nuggets are the matters, weighted by how many of them tell it. */
export function sampleTopics(files: readonly string[], matters: readonly Matter[]): SampleTopic[] {
  const pairs = files.flatMap((one, at) => files.slice(at + 1).map((other) => [one, other]));
  const sharing = pairs.filter((pair) => matters.some(({ quotes }) => pair.every((file) => quotes.some((quote) => quote.file === file))));
  return [...files.map((file) => [file]), ...sharing].flatMap((chosen) => {
    const nuggets = matters.flatMap(({ quotes }): Nugget[] => {
      const own = quotes.filter(({ file }) => chosen.includes(file));
      return own.length === 0 ? [] : [{ weight: new Set(own.map(({ file }) => file)).size, texts: own.map(({ quote }) => quote) }];
    });
    return nuggets.length === 0 ? [] : [{ files: chosen, half: halfOf(chosen), nuggets }];
  });
}

function halfOf(files: readonly string[]): Half | undefined {
  const odd = files.filter((file) => Number.parseInt(file, 10) % 2 === 1).length;
  return odd === files.length ? 'odd' : odd === 0 ? 'even' : undefined;
}
