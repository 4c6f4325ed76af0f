import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
let folder: string;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-web-'));
  mkdirSync(path.join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'web', 'index.html'), '<title>Beleg</title>');
  writeFileSync(path.join(folder, 'web', 'assets', 'app-1a2b.js'), 'run()');
  writeFileSync(path.join(folder, 'secret.txt'), 'geheim');
  parts = createFakeParts({ webFolder: path.join(folder, 'web') });
  app = createApp(parts);
});
afterEach(async () => {
  await parts.dispose();
  rmSync(folder, { recursive: true, force: true });
});
const get = (address: string) => app.request(`http://localhost${address}`);

describe('the web app', () => {
  it.each(['/', '/conversations/talk-1', '/articles/id-1'])(
    'is served at its address %s, and asked for anew each time',
    async (address) => {
      const response = await get(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe('<title>Beleg</title>');
    },
  );

  it('has its hashed files kept by the browser', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/missing.js', '/assets/missing.css', '/api/nothing', '/openapi.json/x'])('is not served in place of %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('json');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/.\u0000/secret.txt',
  ])('gives nothing from outside its folder for %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('geheim');
  });

  it('takes no other method', async () => {
    expect((await app.request('/', { method: 'POST' })).status).toBe(404);
  });

  it('that is not built says what to run', async () => {
    const bare = createApp({ ...parts, webFolder: path.join(folder, 'nowhere') });
    const response = await bare.request('/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm run build');
    expect((await bare.request('/api/health')).status).toBe(200);
  });
});

describe('the API page', () => {
  it('loads from this server only', async () => {
    const page = await (await get('/docs')).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/docs\//);
      expect((await get(address)).status, address).toBe(200);
    }
    expect(page).not.toMatch(/<script>|onload=/);
    expect(await (await get('/docs/initializer.js')).text()).toContain("url: '/openapi.json'");
  });

  it('shows a document of every route, made from the schemas of the contract', async () => {
    const document = z
      .object({
        openapi: z.literal('3.1.0'),
        paths: z.record(
          z.string(),
          z.record(z.string(), z.looseObject({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
        ),
      })
      .parse(await (await get('/openapi.json')).json());
    const routes = Object.entries(document.paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    );
    expect(routes.toSorted()).toEqual([
      'delete /api/articles/{id}',
      'delete /api/cases/{id}',
      'delete /api/conversations/{id}',
      'delete /api/ingests/{id}',
      'get /api/answers/{id}',
      'get /api/answers/{id}/export',
      'get /api/answers/{id}/sources',
      'get /api/articles',
      'get /api/articles/{id}',
      'get /api/articles/{id}/family',
      'get /api/cases',
      'get /api/comparisons/{id}',
      'get /api/comparisons/{id}/export',
      'get /api/comparisons/{id}/sources',
      'get /api/conversations',
      'get /api/conversations/{id}',
      'get /api/conversations/{id}/export',
      'get /api/conversations/{id}/sources',
      'get /api/health',
      'get /api/ingests',
      'get /api/ingests/{id}',
      'get /api/ingests/{id}/events',
      'get /api/ingests/{id}/items/{number}/fields',
      'get /api/mentions',
      'get /api/mentions/export',
      'get /api/results',
      'get /api/search',
      'get /api/summaries/{id}',
      'get /api/summaries/{id}/export',
      'get /api/summaries/{id}/sources',
      'get /api/timelines/{id}',
      'get /api/timelines/{id}/export',
      'get /api/timelines/{id}/sources',
      'patch /api/articles/{id}',
      'patch /api/cases/{id}',
      'post /api/answers',
      'post /api/articles/removals',
      'post /api/articles/restorations',
      'post /api/articles/{id}/restore',
      'post /api/cases',
      'post /api/cases/{id}/articles',
      'post /api/cases/{id}/articles/remove',
      'post /api/chat',
      'post /api/comparisons',
      'post /api/ingests',
      'post /api/ingests/{id}/cancel',
      'post /api/ingests/{id}/fields',
      'post /api/ingests/{id}/files',
      'post /api/ingests/{id}/retry',
      'post /api/summaries',
      'post /api/timelines',
    ]);
    const answers = JSON.stringify(document.paths['/api/answers']);
    expect(answers).toContain('"maxLength":4000');
    expect(Object.keys(document.paths['/api/answers']?.post?.responses ?? {})).toEqual(['200', '400', '404', '413', '415', '429', '502']);
    // Whatever takes a body may find it too large, or not announced as JSON.
    for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
      if ('requestBody' in operation) expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['413', '415']));
    }
    const search = JSON.stringify(document.paths['/api/search']);
    for (const name of ['question', 'limit', 'publisher', 'from', 'to', 'language', 'name', 'text'])
      expect(search).toContain(`"name":"${name}"`);
  });
});
