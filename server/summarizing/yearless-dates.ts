import { findDates } from '../../ingest/language/dates/dates.ts';
import type { SummarySentence } from './summary-sentence.ts';

/** Of each report without a day of publication the first sentence that gives a day or a month and no year: nothing says which year is meant. */
export function findYearlessDates(sentences: readonly SummarySentence[]): SummarySentence[] {
  const undated = sentences.filter(({ publishedOn }) => publishedOn === undefined);
  return [...Map.groupBy(undated, ({ articleId }) => articleId).values()].flatMap((ofReport) => {
    if (ofReport.some(({ text }) => findDates(text).some(({ year, month }) => year !== undefined && month !== undefined))) return [];
    return ofReport.find(({ text }) => findDates(text).some(({ year, month }) => month !== undefined && year === undefined)) ?? [];
  });
}
