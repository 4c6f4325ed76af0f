import { afterEach, describe, expect, it } from 'vitest';
import { errorResponseSchema } from '../../../server/contract/errors.ts';
import { createApp } from '../../../server/create-app.ts';
import { isLoopback } from '../../../server/guarding/check-host.ts';
import { createStreamLimit } from '../../../server/guarding/limit-streams.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
const appWith = (changes: Parameters<typeof createFakeParts>[0] = {}) => {
  parts = createFakeParts(changes);
  return createApp(parts);
};
afterEach(() => parts.dispose());
const errorOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;

describe('the Host check', () => {
  it.each(['localhost:3000', '127.0.0.1', '127.0.0.2:80', '[::1]:3000', 'LOCALHOST', 'localhost.'])('serves %s', async (host) => {
    expect((await appWith().request(`http://${host}/api/health`, { headers: { Host: host } })).status).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.1.7:3000', 'evil@localhost', '[::ffff:c0a8:107]', ''])(
    'refuses %j',
    async (host) => {
      const response = await appWith().request('http://localhost/api/health', { headers: { Host: host } });
      expect(response.status).toBe(403);
      expect((await errorOf(response)).code).toBe('forbidden');
    },
  );

  it('refuses a foreign name in an absolute request target', async () => {
    expect((await appWith().request('http://evil.example/api/health', { headers: { Host: 'localhost' } })).status).toBe(403);
  });

  it('serves the configured name, and any name where it listens on all addresses with a token', async () => {
    expect((await appWith({ settings: { host: 'beleg.lan' } }).request('http://beleg.lan:3000/api/health')).status).toBe(200);
    parts.dispose();
    const app = appWith({ settings: { host: '0.0.0.0', apiToken: 'a-long-token' } });
    expect((await app.request('http://beleg.lan/api/health', { headers: { Authorization: 'Bearer a-long-token' } })).status).toBe(200);
  });

  it('knows which hosts only this machine can mean', () => {
    parts = createFakeParts();
    expect(['localhost', '127.0.0.1', '::1', '[::1]', '127.1'].map(isLoopback)).toEqual([true, true, true, true, true]);
    expect(['0.0.0.0', '::', '192.168.0.1', 'example.org', ''].map(isLoopback)).toEqual([false, false, false, false, false]);
  });
});

describe('the Origin check', () => {
  const post = (headers: Record<string, string>) =>
    appWith().request('http://localhost:3000/api/answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{"question":"Wer?"}',
    });

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:4000' },
    { Origin: 'http://localhost:3000.evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'cross-site' },
  ])('refuses a POST with %j', async (headers) => {
    expect((await post(headers)).status).toBe(403);
  });

  it.each<Record<string, string>>([
    {},
    { Origin: 'http://localhost:3000' },
    { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' },
  ])('serves a POST with %j', async (headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it('lets no foreign site delete', async () => {
    const app = appWith();
    const response = await app.request(`/api/articles/${parts.ids[0]}`, { method: 'DELETE', headers: { Origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
    expect(parts.corpus.archive.counts().articles).toBe(2);
  });

  it('gives no other site leave to read', async () => {
    const response = await appWith().request('/api/health', { headers: { Origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the token', () => {
  const apiToken = 'ein-langes-Kennwort-7';
  const withToken = () => appWith({ settings: { host: '127.0.0.1', apiToken } });

  it.each([
    '/',
    '/api/health',
    '/api/articles',
    '/openapi.json',
    '/docs',
    '//api/health',
    '/%2e%2e/api/health',
    '/docs/..%2fapi/health',
    '/nothing',
  ])('guards %s', async (path) => {
    const response = await withToken().request(`http://localhost${path}`);
    expect(response.status).toBe(401);
    expect((await errorOf(response)).message).not.toContain(apiToken);
  });

  it.each(['Bearer wrong', `Bearer ${apiToken}x`, 'Bearer ', `Basic ${apiToken}`, apiToken])(
    'refuses "Authorization: %s"',
    async (value) => {
      expect((await withToken().request('/api/health', { headers: { Authorization: value } })).status).toBe(401);
    },
  );

  it('opens with the token as bearer', async () => {
    expect((await withToken().request('/api/health', { headers: { Authorization: `Bearer ${apiToken}` } })).status).toBe(200);
  });

  it('gives a browser a cookie for ?token= once, which holds no token', async () => {
    const app = withToken();
    const response = await app.request(`/?token=${apiToken}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^beleg_token=[0-9a-f]{64};.*HttpOnly.*SameSite=Strict/);
    expect(cookie).not.toContain(apiToken);
    expect((await app.request('/api/health', { headers: { Cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200);
    expect((await app.request('/api/health', { headers: { Cookie: `beleg_token=${apiToken}` } })).status).toBe(401);
    expect(parts.lines.join('')).not.toContain(apiToken);
  });

  it('takes ?token= nowhere else, and no wrong one', async () => {
    const app = withToken();
    expect((await app.request(`/api/health?token=${apiToken}`)).status).toBe(401);
    expect((await app.request('/?token=wrong')).status).toBe(401);
  });
});

describe('bodies', () => {
  const send = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    appWith().request('/api/answers', { method: 'POST', headers, body });

  it('refuses one that is larger than a mebibyte', async () => {
    const response = await send(JSON.stringify({ question: 'x'.repeat(1024 * 1024) }));
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toMatchObject({ code: 'too-large', limit: 1024 * 1024 });
  });

  it.each(['', '{', 'Frage', '{"question":"x"', '\u0000', '{"question":"\ud800'])('refuses %j as no JSON', async (body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).code).toBe('invalid-request');
  });

  it('refuses what nests 10,000 deep', async () => {
    const response = await send(`{"question":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).limit).toBe(64);
  });

  it('counts no brackets inside strings', async () => {
    expect((await send(JSON.stringify({ question: `${'['.repeat(1000)} \\" [` }))).status).toBe(200);
  });

  it.each(['{"question":"x","__proto__":{"polluted":1}}', '{"question":"x","filters":{"__proto__":{"publisher":"y"}}}'])(
    'refuses %s',
    async (body) => {
      expect((await send(body)).status).toBe(400);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  it.each([
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'multipart/form-data; boundary=x' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
  ])('takes no body as %j', async (headers) => {
    const response = await send('{"question":"x"}', headers);
    expect(response.status).toBe(415);
    expect((await errorOf(response)).code).toBe('unsupported-media-type');
  });

  it('refuses __proto__ where a schema takes any field', async () => {
    const body = '{"id":"x","messages":[{"role":"user","parts":[{"type":"text","text":"Wer?","__proto__":{"polluted":1}}]}]}';
    const response = await appWith().request('/api/chat', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).field).toBe('__proto__');
  });
});

describe('paths', () => {
  it.each([
    '//api/health',
    '/api/health/',
    '/api//health',
    '/%2e%2e/api/health',
    '/x/..%2fapi/health',
    '/api%2fhealth',
    '/%61pi/health',
    '/api\\health',
    '/x%5c../api/health',
  ])('gives %s the verdict of /api/health', async (path) => {
    expect((await appWith().request(`http://localhost${path}`)).status).toBe(200);
    expect((await appWith().request(`http://localhost${path}`, { method: 'POST' })).status).toBe(405);
  });

  it.each(['/%', '/%ff', '/api/%c0%ae%c0%ae/health', '/api/articles/%00', '/api/articles/..%2f..%2fetc%2fpasswd'])(
    'survives %s',
    async (path) => {
      const response = await appWith().request(`http://localhost${path}`);
      expect(response.status).toBe(404);
    },
  );
});

describe('headers', () => {
  it.each(['/api/health', '/api/nothing', '/docs', '/'])('are set on %s', async (path) => {
    const { headers } = await appWith().request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});

describe('the limit of simultaneous answers', () => {
  it('refuses when all places are taken, and gives a place back once', () => {
    parts = createFakeParts();
    const streams = createStreamLimit({ places: 2 });
    const first = streams.take();
    streams.take();
    expect(streams.take).toThrow('2 answers are being written at once');
    first.release();
    first.release();
    streams.take();
    expect(streams.take).toThrow();
  });
});

describe('a fault', () => {
  it('is told without its insides and logged in one line', async () => {
    const app = appWith({
      retrieve: async () => {
        throw Object.assign(new Error('broken at /root/secret'), { prompt: 'geheim' });
      },
    });
    const response = await app.request('/api/search?question=Vertraulich');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await errorOf(response))).not.toMatch(/root|secret|stack/);
    expect(parts.lines.filter((line) => line.includes('"msg":"fault"'))).toHaveLength(1);
    expect(parts.lines.join('')).not.toMatch(/geheim|Vertraulich/);
  });
});
