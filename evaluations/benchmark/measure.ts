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
/** `withoutArticles`: takes the sample reports. */
export type Measure = { about: string; withoutArticles?: true; run(options: MeasureOptions): Promise<Report> };
