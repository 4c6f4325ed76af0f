import type { Edit, Language, PublishedHow } from '../corpus/article.ts';
import type { KeptFacts } from '../corpus/exported-report.ts';

/** What a file says: its text before repair, and what it tells of itself. */
export type ReadArticle = {
  kind: 'read';
  /** The decoded text before repair, without lone surrogates. */
  original: string;
  /** Edits the format itself asks for (Markdown marks), for `repair`. */
  marks: Edit[];
  /** The title is the first line of `original`. */
  titled: boolean;
  subtitle?: string | undefined;
  author?: string | undefined;
  /** Canonical address, as the file states it. */
  url?: string | undefined;
  /** Where each page begins in `original`, first page included; only of formats that have pages. */
  pages?: number[] | undefined;
  publisher?: string | undefined;
  /** YYYY-MM-DD, as written: the publisher's own day. */
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
  /** As declared; the text decides where there is enough of it. */
  language?: Language | undefined;
  /** Of a report that `corpus export` wrote: what is taken over as it was. */
  exported?: KeptFacts | undefined;
  /** What was not as it should be but did not stop the reading, in plain words. */
  problems: string[];
};

/** An expected outcome, not a fault: `reason` is in plain words and says what to do where something can be done. */
export type Rejection = { kind: 'rejected'; reason: string };

export type ReadOutcome = ReadArticle | Rejection;

/**
 * One of the articles in a file. `item` tells it from the file's others and stays the same when the file is read again (entry of a feed or table, path inside an
 * archive); absent where the file is one article.
 */
export type ReadItem = { item?: string | undefined; outcome: ReadOutcome };

export function rejected(reason: string): Rejection {
  return { kind: 'rejected', reason };
}
