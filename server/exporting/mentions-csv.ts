import type { MentionsOfReport } from '../contract/mentions.ts';
import { csvRow, UTF8_MARK } from './csv-cells.ts';

const COLUMNS = ['publishedOn', 'publisher', 'title', 'articleId', 'revision', 'start', 'end', 'before', 'hit', 'after', 'how'];

export const CSV_HEADER = `${UTF8_MARK}${COLUMNS.join(';')}\r\n`;

/** The places of one report, a row each; line breaks around them are blanks. */
export function csvRowsOf({ article, mentions }: MentionsOfReport): string {
  return mentions
    .map(({ start, end, before, hit, after, how }) =>
      csvRow(
        [
          article.publishedOn ?? '',
          article.publisher ?? '',
          article.label,
          article.id,
          article.revision,
          start,
          end,
          before,
          hit,
          after,
          how,
        ].map((value) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ') : value)),
      ),
    )
    .join('');
}
