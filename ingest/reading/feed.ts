import type { Language } from '../corpus/article.ts';

/** One report of a feed, with what the feed says of it. */
export type FeedEntry = {
  /** What tells it from the feed's others and stays: its guid or id, else its address, else a hash of it. */
  item: string;
  /** Address of its page, absolute. */
  link?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  publisher?: string | undefined;
  /** YYYY-MM-DD, as written. */
  publishedOn?: string | undefined;
  language?: Language | undefined;
  /** Its text without the title, one line a paragraph; empty where there is none. */
  text: string;
  /** The text seems to be no more than the beginning or a summary of the report. */
  isTeaser: boolean;
  problems: string[];
};

export type Feed = { kind: 'feed'; title?: string | undefined; entries: FeedEntry[]; problems: string[] };
