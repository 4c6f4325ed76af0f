import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let root: string;
let dataDir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-verbs-'));
  dataDir = join(root, 'data');
  await mkdir(join(root, 'reports'));
  await writeFile(join(root, 'reports', 'kai.txt'), 'Kai zu\nDer Kai von Brunsholm bleibt gesperrt, sagte die Hafenmeisterin.\n17/');
  await writeFile(
    join(root, 'reports', 'mole.md'),
    '---\npublisher: Hafenblatt\ndate: 2031-03-02\n---\n# Mole offen\nDie Mole ist seit Dienstag offen.',
  );
  expect(await run('main', [join(root, 'reports')])).toMatchObject({ status: 0 });
});
afterAll(() => rm(root, { recursive: true, force: true }));

function run(name: string, args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const program = fileURLToPath(new URL(`../../ingest/${name}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, DATA_DIR: dataDir } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

describe('npm run corpus', () => {
  it('checks a sound corpus, and says what is in it', async () => {
    expect(await run('corpus-main', ['check'])).toMatchObject({ status: 0, out: expect.stringMatching(/^Sound: 2 reports, 2 passages/) });
    const { status, out } = await run('corpus-main', ['stats']);
    expect(status).toBe(0);
    for (const line of [
      /^Reports +2$/m,
      /^Languages +de 2$/m,
      /^Published +2031-03-02 to 2031-03-02; 1 undated$/m,
      /^Publisher +Hafenblatt: 1$/m,
    ]) {
      expect(out).toMatch(line);
    }
    expect(out).toMatch(/^On disk +index .*: \d+\.\d MiB$/m);
  });

  it('exports every report with its edits, and overwrites nothing half-way', async () => {
    const path = join(root, 'alle.jsonl');
    expect(await run('corpus-main', ['export', path])).toMatchObject({ status: 0, out: expect.stringContaining('2 reports written') });
    const reports = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.find(({ publisher }) => publisher === 'Hafenblatt')).toMatchObject({ title: 'Mole offen', date: '2031-03-02' });
    const kai = reports.find(({ title }) => title === 'Kai zu');
    expect(kai.edits).toContainEqual(expect.objectContaining({ rule: 'counter' }));
    expect(kai.original).toContain('17/');
    expect(await readdir(root)).not.toContain('alle.jsonl.part');
    expect(await run('corpus-main', ['export', join(root, 'fehlt', 'x.jsonl')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('ENOENT'),
    });
  });

  it('finds a damaged index, repairs it from the archive, and is sound again', async () => {
    const index = join(dataDir, 'passages.lance', 'passages.lance');
    for (const name of await readdir(join(index, 'data'))) await truncate(join(index, 'data', name), 10);
    const checked = await run('corpus-main', ['check']);
    expect(checked).toMatchObject({ status: 1, err: '' });
    expect(checked.out).toContain('npm run corpus -- repair');
    expect(await run('corpus-main', ['repair'])).toMatchObject({ status: 0, out: expect.stringContaining('Mended: 2 reports') });
    expect(await run('corpus-main', ['check'])).toMatchObject({ status: 0 });
    expect(await run('corpus-main', ['repair'])).toMatchObject({ status: 0, out: 'Nothing to mend.\n' });
  });
});
