import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, readText, UnreadableDataError } from './read-data.ts';

const savedSchema = z.looseObject({
  evaluation: z.string(),
  command: z.string(),
  commit: z.string(),
  measuredAt: z.string(),
  samples: z.number(),
});
/** A result as `--save` keeps it. `name`: that of its file; the measures stand beside the rest. */
export type SavedResult = z.infer<typeof savedSchema> & { name: string };

const intervalSchema = z.object({ low: z.number(), high: z.number() });
const legSchema = z.object({ ndcg10: z.number(), recall1: z.number(), intervals: z.object({ ndcg10: intervalSchema }) });
const accuracySchema = z.object({ accuracy1: z.number(), interval: intervalSchema });
const throughputSchema = z.object({ passagesPerSecond: z.number() });

/** What the report needs of the measures of each kind of evaluation; others it shows as they are. */
export const savedRetrievalSchema = z.object({ vectors: legSchema, text: legSchema, hybrid: legSchema, embedder: z.string() });
export const savedParallelSchema = z.object({ enToDe: accuracySchema, deToEn: accuracySchema, embedder: z.string() });
export const savedWordPairsSchema = accuracySchema.extend({ embedder: z.string() });
const timedSchema = z.object({
  name: z.string(),
  bytes: z.number().optional(),
  oneCore: throughputSchema,
  twoCores: throughputSchema,
  question: z.object({ median: z.number() }),
  coldStart: z.number(),
  memory: z.object({ serving: z.number() }),
});
export const savedSpeedSchema = z.object({ model: timedSchema, beside: timedSchema.optional() });
export type SavedRetrieval = z.infer<typeof savedRetrievalSchema>;
export type TimedEmbedder = z.infer<typeof timedSchema>;

/** All results of a folder, by name. Rejects with UnreadableDataError. */
export async function readSavedResults(folder: string): Promise<SavedResult[]> {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new UnreadableDataError(`Cannot read ${folder}`, { cause });
  });
  const files = entries.filter((entry) => entry.endsWith('.json')).sort();
  if (files.length === 0) throw new UnreadableDataError(`${folder} holds no results: evaluations with --save put them there`);
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const parsed = savedSchema.safeParse(parseJson(path, await readText(path)));
      if (!parsed.success) throw new UnreadableDataError(`${path} is no result of an evaluation: ${z.prettifyError(parsed.error)}`);
      return { ...parsed.data, name: file.slice(0, -'.json'.length) };
    }),
  );
}

/** The results of one evaluation whose measures have this form. */
export function resultsOf<Measures>(
  results: SavedResult[],
  isWanted: (evaluation: string) => boolean,
  schema: z.ZodType<Measures>,
): { result: SavedResult; measures: Measures }[] {
  return results.flatMap((result) => {
    const parsed = isWanted(result.evaluation) ? schema.safeParse(result) : undefined;
    return parsed?.success ? [{ result, measures: parsed.data }] : [];
  });
}
