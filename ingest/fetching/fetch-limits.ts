import { largestFile } from '../reading/file-limits.ts';
import type { BodyLimits } from './read-body.ts';

/** Milliseconds. `idle`: between two pieces of an answer, and until its head is there. `total`: one answer, its redirects not counted in. */
export type FetchLimits = { connect: number; idle: number; total: number; body: BodyLimits };

/** A page takes a second or two; a slow archive or a large PDF gets its time, a server that drips does not hold up an ingest. */
export const usualLimits: FetchLimits = {
  connect: 10_000,
  idle: 20_000,
  total: 120_000,
  // Pages shrink to a tenth or a thirtieth; ten megabytes of blanks to a thousandth.
  body: { bytes: largestFile, ratio: 100, ratioFrom: 1_000_000 },
};

/** As many as browsers and RFC 9309 allow at least. */
export const mostRedirects = 5;
/** RFC 9309, 2.5: at least 500 KiB of a robots.txt are read; what is behind that is not. */
export const longestRobots = 512_000;

/** Between two requests to one host, where it asks for nothing else, in milliseconds. */
export const usualPause = 1_000;
/** A longer Crawl-delay is cut to this: a feed of fifty reports must come to an end. */
export const longestPause = 30_000;
/** A "Retry-After" up to this is waited for; a longer one is told. */
export const longestRetryWait = 60_000;
