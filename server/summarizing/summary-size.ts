import type { SummaryForm, SummaryLength } from '../contract/summary.ts';

/** Sentences of each section at most, without the context they need. `contradictions` and `open`: how many are told. */
export type SummarySize = { text: number; news: number; contradictions: number; open: number };

/** Characters that a chosen sentence may have on average: of long ones fewer are taken. */
export const CHARACTERS_PER_SENTENCE = 170;

export const SUMMARY_SIZES: Record<SummaryForm, Record<SummaryLength, SummarySize>> = {
  summary: {
    short: { text: 3, news: 0, contradictions: 1, open: 0 },
    normal: { text: 7, news: 0, contradictions: 3, open: 0 },
    long: { text: 14, news: 0, contradictions: 6, open: 0 },
  },
  briefing: {
    short: { text: 3, news: 2, contradictions: 2, open: 2 },
    normal: { text: 6, news: 4, contradictions: 4, open: 4 },
    long: { text: 10, news: 8, contradictions: 8, open: 8 },
  },
};
