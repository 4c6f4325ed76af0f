import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleReport, ItemOrder } from '../../../ingest/child-messages.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { readIngestSettings } from '../../../ingest/settings.ts';
import { forkIngestProcess } from '../../../server/ingesting/fork-ingest-process.ts';
import type { IngestProcess } from '../../../server/ingesting/ingest-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-ingest-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(dataDir: string, environment: Record<string, string> = {}) {
  const deaths: string[] = [];
  const settings = readIngestSettings({ DATA_DIR: path.join(folder, dataDir), ...environment });
  return { deaths, child: forkIngestProcess({ settings, environment: process.env, onDied: (how) => deaths.push(how) }) };
}

function spooled(number: number, content: string): ItemOrder {
  const file = path.join(folder, `spooled-${number}`);
  writeFileSync(file, content);
  return { kind: 'file', number, key: `upload/${number}.md`, file, name: `${number}.md` };
}

async function run(child: IngestProcess, items: ItemOrder[], given = {}) {
  const told: ArticleReport[] = [];
  const end = await child.run(items, { given, signal: new AbortController().signal, onArticle: (report) => told.push(report) });
  return { end, told };
}

describe('the ingest as a process', () => {
  it('takes files in under their keys, tells each, and does it again in the next run', async () => {
    const { child, deaths } = start('data');
    const good = spooled(1, '---\ntitle: Mole offen\n---\nDie Mole von Brunsholm ist wieder offen, sagte die Hafenmeisterin.');
    const first = await run(child, [good, spooled(2, '\0\0\0')], { publisher: 'Küstenbote' });
    expect(first.end).toMatchObject({ how: 'finished' });
    expect(first.told.toSorted((one, other) => one.number - other.number)).toMatchObject([
      { number: 1, outcome: 'added', articleId: expect.any(String) },
      { number: 2, outcome: 'rejected', reason: expect.stringContaining('empty') },
    ]);
    const archive = createSqliteArchive({
      path: path.join(folder, 'data', 'archive.sqlite'),
      clock: () => new Date(),
      mintId: () => 'none',
    });
    expect(archive.get(first.told.find(({ number }) => number === 1)?.articleId ?? '')).toMatchObject({
      title: 'Mole offen',
      publisher: 'Küstenbote',
      provenance: { key: 'upload/1.md', path: undefined },
    });
    archive.close();
    expect((await run(child, [good], { publisher: 'Küstenbote' })).told).toMatchObject([{ number: 1, outcome: 'unchanged' }]);
    const text = path.join(folder, 'text');
    writeFileSync(text, JSON.stringify({ text: 'Der Kai bleibt bis Montag gesperrt.', title: 'Kai zu', publishedOn: '2026-01-02' }));
    expect((await run(child, [{ kind: 'text', number: 7, key: 'pasted/x', file: text }])).told).toMatchObject([
      { number: 7, outcome: 'added' },
    ]);
    await child.close();
    expect(deaths).toEqual([]);
  });

  it('stops when asked to: what it told of is in, the rest is left', async () => {
    const { child } = start('stopped');
    const stop = new AbortController();
    const items = Array.from({ length: 300 }, (_, at) => spooled(100 + at, `Anleger ${at}\n\nDer Anleger ${at} bleibt bis Montag zu.`));
    let told = 0;
    const end = await child.run(items, {
      given: {},
      signal: stop.signal,
      onArticle: () => {
        told += 1;
        stop.abort();
      },
    });
    expect(end).toMatchObject({ how: 'stopped' });
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(300);
    await child.close();
  });

  it('says why it cannot open the corpus', async () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    const { child } = start('a-file/data');
    expect((await run(child, [spooled(1, 'x')])).end).toMatchObject({ how: 'failed', error: { name: 'CorpusFolderError' } });
    await child.close();
  });
});
