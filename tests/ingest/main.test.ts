import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../ingest/main.ts', import.meta.url));
const model = fileURLToPath(new URL('../../ingest/corpus/embedding-model', import.meta.url));
let root: string;
let reports: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-ingest-main-'));
  reports = join(root, 'reports');
  await mkdir(reports);
  await writeFile(
    join(reports, 'kai.txt'),
    'Kai bleibt zu\nDer Kai von Brunsholm bleibt gesperrt, sagte die Hafenmeisterin am Montag.\n17/',
  );
  await writeFile(join(reports, 'mole.md'), '---\ntitle: Mole offen\n---\nDie Mole von Brunsholm ist seit Dienstag wieder offen.');
});
afterAll(() => rm(root, { recursive: true, force: true }));

type Ended = { status: number | null; out: string; err: string };

/** Runs the command; `onOutput` is called as its output comes. `shell`: a script that starts it, as `"$0" "$@"`. */
function run(
  args: string[],
  environment: Record<string, string> = {},
  onOutput?: (kill: () => void, out: string) => void,
  shell?: string,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const whole = shell === undefined ? [process.execPath, command] : ['sh', '-c', shell, process.execPath, command];
    const child = spawn(whole[0] ?? '', [...whole.slice(1), ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: join(root, 'data'), ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      onOutput?.(() => child.kill('SIGINT'), chunk.toString());
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

/** Of a folder and all in it. */
const changeModes = (how: string, folder: string) => promisify(execFile)('chmod', ['-R', how, folder]);

describe('npm run ingest', () => {
  it('takes reports in, then finds them unchanged', async () => {
    const first = await run([reports]);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toContain('added');
    expect(first.out).toMatch(/^read +2$/m);
    expect(first.out).toMatch(/^new +2$/m);
    const second = await run([reports]);
    expect(second.status).toBe(0);
    expect(second.out).toMatch(/^unchanged +2$/m);
  });

  it('lists each rejected file with its reason, and its exit status tells', async () => {
    const mixed = join(root, 'mixed');
    await cp(reports, mixed, { recursive: true });
    await writeFile(join(mixed, 'leer.txt'), '');
    const some = await run([mixed], { DATA_DIR: join(root, 'data-mixed') });
    expect(some.status).toBe(1);
    expect(some.out).toMatch(/^rejected +1$/m);
    expect(some.out).toMatch(/leer\.txt +empty/);
    const none = await run([join(root, 'fehlt')], { DATA_DIR: join(root, 'data-mixed') });
    expect(none.status).toBe(2);
    expect(none.out).toMatch(/fehlt +not found/);
  });

  it('explains itself, and says what is wrong with its arguments', async () => {
    const help = await run(['--help']);
    expect(help.status).toBe(0);
    for (const word of ['--publisher', '--date', 'DATA_DIR', 'EMBEDDING_MODEL']) expect(help.out).toContain(word);
    expect(await run([])).toMatchObject({ status: 2, err: expect.stringContaining('No file, folder or address') });
    expect(await run(['--date', '2026-02-30', reports])).toMatchObject({ status: 2, err: expect.stringContaining('2026-02-30') });
    expect(await run(['--nonsense', reports])).toMatchObject({ status: 2, err: expect.stringContaining('--nonsense') });
  });

  it('says what is wrong with the model or the data folder, without a stack trace', async () => {
    const broken = join(root, 'model');
    await cp(model, broken, { recursive: true });
    await writeFile(join(broken, 'tokenizer.json'), '{"broken"');
    await writeFile(join(root, 'a-file'), '');
    for (const [environment, named] of [
      [{ EMBEDDING_MODEL: broken, DATA_DIR: join(root, 'data-broken') }, 'tokenizer.json'],
      [{ EMBEDDING_MODEL: join(root, 'no-model'), DATA_DIR: join(root, 'data-broken') }, 'no-model'],
      [{ DATA_DIR: join(root, 'a-file', 'data') }, 'DATA_DIR'],
    ] as const) {
      const { status, err } = await run([reports], environment);
      expect(status).toBe(2);
      expect(err).toContain(named);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it('names the folder and the way out when it cannot write any more, and goes on from there next time', async () => {
    const environment = { DATA_DIR: join(root, 'data-full') };
    const first = await run([join(reports, 'kai.txt')], environment);
    expect(first.status).toBe(0);
    // A limit on file sizes fails writes as a full disk does. The unit is 512 or 1024 bytes, by shell.
    const full = await run([reports], environment, undefined, 'ulimit -f 8; exec "$0" "$@"');
    expect(full.status).toBe(2);
    expect(full.err).toContain(environment.DATA_DIR);
    expect(full.err).toMatch(/Free space/);
    expect(full.err).not.toMatch(/^\s+at /m);
    const again = await run([reports], environment);
    expect(again.status).toBe(0);
    expect(again.out).toMatch(/^read +2$/m);
  });

  it('names the folder and the way out where it may not write, and takes the rest in when it may again', async () => {
    const environment = { DATA_DIR: join(root, 'data-read-only') };
    expect((await run([join(reports, 'kai.txt')], environment)).status).toBe(0);
    // Modes do not bind root, but for what makes it root: without its capabilities it is an owner like any other, wherever the project lies.
    const bound = process.getuid?.() === 0 ? 'exec setpriv --bounding-set=-all --inh-caps=-all "$0" "$@"' : 'exec "$0" "$@"';
    await changeModes('a-w', environment.DATA_DIR);
    const refused = await run([reports], environment, undefined, bound);
    await changeModes('u+w', environment.DATA_DIR);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain(environment.DATA_DIR);
    expect(refused.err).toMatch(/Make it writable/);
    expect(refused.err).not.toMatch(/^\s+at /m);
    expect((await run([reports], environment)).out).toMatch(/^unchanged +1$/m);
  });

  it('says so when too many files are open, advises nothing that would lose data, and goes on next time', async () => {
    const environment = { DATA_DIR: join(root, 'data-few-files') };
    expect((await run([join(reports, 'kai.txt')], environment)).status).toBe(0);
    // Enough for Node and LanceDB's library to start, too few for the archive.
    const refused = await run([reports], environment, undefined, 'ulimit -n 30; exec "$0" "$@"');
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/too many files/i);
    expect(refused.err).not.toMatch(/backup|^\s+at /im);
    expect((await run([reports], environment)).out).toMatch(/^unchanged +1$/m);
  });

  it('shows no control characters of a file name', async () => {
    const odd = join(root, 'odd');
    await mkdir(odd);
    await writeFile(join(odd, 'kai\u001b[31m\nrejected 99.txt'), 'Kai zu\nDer Kai von Brunsholm bleibt zu.');
    const { out } = await run([odd], { DATA_DIR: join(root, 'data-odd') });
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/^rejected 99/m);
  });

  it('ends cleanly on Ctrl-C: what it reports as in is in, the rest comes next time', async () => {
    const many = join(root, 'many');
    await mkdir(many);
    for (let at = 0; at < 600; at += 1)
      await writeFile(join(many, `${at}.txt`), `Anleger ${at} zu\nDer Anleger ${at} von Brunsholm bleibt bis Montag zu.`);
    const environment = { DATA_DIR: join(root, 'data-many') };
    let asked = false;
    const stopped = await run([many], environment, (kill) => {
      if (!asked) kill();
      asked = true;
    });
    expect(stopped).toMatchObject({ status: 1, err: '' });
    expect(stopped.out).toContain('Stopped');
    const inside = Number(/^new +(\d+)$/m.exec(stopped.out)?.[1]);
    expect(inside).toBeGreaterThan(0);
    const rest = await run([many], environment);
    expect(rest.status).toBe(0);
    expect(rest.out).toMatch(new RegExp(`^unchanged +${inside}$`, 'm'));
    expect(rest.out).toMatch(new RegExp(`^new +${600 - inside}$`, 'm'));
  });

  it('watches: takes in what changes, survives what is broken, removes what goes, and ends cleanly on Ctrl-C', async () => {
    const living = join(root, 'living');
    await cp(reports, living, { recursive: true });
    const steps: [string, () => Promise<void>][] = [
      ['Watching', () => writeFile(join(living, 'neu.txt'), 'Turm offen\nDer Turm von Brunsholm ist offen.')],
      [`added ${join(living, 'neu.txt')}\n`, () => writeFile(join(living, 'leer.txt'), '')],
      [`rejected ${join(living, 'leer.txt')}: empty`, () => rm(join(living, 'kai.txt'))],
      [`removed ${join(living, 'kai.txt')}\n`, async () => undefined],
    ];
    let seen = '';
    const ended = await run(['--watch', '--prune', living], { DATA_DIR: join(living, 'data') }, (kill, out) => {
      seen += out;
      const next = steps[0];
      if (!next || !seen.includes(next[0])) return;
      steps.shift();
      next[1]().then(() => steps.length === 0 && kill());
    });
    expect(ended).toMatchObject({ status: 0, err: '' });
    expect(steps).toEqual([]);
    expect(ended.out).toMatch(/No longer watching\.\n$/);
    expect(ended.out.match(/rejected .*leer/g), 'told once').toHaveLength(1);
  });

  it('refuses options that do not go together', async () => {
    expect(await run(['--force', reports])).toMatchObject({ status: 2, err: expect.stringContaining('--force goes with --prune') });
    expect(await run(['--force', '--prune', '--watch', reports])).toMatchObject({ status: 2, err: expect.stringContaining('--watch') });
  });

  it('may run twice at once over one corpus: both end well, and nothing is there twice', async () => {
    const both = join(root, 'both');
    await mkdir(both);
    for (let at = 0; at < 80; at += 1)
      await writeFile(join(both, `${at}.txt`), `Pier ${at} zu\nDer Pier ${at} von Brunsholm bleibt bis Montag zu.`);
    const environment = { DATA_DIR: join(root, 'data-both') };
    const ended = await Promise.all([run([both], environment), run([both], environment)]);
    expect(ended.map(({ status, err }) => ({ status, err }))).toEqual([
      { status: 0, err: '' },
      { status: 0, err: '' },
    ]);
    const added = ended.map(({ out }) => Number(/^new +(\d+)$/m.exec(out)?.[1]));
    expect((added[0] ?? 0) + (added[1] ?? 0)).toBe(80);
    expect((await run([both], environment)).out).toMatch(/^unchanged +80$/m);
  });
});
