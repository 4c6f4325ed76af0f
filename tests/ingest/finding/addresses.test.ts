import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebSite, type WebSite } from '../../fakes/web-site.ts';

const command = fileURLToPath(new URL('../../../ingest/main.ts', import.meta.url));
let root: string;
let site: WebSite;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-addresses-'));
  site = await startWebSite({
    '/kai': {
      body: '<html lang="de"><body><article><h1>Kai bleibt zu</h1><p>Der Kai von Brunsholm bleibt bis Mai gesperrt, sagte die Hafenmeisterin am Montag.</p></article></body></html>',
    },
    '/feed': ({ headers }) =>
      headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : {
            headers: { 'content-type': 'application/rss+xml', etag: '"1"' },
            body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bote</title><item><title>Mole offen</title><link>http://localhost:${site.port}/mole</link><content:encoded><![CDATA[<p>${'Die Mole von Brunsholm ist seit Dienstag wieder offen. '.repeat(12)}</p>]]></content:encoded></item></channel></rss>`,
          },
  });
});
afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

function ingest(args: string[], environment: Record<string, string> = {}): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: join(root, 'data'), ...environment },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

describe('npm run ingest -- https://…', () => {
  it('takes in a page and a feed; asked again, nothing that has not changed is fetched', async () => {
    const addresses = [`http://localhost:${site.port}/kai`, `http://localhost:${site.port}/feed`];
    const environment = { FETCH_PRIVATE: `localhost:${site.port}` };
    const first = await ingest(addresses, environment);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/added http:\/\/localhost:\d+\/kai\n.*added http:\/\/localhost:\d+\/mole\n/);
    site.requests.length = 0;
    const again = await ingest(addresses, environment);
    expect(again.out).toMatch(/unchanged http:\/\/localhost:\d+\/kai\n.*unchanged http:\/\/localhost:\d+\/mole\n/);
    expect(site.requests).toEqual(['localhost /robots.txt', 'localhost /kai', 'localhost /feed']);
  });

  it('asks nothing of this machine unless the settings name it, and shows no password', async () => {
    site.requests.length = 0;
    const { status, out, err } = await ingest([`http://localhost:${site.port}/kai`, `http://anna:geheim@localhost:${site.port}/`]);
    expect(status).toBe(2);
    expect(out).toContain(`name localhost:${site.port} in FETCH_PRIVATE`);
    expect(out + err).not.toContain('geheim');
    expect(site.requests).toEqual([]);
  });

  it('does not watch addresses', async () => {
    expect(await ingest(['https://zeitung.example/feed', '--watch'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--watch needs a folder'),
    });
  });
});
