import type { Edit, Language, PublishedHow } from '../corpus/article.ts';

/** What a file says: its text before repair, and what it tells of itself. */
export type ReadArticle = {
  kind: 'read';
  /** The decoded text before repair, without lone surrogates. */
  original: string;
  /** Edits the format itself asks for (Markdown marks), for `repair`. */
  marks: Edit[];
  /** The title is the first line of `original`. */
  titled: boolean;
  publisher?: string | undefined;
  /** YYYY-MM-DD, as written: the publisher's own day. */
  publishedOn?: string | undefined;
  publishedHow?: PublishedHow | undefined;
  /** As declared; the text decides where there is enough of it. */
  language?: Language | undefined;
  /** What was not as it should be but did not stop the reading, in plain words. */
  problems: string[];
};

/** An expected outcome, not a fault: `reason` is in plain words and says what to do where something can be done. */
export type Rejection = { kind: 'rejected'; reason: string };

export type ReadOutcome = ReadArticle | Rejection;

export function rejected(reason: string): Rejection {
  return { kind: 'rejected', reason };
}
