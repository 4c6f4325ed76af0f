import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelHub, startModelHub } from '../fakes/model-hub.ts';
import { tinyTransformer } from '../fakes/tiny-transformer.ts';

const program = (name: string) => fileURLToPath(new URL(`../../ingest/${name}.ts`, import.meta.url));
const ID = 'someone/tiny-e5-small';
const WORDS = 'query: passage: kai mole bleibt ist seit der die gesperrt offen'.split(' ');

let root: string;
let hub: ModelHub;
let environment: Record<string, string>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'beleg-corpus-main-'));
  hub = await startModelHub();
  // Large enough for a download in several steps.
  hub.models.set(ID, tinyTransformer({ words: WORDS, dimension: 64, layers: 4 }));
  environment = { DATA_DIR: join(root, 'data'), MODEL_HUB: hub.address };
  const reports = join(root, 'reports');
  await mkdir(reports);
  for (let nth = 0; nth < 40; nth++) {
    writeFileSync(join(reports, `${nth}.txt`), `Kai ${nth} bleibt zu\nDer Kai ${nth} bleibt gesperrt. Die Mole ${nth} ist offen.`);
  }
  expect(await run('main', [reports])).toMatchObject({ status: 0 });
});
afterAll(async () => {
  await hub.close();
  rmSync(root, { recursive: true, force: true });
});

type Ended = { status: number | null; out: string; err: string };

function run(name: string, args: string[], more: Record<string, string> = {}, onOutput?: (stop: () => void) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(name), ...args], { env: { PATH: process.env.PATH, ...environment, ...more } });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
      onOutput?.(() => child.kill('SIGINT'));
    });
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

describe('npm run corpus', () => {
  it.each([
    [[], 'No verb was given.'],
    [['frobnicate'], 'There is no such verb.'],
    [['toString'], 'There is no such verb.'],
    [['rebuild', 'all'], 'rebuild takes no further words.'],
    [['rebuild', '--fast'], '--fast'],
  ])('shows how it is used for %j, with exit status 2', async (args, words) => {
    const { status, out, err } = await run('corpus-main', args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('npm run corpus -- check|repair|stats|export|rebuild');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('lists its verbs and settings when asked for help', async () => {
    const { status, out } = await run('corpus-main', ['--help']);
    expect(status).toBe(0);
    for (const verb of ['check', 'repair', 'stats', 'export <file.jsonl>', 'rebuild'])
      expect(out).toMatch(new RegExp(`corpus -- ${verb} +\\w`));
    expect(out).toContain('EMBEDDING_QUERY_PREFIX');
  });
});

describe('npm run corpus -- rebuild', () => {
  it('says so in one line when there is no corpus', async () => {
    const nowhere = join(root, 'nowhere');
    const { status, err } = await run('corpus-main', ['rebuild'], { DATA_DIR: nowhere });
    expect(status).toBe(2);
    expect(err).toBe(`There is no corpus in ${nowhere}. Set DATA_DIR to its folder, or make one: npm run ingest -- <your reports>.\n`);
  });

  it('is what an ingest with another model names, downloads that model with its progress, and lets the ingest go on', async () => {
    const model = { EMBEDDING_MODEL: ID };
    const refused = await run('main', [join(root, 'reports')], model);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain(`${ID} (fingerprint`);
    expect(refused.err).toContain('npm run corpus -- rebuild');
    expect(refused.err).toMatch(/^Downloading someone\/tiny-e5-small: 0 % \(0\.0 of 0\.\d MB, config\.json\)$/m);
    expect(refused.err).toMatch(/^Downloading someone\/tiny-e5-small: 100 % \(0\.\d of 0\.\d MB, onnx\/model_quantized\.onnx\)$/m);
    expect(readdirSync(join(root, 'data', 'models', 'someone'))).toEqual(['tiny-e5-small']);

    rmSync(join(root, 'reports', '39.txt'));
    const rebuilt = await run('corpus-main', ['rebuild'], model);
    expect(rebuilt).toMatchObject({ status: 0, err: '' });
    expect(rebuilt.out).toMatch(/^0 of 40 reports\n(.*\n)*40 of 40 reports\n/);
    expect(rebuilt.out).toMatch(/^Rebuilt: 40 reports, \d+ passages, embedded with someone\/tiny-e5-small \(64 numbers\)\.$/m);

    const after = await run('main', [join(root, 'reports')], model);
    expect(after).toMatchObject({ status: 0, err: '' });
    expect(after.out).toMatch(/^unchanged +39$/m);
    expect((await run('main', [join(root, 'reports')])).err).toContain('npm run corpus -- rebuild');
  });

  it('ends cleanly on Ctrl-C, says what to do, and goes on from there', async () => {
    const prefixes = { EMBEDDING_MODEL: ID, EMBEDDING_PASSAGE_PREFIX: 'none', EMBEDDING_QUERY_PREFIX: 'none' };
    let asked = false;
    const stopped = await run('corpus-main', ['rebuild'], prefixes, (stop) => {
      if (!asked) stop();
      asked = true;
    });
    expect(stopped).toMatchObject({ status: 1, err: '' });
    expect(stopped.out).toContain('The corpus is as it was; run npm run corpus -- rebuild again');
    expect((await run('main', [join(root, 'reports')], { EMBEDDING_MODEL: ID })).status).toBe(0);
    expect((await run('corpus-main', ['rebuild'], prefixes)).status).toBe(0);
    // The same files with other prefixes are another embedder.
    expect((await run('main', [join(root, 'reports')], { EMBEDDING_MODEL: ID })).err).toContain('its prefixes differ');
  });
});
