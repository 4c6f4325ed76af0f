import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The files do not fit each other: another state of the training data, or a damaged file. */
export class UnfitTrainingDataError extends Error {
  override name = 'UnfitTrainingDataError';
}

/** Lines of a file beside this one. They are packed as Node unpacks: the tests read them, and need no other program. */
export function packedLines<Value>(name: string, schema: z.ZodType<Value>): Value[] {
  return parsedLines(gunzipSync(readFileSync(new URL(name, import.meta.url))).toString('utf8'), { name, schema });
}

/** Throws UnfitTrainingDataError, which names the line. */
export function parsedLines<Value>(text: string, { name, schema }: { name: string; schema: z.ZodType<Value> }): Value[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new UnfitTrainingDataError(`${name}:${at + 1} is not as expected: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}
