import type { Report } from '../report.ts';

export type MeasureOptions = {
  /** Wikipedia articles as JSON lines. */
  articles: string;
  /** So many of them. */
  limit: number;
  /** How often A and B are measured in turn. */
  pairs: number;
  tell: (line: string) => void;
};

/** One measure of quality.md, as `npm run benchmark -- P1`. */
export type Measure = { about: string; run(options: MeasureOptions): Promise<Report> };
