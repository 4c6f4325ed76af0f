import { parseHTML } from 'linkedom';
import { htmlDepth } from './html-depth.ts';
import { dropHidden } from './html-hidden.ts';
import { linesOf } from './html-lines.ts';
import { dropPageParts } from './html-page-parts.ts';
import { type Rejection, rejected } from './read-outcome.ts';

/** As for pages: parsing takes memory by the tag, and walks recurse. */
const longestFragment = 2_000_000;
const mostTags = 50_000;
const deepest = 400;

/** The words of a piece of HTML that is a text of its own (the content of a feed's entry), one line a block. Nothing in it is run or fetched. */
export function fragmentText(html: string): string | Rejection {
  if (html.length > longestFragment) return rejected(`its HTML is longer than ${longestFragment / 1_000_000} million characters`);
  if (htmlDepth(html) > deepest) return rejected(`its HTML is nested more than ${deepest} deep`);
  if (html.split('<', mostTags + 2).length > mostTags + 1) return rejected(`its HTML has more than ${mostTags} tags`);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  dropHidden(document);
  dropPageParts(document);
  return linesOf(document.body)
    .map(({ text }) => text)
    .join('\n');
}
