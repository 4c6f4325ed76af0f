import type { MentionsOfReport } from '../contract/mentions.ts';

const COLUMNS = ['publishedOn', 'publisher', 'title', 'articleId', 'revision', 'start', 'end', 'before', 'hit', 'after', 'how'];

/** With the mark that makes spreadsheets read UTF-8. */
export const CSV_HEADER = `\uFEFF${COLUMNS.join(';')}\r\n`;

/** The places of one report, a row each: semicolons (what German spreadsheets expect), quoted cells, CRLF. */
export function csvRowsOf({ article, mentions }: MentionsOfReport): string {
  return mentions
    .map(({ start, end, before, hit, after, how }) =>
      [article.publishedOn ?? '', article.publisher ?? '', article.label, article.id, article.revision, start, end, before, hit, after, how]
        .map(cell)
        .join(';'),
    )
    .map((row) => `${row}\r\n`)
    .join('');
}

/** Text of a report that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r|%]/u.test(value) ? `'${value}` : value;
  return `"${safe.replace(/\s+/gu, ' ').replaceAll('"', '""')}"`;
}
