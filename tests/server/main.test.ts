import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthSchema } from '../../server/contract/health.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = path.join(ROOT, 'ingest/corpus/embedding-model');

let folder: string;
let started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-main-'));
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

type Run = { output: string; errors: string; address?: string | undefined; code?: number | null | undefined; child: ChildProcess };

/** Starts the server as `npm start` does, on a free port, and comes back when it is ready or has ended. */
async function start(environment: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: folder, PORT: '0', DATA_DIR: path.join(folder, 'data'), SAMPLE_ARTICLES: 'off', ...environment },
  });
  started.push(child);
  const run: Run = { output: '', errors: '', child };
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.errors += text;
  });
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      run.output += text;
      run.address = /ready at (\S+)/.exec(run.output)?.[1];
      if (run.address) resolve();
    });
    child.once('close', (code) => {
      run.code = code;
      resolve();
    });
  });
  return run;
}

async function end(run: Run, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    run.child.once('close', resolve);
    run.child.kill(signal);
  });
}

describe('npm start', () => {
  it('fills an empty corpus with the sample reports, tells it in a few lines, and finds them again the next time', async () => {
    const first = await start({ SAMPLE_ARTICLES: 'on' });
    expect(first.errors).toBe('');
    expect(first.output).toMatch(
      /^(\d+) reports, \d+ passages in \S+, \1 sample reports read just now\nEmbedder: \S+ · Writer: extractive\nBeleg is ready at http:\/\/localhost:\d+\n$/,
    );
    const health = healthSchema.parse(await (await fetch(`${first.address}/api/health`)).json());
    expect(health.articles).toBeGreaterThanOrEqual(24);
    expect(await end(first, 'SIGTERM')).toBe(0);

    const second = await start({ SAMPLE_ARTICLES: 'on' });
    expect(second.output).not.toContain('just now');
    expect(healthSchema.parse(await (await fetch(`${second.address}/api/health`)).json())).toEqual(health);
    expect(await end(second, 'SIGINT')).toBe(0);
  });

  it('leaves an empty corpus empty when told so, and says what to do', async () => {
    const run = await start();
    expect(run.output).toContain('0 reports, 0 passages');
    expect(run.output).toContain('npm run ingest');
    const answer = await fetch(`${run.address}/api/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"Wer traf wen?"}',
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ abstention: { code: 'empty-corpus' }, claims: [], ended: 'finished' });
  });

  it.each([
    [{ WRITER: 'typewriter' }, /WRITER names no known writer: "typewriter".*Allowed are/],
    [{ WRITER: 'openai:gpt-5' }, /needs WRITER_API_KEY/],
    [{ PORT: 'http' }, /PORT must be a number/],
    [{ HOST: '0.0.0.0' }, /Set API_TOKEN/],
  ])('ends with one clear line for %j', async (environment, words) => {
    const run = await start(environment);
    expect(run.code).toBe(1);
    expect(run.errors).toMatch(words);
    expect(run.errors.trimEnd()).not.toContain('\n');
    expect(run.output).toBe('');
  });

  it('names a port that is taken', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const run = await start({ PORT: String(port) });
    holder.close();
    expect(run.code).toBe(1);
    expect(run.errors).toBe(`Beleg did not start. Port ${port} is taken. Set PORT to another one, or stop what runs there.\n`);
  });

  it('refuses a folder that another server works in, leaves that one alone, and takes it once the other is gone, however it ended', async () => {
    const first = await start();
    const second = await start();
    expect(second.code).toBe(1);
    expect(second.errors).toBe(
      `Beleg did not start. Another server works in ${path.join(folder, 'data')}. Stop that one, or set DATA_DIR to another folder.\n`,
    );
    expect((await fetch(`${first.address}/api/ingests`)).status).toBe(200);
    await end(first, 'SIGKILL');
    expect((await start()).address).toBeDefined();
  });

  it('names a damaged file of the model', async () => {
    const model = path.join(folder, 'model');
    mkdirSync(model);
    cpSync(MODEL, model, { recursive: true });
    truncateSync(path.join(model, 'tokenizer.json'), 100);
    const run = await start({ EMBEDDING_MODEL: model });
    expect(run.code).toBe(1);
    expect(run.errors).toContain('tokenizer.json');
    expect(run.errors.trimEnd()).not.toContain('\n');
  });
});
