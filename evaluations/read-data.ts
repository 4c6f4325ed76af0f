import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A file that cannot be evaluated; the message names it and says what was expected. */
export class UnreadableDataError extends Error {
  override name = 'UnreadableDataError';
}

/** Rejects with UnreadableDataError. */
export async function readText(path: string | URL): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UnreadableDataError(`Cannot read ${path}`, { cause });
  }
}

/** One JSON value a line, empty lines aside. Rejects with UnreadableDataError, which names the line. */
export async function readJsonLines<Value>(path: string, schema: z.ZodType<Value>): Promise<Value[]> {
  return parseJsonLines(await readText(path), { path, schema });
}

/** The same from a text. Throws UnreadableDataError. */
export function parseJsonLines<Value>(text: string, { path, schema }: { path: string; schema: z.ZodType<Value> }): Value[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${path}:${index + 1}`;
    const parsed = schema.safeParse(parseJson(place, line));
    if (!parsed.success) throw new UnreadableDataError(`${place} is not as expected: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** Throws UnreadableDataError. */
export function parseJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableDataError(`${place} is not JSON`, { cause });
  }
}

/** Whether a text can be an article: the ingest rejects one without letters and digits. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
