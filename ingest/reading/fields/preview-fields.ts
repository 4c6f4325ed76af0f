import { readFileBytes } from '../read-file.ts';
import { type Rejection, rejected } from '../read-outcome.ts';
import { sniffFormat } from '../sniff-format.ts';
import { writtenDay } from '../written-day.ts';
import { type ArticleField, articleFields, type FieldMapping, teasersAmong, usualFor } from './field-names.ts';
import { type RowsOfFile, rowsOfJson, rowsOfJsonLines } from './read-json.ts';
import { rowsOfTable } from './read-table.ts';
import { fieldOf, fieldsOf, type Row, wordsOf } from './row-values.ts';

/** The columns of a file, each with its words in the first rows, and which is likely which. */
export type FieldsPreview = { kind: 'preview'; columns: { name: string; values: string[] }[]; guess: FieldMapping };

/** Rows that the guess looks at, and rows that are shown. */
const LOOKED_AT = 50;
const SHOWN = 4;
const MOST_COLUMNS = 100;
/** UTF-16 code units of a value that is shown. */
const LONGEST_VALUE = 200;

/** What the rows of a table or JSON file hold, so that somebody can say which column is which. `name`: its ending tells a table. Never rejects. */
export async function previewFields(path: string, name: string): Promise<FieldsPreview | Rejection> {
  const file = await readFileBytes(path);
  if (file.kind === 'rejected') return file;
  const found = rowsOf(file.bytes, name);
  if (found.kind === 'rejected') return found;
  const rows: Row[] = [];
  for await (const numbered of found.rows) {
    if ('row' in numbered) rows.push(numbered.row);
    if (rows.length === LOOKED_AT) break;
  }
  const names = new Set<string>();
  for (const row of rows) for (const column of fieldsOf(row).keys()) if (names.size < MOST_COLUMNS) names.add(column);
  const columns = [...names].flatMap((column) => {
    const values = rows.map((row) => wordsOf(fieldOf(row, column), '\n') ?? '');
    return values.some((value) => value !== '') ? [{ name: column, values }] : [];
  });
  if (columns.length === 0) return rejected('there are no fields with words in it');
  const shown = columns.map(({ name: column, values }) => ({ name: column, values: values.slice(0, SHOWN).map(shortened) }));
  return { kind: 'preview', columns: shown, guess: guessed(columns) };
}

function rowsOf(bytes: Uint8Array, name: string): RowsOfFile | Rejection {
  const format = sniffFormat(bytes, name);
  if (typeof format === 'object') return format;
  switch (format) {
    case 'json':
      return rowsOfJson(bytes);
    case 'json-lines':
      return rowsOfJsonLines(bytes);
    case 'table':
      return rowsOfTable(bytes);
    default:
      return rejected('no table and no JSON: it has no fields');
  }
}

type Column = { name: string; values: string[] };

/** By the usual names, else by what the values look like. Each column is taken once. */
function guessed(columns: Column[]): FieldMapping {
  const guess: FieldMapping = {};
  const names = columns.map(({ name }) => name);
  const left = new Map(columns.map((column) => [column.name, column]));
  const take = (field: ArticleField, name: string | undefined) => {
    if (guess[field] !== undefined || name === undefined || !left.delete(name)) return;
    guess[field] = name;
  };
  for (const field of articleFields) take(field, usualFor(field, names)[0]);
  const share = ({ values }: Column, holds: (value: string) => boolean) => {
    const filled = values.filter((value) => value !== '');
    return filled.filter(holds).length / filled.length;
  };
  const mostly = (holds: (value: string) => boolean) => [...left.values()].find((column) => share(column, holds) > 0.8)?.name;
  const longest = (least: number) => {
    const [first] = [...left.values()].toSorted((one, other) => average(other) - average(one));
    return first && average(first) >= least ? first.name : undefined;
  };
  take(
    'url',
    mostly((value) => /^https?:\/\/\S+$/i.test(value)),
  );
  take(
    'date',
    mostly((value) => writtenDay(value) !== undefined),
  );
  take('text', teasersAmong(names)[0]);
  take('text', longest(1));
  take('title', longest(15));
  return guess;
}

function average({ values }: Column): number {
  return values.reduce((sum, { length }) => sum + length, 0) / values.length;
}

function shortened(value: string): string {
  const line = value
    .slice(0, 4 * LONGEST_VALUE)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1).toWellFormed()}…`;
}
