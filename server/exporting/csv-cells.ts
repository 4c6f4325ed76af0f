/** What makes spreadsheets read UTF-8. */
export const UTF8_MARK = '\uFEFF';

/** A row: semicolons (what German spreadsheets expect), quoted cells, CRLF. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

/** Text of a report that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r|%]/u.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
