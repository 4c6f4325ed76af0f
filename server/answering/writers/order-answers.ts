import { findDates } from '../../../ingest/language/dates/dates.ts';
import type { Wishes } from '../../contract/wishes.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { RankedSentence } from '../rank-sentences.ts';

/** A statement, and the other reports that make it. */
export type AnswerGroup = { lead: RankedSentence; copies: RankedSentence[] };

/** The chosen answers as the asker wishes them. `undated`: how many of them neither speak of a day nor stand in a report that has one; they come last. */
export function orderAnswers(
  groups: AnswerGroup[],
  { order, readArticle }: { order: Wishes['order']; readArticle: ArticleReader },
): { groups: AnswerGroup[]; undated: number } {
  switch (order) {
    case undefined:
      return { groups, undated: 0 };
    case 'importance':
      // What more reports tell; among those as many tell, what answers best.
      return { groups: groups.toSorted((a, b) => b.copies.length - a.copies.length), undated: 0 };
    case 'oldest-first':
    case 'newest-first': {
      const dated = groups.map((group) => ({ group, day: dayOf(group.lead, readArticle) }));
      const known = dated.flatMap(({ group, day }) => (day === undefined ? [] : [{ group, day }]));
      const sign = order === 'oldest-first' ? 1 : -1;
      const sorted = known.toSorted((a, b) => sign * (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      const undated = dated.filter(({ day }) => day === undefined);
      return { groups: [...sorted, ...undated].map(({ group }) => group), undated: undated.length };
    }
  }
}

/** The first day the sentence speaks of, as far as the report says which; else the day the report was published. YYYY-MM-DD, with a clock time where one is told. */
function dayOf({ found: { passage }, start, end, text }: RankedSentence, readArticle: ArticleReader): string | undefined {
  const { annotations, reference } = readArticle(passage.articleId, passage.revision);
  const told = annotations().times.find((time) => time.start >= start && time.end <= end && 'interval' in time && time.interval);
  if (told && 'interval' in told && told.interval) return told.interval.start;
  const { publishedOn } = reference;
  if (publishedOn === undefined) return undefined;
  const counted = findDates(text, { anchor: { date: publishedOn, certainty: 'stated' } }).find(({ interval }) => interval);
  return counted?.interval?.start ?? publishedOn;
}
