import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../../server/chatting/sqlite-conversation-store.ts';
import { answerSchema, keptAnswerSchema } from '../../../server/contract/answer.ts';
import { comparisonSchema } from '../../../server/contract/comparison.ts';
import { errorResponseSchema } from '../../../server/contract/errors.ts';
import { keptResultsResponseSchema } from '../../../server/contract/kept-results.ts';
import { sourcesResponseSchema } from '../../../server/contract/sources.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts, REPORTS } from '../../fakes/fake-parts.ts';
import { ingestedArticle } from '../../ingest/corpus/ingested-article.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const post = (address: string, body: unknown) =>
  app.request(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function asked(question = 'Was geschah in Brunsholm? Größe & „Maß“'): Promise<string> {
  await (await post('/api/chat', { id: 'gespraech', messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] })).text();
  const turn = parts.conversations.get('gespraech')?.turns.at(-1);
  if (turn?.result?.use !== 'answer') throw new Error('No answer was kept');
  return turn.result.answer.id;
}
const compared = async () => comparisonSchema.parse(await (await post('/api/comparisons', { articleIds: parts.ids })).json()).id;
const statesOf = async (address: string) =>
  sourcesResponseSchema.parse(await (await app.request(`${address}/sources`)).json()).sources.map(({ state }) => state);

describe('an answer', () => {
  it('has an address of its own, and is found there by a store that opens the file anew', async () => {
    const id = await asked();
    const { answer, conversationId } = keptAnswerSchema.parse(await (await app.request(`/api/answers/${id}`)).json());
    expect(answer).toMatchObject({ id, question: 'Was geschah in Brunsholm? Größe & „Maß“' });
    expect(conversationId).toBe('gespraech');
    const reopened = createSqliteConversationStore({ file: path.join(parts.dataFolder, 'conversations.sqlite') });
    expect(answerSchema.parse(reopened.results.answer(id)?.answer)).toEqual(answer);
    reopened.close();
  });

  it('is gone with its conversation, and is never another kind of result', async () => {
    const id = await asked();
    expect((await app.request(`/api/answers/${await compared()}`)).status).toBe(404);
    await app.request('/api/conversations/gespraech', { method: 'DELETE' });
    expect((await app.request(`/api/answers/${id}`)).status).toBe(404);
    expect((await app.request('/api/answers/nie-gesehen/export?format=md')).status).toBe(404);
  });
});

describe('kept results', () => {
  it('are listed with their kind and id, by which each is opened', async () => {
    await asked();
    await compared();
    const { results } = keptResultsResponseSchema.parse(await (await app.request('/api/results')).json());
    expect(results.map(({ kind }) => kind).sort()).toEqual(['answers', 'comparisons']);
    for (const { kind, id } of results) expect((await app.request(`/api/${kind}/${id}`)).status).toBe(200);
    expect((await app.request('/api/results?limit=7')).status).toBe(400);
  });
});

describe('exports', () => {
  it('come as attachments that the browser does not run, under the title with its umlauts', async () => {
    const response = await app.request(`/api/answers/${await asked()}/export?format=html`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="antwort-was-geschah-in-brunsholm-groesse-mass-2026-01-02\.html"; filename\*=UTF-8''/u,
    );
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('antwort-was-geschah-in-brunsholm-größe-maß-2026-01-02.html');
  });

  it.each(['md', 'html', 'docx', 'json'])('are to be had of answers, comparisons, summaries and conversations as %s', async (format) => {
    const answer = await asked();
    const summary = await (await post('/api/summaries', { articleIds: parts.ids })).json();
    for (const address of [`answers/${answer}`, `comparisons/${await compared()}`, `summaries/${summary.id}`, 'conversations/gespraech']) {
      const response = await app.request(`/api/${address}/export?format=${format}`);
      expect(response.status, address).toBe(200);
      expect((await response.arrayBuffer()).byteLength, address).toBeGreaterThan(500);
    }
  });

  it('refuse a format that makes no sense and name the others; an unknown one too', async () => {
    const id = await asked();
    const refused = await app.request(`/api/answers/${id}/export?format=csv`);
    expect(refused.status).toBe(400);
    expect(errorResponseSchema.parse(await refused.json()).error).toMatchObject({
      code: 'invalid-request',
      formats: ['docx', 'html', 'md', 'json'],
    });
    expect((await app.request(`/api/answers/${id}/export?format=exe`)).status).toBe(400);
    expect((await app.request(`/api/answers/${id}/export`)).status).toBe(400);
    expect((await app.request(`/api/comparisons/${await compared()}/export?format=csv`)).status).toBe(200);
  });

  it('leave the policy of every other response as it is', async () => {
    expect((await app.request('/api/health')).headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});

describe('the reports of a kept result', () => {
  it('are told as removed, restored, and read in again, and the result stays as it was', async () => {
    const address = `/api/comparisons/${await compared()}`;
    const before = await (await app.request(address)).json();
    expect(await statesOf(address)).toEqual(['current', 'current']);
    await app.request(`/api/articles/${parts.ids[0]}`, { method: 'DELETE' });
    expect(await statesOf(address)).toEqual(['removed', 'current']);
    await app.request(`/api/articles/${parts.ids[0]}/restore`, { method: 'POST' });
    expect(await statesOf(address)).toEqual(['current', 'current']);
    parts.corpus.archive.store(ingestedArticle({ key: REPORTS[1].key, text: 'Die Werft öffnet wieder.' }), { versions: '1', passages: 1 });
    expect(await statesOf(address)).toEqual(['current', 'newer']);
    expect(await (await app.request(address)).json()).toEqual(before);
    const markdown = await (await app.request(`${address}/export?format=md`)).text();
    expect(markdown).toContain('Seither mit anderem Text neu eingelesen');
    expect(markdown).toContain("O'Briens Werft schließt.");
  });

  it('tell no path of the server', async () => {
    const { sources } = sourcesResponseSchema.parse(await (await app.request(`/api/comparisons/${await compared()}/sources`)).json());
    expect(sources[0]?.provenance).toMatchObject({ key: 'faehre.txt', path: 'faehre.txt' });
  });
});
