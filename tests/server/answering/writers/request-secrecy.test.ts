import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../../server/create-app.ts';
import { createParts, type Parts } from '../../../../server/create-parts.ts';
import { readSettings } from '../../../../server/settings.ts';
import { type FakeOpenAiServer, startFakeOpenAiServer } from '../../../fakes/openai-server.ts';

const KEY = 'sk-secret-0123456789';
const TOKEN = 'token-of-the-api-4711';
const QUESTION = 'Wann sprach Tschernjakow mit Erdenow in Orkul?';

let dataDir: string;
let parts: Parts;
let model: FakeOpenAiServer;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'beleg-secrecy-'));
  model = await startFakeOpenAiServer({ kind: 'stream', content: ['Die Antwort verrät GEHEIMWORT-DES-MODELLS [1].'] });
  const settings = { ...readSettings({}), dataDir, writer: 'local:fake', writerUrl: model.url, writerApiKey: KEY, apiToken: TOKEN };
  parts = await createParts(settings, { logger: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await parts?.close();
  await model?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask(conversation: string, text: string): Promise<void> {
  const body = JSON.stringify({ id: conversation, messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text }] }] });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
  const response = await createApp(parts).request('/api/chat', { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  await response.text();
}

it('a language model is sent the passages and the question: no key, no path, no id, nothing of another conversation', async () => {
  await ask('talk-other', 'Wann sprach Tschernjakow mit Erdenow in Orkul, Deckname FREMDESGESPRAECH?');
  const before = model.requests.length;
  await ask('talk-own', QUESTION);
  const body = model.requests
    .slice(before)
    .map((request) => request.body)
    .join('\n');
  expect(body).toContain(QUESTION);
  expect(body).toContain('5. September');
  expect(body).not.toMatch(/FREMDESGESPRAECH|GEHEIMWORT-DES-MODELLS|talk-o|sk-secret|token-of-the-api/u);
  const { articles } = parts.corpus.archive.list({}, { limit: 200 });
  const secret = [dataDir, tmpdir(), process.cwd(), ...articles.flatMap(({ id, provenance }) => [id, provenance.path ?? provenance.key])];
  expect(secret.filter((text) => text.length > 3 && body.includes(text))).toEqual([]);
});
