import { isObject } from './is-object.ts';

/** One article of a table or of JSON: names → values as they were parsed. */
export type Row = Record<string, unknown>;

/** Objects that only hold the article's own fields: in search results, exports and APIs. */
const wrappers = new Set('fields _source article artikel content data attributes document item post meta metadata body'.split(' '));
/** Where the words of a value stand that is an object (WordPress says `{"rendered": …}`), and where the name of somebody. */
export const innerWords = ['rendered', 'text', 'value', '#text', 'content', 'plain', 'html', 'name', 'title'];
export const innerNames = ['name', 'title', 'value'];
const deepest = 6;

/** The fields of a row by name; those of wrapping objects too, as "fields.bodyText". */
export function fieldsOf(row: Row): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const take = (from: Row, prefix: string, depth: number) => {
    for (const [name, value] of Object.entries(from)) {
      fields.set(prefix + name, value);
      if (depth < 3 && wrappers.has(name.toLowerCase()) && isObject(value)) take(value, `${prefix}${name}.`, depth + 1);
    }
  };
  take(row, '', 0);
  return fields;
}

/** A field by its name; with dots into objects, where no field is called just that. */
export function fieldOf(row: Row, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const part of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** The words of a value: lists joined by `between`, of objects what stands under one of the names `inside`; undefined where there are none. */
export function wordsOf(value: unknown, between: string, inside: string[] = innerWords, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) {
    const parts = value.flatMap((part: unknown) => wordsOf(part, between, inside, depth + 1) ?? []);
    return parts.length === 0 ? undefined : parts.join(between);
  }
  if (!isObject(value)) return undefined;
  const inner = inside.find((name) => Object.hasOwn(value, name) && value[name] !== null);
  return inner === undefined ? undefined : wordsOf(value[inner], between, inside, depth + 1);
}
