import { basename } from 'node:path';
import { z } from 'zod';
import { type ModelSetting, UnusableModelError } from './embedder-errors.ts';
import { familyOf, type Prefixes } from './model-families.ts';
import { PROMPTS_FILE, readModelJson, readOptionalModelJson, SENTENCE_FILES } from './model-files.ts';
import type { Pooling } from './pooling.ts';

const [MODULES_FILE = '', POOLING_FILE = '', LENGTH_FILE = ''] = SENTENCE_FILES;

const configSchema = z.object({
  model_name: z.string().optional(),
  model_type: z.string().optional(),
  _name_or_path: z.string().optional(),
  max_position_embeddings: z.int().positive().optional(),
  pad_token_id: z.int().nullish(),
});
const modulesSchema = z.array(z.object({ type: z.string() }));
/** Up to version 5 of sentence-transformers one switch a mode, later the name of the mode. */
const poolingSchema = z.object({
  pooling_mode: z.string().optional(),
  pooling_mode_cls_token: z.boolean().optional(),
  pooling_mode_mean_tokens: z.boolean().optional(),
  pooling_mode_mean_sqrt_len_tokens: z.boolean().optional(),
  pooling_mode_max_tokens: z.boolean().optional(),
  pooling_mode_weightedmean_tokens: z.boolean().optional(),
  pooling_mode_lasttoken: z.boolean().optional(),
});
const lengthSchema = z.object({ max_seq_length: z.int().positive().nullish() });
const promptsSchema = z.object({ prompts: z.record(z.string(), z.string()).nullish() });

/** Divided by the root of the length or by the length: the direction is the mean's. */
const POOLINGS: Record<string, Pooling> = {
  mean: 'mean',
  mean_tokens: 'mean',
  mean_sqrt_len_tokens: 'mean',
  cls: 'cls',
  cls_token: 'cls',
  lasttoken: 'last',
};
/** Steps behind the transformer that are done here. */
const KNOWN_MODULES = new Set(['Transformer', 'Pooling', 'Normalize']);
/** Their positions begin behind the id of the padding, so that as many fewer tokens fit. */
const POSITIONS_BEHIND_PADDING = new Set(['roberta', 'xlm-roberta', 'camembert', 'mpnet', 'longformer']);

/** What a model's folder says of how texts become vectors. */
export type SentenceModel = {
  name: string;
  pooling: Pooling;
  /** How many tokens it was made for, where one of its configs says it. */
  maxTokens: number | undefined;
  prefixes: Prefixes;
  /** A step behind the transformer that Beleg cannot do; of no matter to a graph that does it inside. */
  unknownModule: string | undefined;
};

/**
 * Reads the configs of a model. Pooling: as `1_Pooling/config.json` says, else as the family does, else the mean. Prefixes: the model's own
 * prompts, else the family's. `name`: how the hub calls the model; else its config or folder says. Rejects with DamagedModelError or UnusableModelError.
 */
export async function readSentenceModel(
  folder: string,
  { name, setting }: { name?: string | undefined; setting?: ModelSetting | undefined } = {},
): Promise<SentenceModel> {
  const understood = <Read>(schema: z.ZodType<Read>, file: string, json: unknown): Read => {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new UnusableModelError(name ?? folder, `its ${file} is of an unknown form`, { setting });
  };
  const read = async <Read>(schema: z.ZodType<Read>, file: string): Promise<Read | undefined> =>
    understood(schema.optional(), file, await readOptionalModelJson(folder, file, setting));

  const config = understood(configSchema, 'config.json', await readModelJson(folder, 'config.json', setting));
  const shown = name ?? config.model_name ?? basename(folder);
  const family = familyOf([shown, basename(folder), config._name_or_path ?? '']);
  const modules = (await read(modulesSchema, MODULES_FILE)) ?? [];
  const { max_seq_length } = (await read(lengthSchema, LENGTH_FILE)) ?? {};
  const given = await read(poolingSchema, POOLING_FILE);
  const pooling = given ? poolingOf(given) : (family?.pooling ?? 'mean');
  if (!pooling) throw new UnusableModelError(shown, `its pooling (${POOLING_FILE}) is not mean, cls or last token`, { setting });
  return {
    name: shown,
    pooling,
    maxTokens: least(max_seq_length, positionsOf(config)),
    prefixes: promptsOf(await read(promptsSchema, PROMPTS_FILE)) ?? family?.prefixes ?? { query: '', passage: '' },
    unknownModule: modules.map(({ type }) => type.split('.').at(-1) ?? '').find((type) => !KNOWN_MODULES.has(type)),
  };
}

function poolingOf({ pooling_mode, ...switches }: z.infer<typeof poolingSchema>): Pooling | undefined {
  if (pooling_mode !== undefined) return POOLINGS[pooling_mode];
  const modes = Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [name.replace('pooling_mode_', '')] : []));
  return modes.length === 1 ? POOLINGS[modes[0] ?? ''] : undefined;
}

function positionsOf({ model_type = '', max_position_embeddings, pad_token_id }: z.infer<typeof configSchema>): number | undefined {
  if (max_position_embeddings === undefined) return undefined;
  return POSITIONS_BEHIND_PADDING.has(model_type) ? max_position_embeddings - (pad_token_id ?? 1) - 1 : max_position_embeddings;
}

/** Prompts are often written empty by those who save a model: that says nothing. */
function promptsOf(given: z.infer<typeof promptsSchema> | undefined): Prefixes | undefined {
  const query = given?.prompts?.query ?? '';
  const passage = given?.prompts?.document ?? given?.prompts?.passage ?? '';
  return query === '' && passage === '' ? undefined : { query, passage };
}

function least(...numbers: (number | null | undefined)[]): number | undefined {
  const given = numbers.filter((number) => typeof number === 'number');
  return given.length === 0 ? undefined : Math.min(...given);
}
