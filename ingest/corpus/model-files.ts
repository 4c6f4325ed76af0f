import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DamagedModelError, type ModelSetting } from './embedder-errors.ts';

/** Of these the first that a model has is run: with 8-bit weights it is a quarter as large and, measured, twice as fast. */
export const ONNX_FILES = ['onnx/model_quantized.onnx', 'onnx/model.onnx'] as const;
export const ONNX_FILE = ONNX_FILES[0];
export const JSON_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** What sentence-transformers keeps beside a model, where it made it: how token vectors become one, and how long a text may be. */
export const SENTENCE_FILES = ['modules.json', '1_Pooling/config.json', 'sentence_bert_config.json'];
/** What is to be put before a text. */
export const PROMPTS_FILE = 'config_sentence_transformers.json';
/** What `sha256sum` writes; where a model has it, its files must agree with it. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** A graph above two gigabytes, and some below, keep their weights in files beside: `model.onnx_data`, `model.onnx_data_1` … */
export function isDataOf(onnxFile: string, file: string): boolean {
  return file.startsWith(`${onnxFile}_data`) && /^(?:_\d+)?$/.test(file.slice(`${onnxFile}_data`.length));
}

/** The graph that is run, as a path inside the folder. Where there is none, the one that should be: reading it then tells. */
export async function onnxFileIn(modelFolder: string): Promise<string> {
  for (const file of ONNX_FILES) if (await exists(join(modelFolder, file))) return file;
  return ONNX_FILE;
}

/**
 * Reads every file of a model once and gives its fingerprint: SHA-256 over the files' names and hashes, hex.
 * Rejects with DamagedModelError, which names the file, for one that is missing, cut off or not the one that was shipped.
 */
export async function checkModelFiles(modelFolder: string, setting?: ModelSetting): Promise<string> {
  const expected = await readChecksums(modelFolder, setting);
  const whole = createHash('sha256');
  for (const file of await filesOf(modelFolder)) {
    const hash = await hashOf(join(modelFolder, file), setting);
    if (expected.has(file) && expected.get(file) !== hash) {
      throw new DamagedModelError(join(modelFolder, file), `is damaged: it is not the file that ${CHECKSUMS_FILE} beside it names`, {
        setting,
      });
    }
    whole.update(`${hash}  ${file}\n`);
  }
  // What is the file that was shipped need not be read once more.
  for (const file of JSON_FILES) if (!expected.has(file)) await readModelJson(modelFolder, file, setting);
  return whole.digest('hex');
}

/** Rejects with DamagedModelError for a file that is missing or holds no JSON. */
export async function readModelJson(modelFolder: string, file: string, setting?: ModelSetting): Promise<unknown> {
  const path = join(modelFolder, file);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new DamagedModelError(path, missing ? 'is missing' : 'is damaged: it is cut off, or no JSON', { cause, setting });
  }
}

/** The same for a file that a model need not have: undefined where there is none. */
export async function readOptionalModelJson(modelFolder: string, file: string, setting?: ModelSetting): Promise<unknown> {
  return (await exists(join(modelFolder, file))) ? readModelJson(modelFolder, file, setting) : undefined;
}

/** All that decides a text's vector, in a fixed order. */
async function filesOf(modelFolder: string): Promise<string[]> {
  const onnxFile = await onnxFileIn(modelFolder);
  const beside = await readdir(join(modelFolder, 'onnx')).catch(() => []); // a missing folder shows as its missing file
  const data = beside.map((name) => `onnx/${name}`).filter((file) => isDataOf(onnxFile, file));
  const optional: string[] = [];
  for (const file of SENTENCE_FILES) if (await exists(join(modelFolder, file))) optional.push(file);
  return [...JSON_FILES, onnxFile, ...data.toSorted(), ...optional];
}

async function readChecksums(modelFolder: string, setting?: ModelSetting): Promise<Map<string, string>> {
  const path = join(modelFolder, CHECKSUMS_FILE);
  const lines = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''; // a model of the user's own need not have one
    throw new DamagedModelError(path, `cannot be read (${cause.code})`, { cause, setting });
  });
  return new Map([...lines.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gmu)].map(([, hash = '', file = '']) => [file, hash]));
}

async function hashOf(path: string, setting?: ModelSetting): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw new DamagedModelError(path, code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`, { cause, setting });
  }
  return hash.digest('hex');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
