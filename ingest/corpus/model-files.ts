import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DamagedModelError } from './embedder-errors.ts';

export const ONNX_FILE = 'onnx/model_quantized.onnx';
const JSON_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** What `sha256sum` writes; where a model has it, its files must agree with it. */
const CHECKSUMS_FILE = 'SHA256SUMS';

/**
 * Reads every file of a model once and gives its fingerprint: SHA-256 over the files' names and hashes, hex.
 * Rejects with DamagedModelError, which names the file, for one that is missing, cut off or not the one that was shipped.
 */
export async function checkModelFiles(modelFolder: string): Promise<string> {
  const expected = await readChecksums(modelFolder);
  const whole = createHash('sha256');
  for (const file of [...JSON_FILES, ONNX_FILE]) {
    const hash = await hashOf(join(modelFolder, file));
    if (expected.has(file) && expected.get(file) !== hash) {
      throw new DamagedModelError(join(modelFolder, file), `is damaged: it is not the file that ${CHECKSUMS_FILE} beside it names`);
    }
    whole.update(`${hash}  ${file}\n`);
  }
  for (const file of JSON_FILES) await readModelJson(modelFolder, file);
  return whole.digest('hex');
}

/** Rejects with DamagedModelError for a file that is missing or holds no JSON. */
export async function readModelJson(modelFolder: string, file: string): Promise<unknown> {
  const path = join(modelFolder, file);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new DamagedModelError(path, 'is damaged: it is cut off, or no JSON', { cause });
  }
}

async function readChecksums(modelFolder: string): Promise<Map<string, string>> {
  const lines = await readFile(join(modelFolder, CHECKSUMS_FILE), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''; // a model of the user's own need not have one
    throw new DamagedModelError(join(modelFolder, CHECKSUMS_FILE), `cannot be read (${cause.code})`, { cause });
  });
  return new Map([...lines.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gmu)].map(([, hash = '', file = '']) => [file, hash]));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw new DamagedModelError(path, code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`, { cause });
  }
  return hash.digest('hex');
}
