import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesResponseSchema } from '../../../server/contract/article.ts';
import { caseSchema, casesResponseSchema } from '../../../server/contract/case.ts';
import { conversationsResponseSchema } from '../../../server/contract/conversation.ts';
import { searchResponseSchema } from '../../../server/contract/search.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const send = (method: string, path: string, body?: unknown) =>
  app.request(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
const create = async (name: string) => caseSchema.parse(await (await send('POST', '/api/cases', { name })).json());
const listed = async () => casesResponseSchema.parse(await (await send('GET', '/api/cases')).json()).cases;
const idsIn = async (id: string) =>
  articlesResponseSchema.parse(await (await send('GET', `/api/articles?case=${id}`)).json()).articles.map((article) => article.id);

describe('cases', () => {
  it('are begun, renamed, listed by name and deleted; their reports stay', async () => {
    const harbour = await create('  Hafen ');
    await create('Äpfel');
    expect((await listed()).map(({ name }) => name)).toEqual(['Äpfel', 'Hafen']);
    await send('POST', `/api/cases/${harbour.id}/articles`, { articleIds: parts.ids });
    const renamed = caseSchema.parse(await (await send('PATCH', `/api/cases/${harbour.id}`, { name: 'Brunsholm' })).json());
    expect(renamed).toMatchObject({ id: harbour.id, name: 'Brunsholm', articles: 2 });
    expect((await send('DELETE', `/api/cases/${harbour.id}`)).status).toBe(204);
    expect((await listed()).map(({ name }) => name)).toEqual(['Äpfel']);
    expect(parts.corpus.archive.counts().articles).toBe(2);
  });

  it('hold reports once, and bound lists and searches', async () => {
    const { id } = await create('Werft');
    const [ferry = '', yard = ''] = parts.ids;
    for (const articleIds of [[yard], [yard, ferry]]) await send('POST', `/api/cases/${id}/articles`, { articleIds });
    expect((await listed())[0]?.articles).toBe(2);
    const left = await send('POST', `/api/cases/${id}/articles/remove`, { articleIds: [ferry] });
    expect(caseSchema.parse(await left.json()).articles).toBe(1);
    expect(await idsIn(id)).toEqual([yard]);
    const found = await send('GET', `/api/search?question=Brunsholm&case=${id}`);
    expect(searchResponseSchema.parse(await found.json()).passages.map(({ articleId }) => articleId)).toEqual([yard]);
    // A deleted report is out, and back in its case when it is restored.
    await send('DELETE', `/api/articles/${yard}`);
    expect((await listed())[0]?.articles).toBe(0);
    await send('POST', `/api/articles/${yard}/restore`);
    expect(await idsIn(id)).toEqual([yard]);
  });

  it('have the conversations that were begun in them', async () => {
    const { id } = await create('Werft');
    const message = (caseId?: string) => ({
      id: caseId ? 'in-case' : 'without',
      messages: [{ role: 'user', parts: [{ type: 'text', text: 'Was geschah in Brunsholm?' }] }],
      ...(caseId && { filters: { case: caseId } }),
    });
    for (const caseId of [id, undefined]) await (await send('POST', '/api/chat', message(caseId))).text();
    const { conversations } = conversationsResponseSchema.parse(await (await send('GET', '/api/conversations')).json());
    expect(new Map(conversations.map((conversation) => [conversation.id, conversation.caseId]))).toEqual(
      new Map([
        ['in-case', id],
        ['without', undefined],
      ]),
    );
  });

  it.each([
    ['PATCH', '/api/cases/x', { name: 'y' }],
    ['DELETE', '/api/cases/x', undefined],
    ['POST', '/api/cases/x/articles', { articleIds: ['a'] }],
    ['GET', '/api/articles?case=x', undefined],
    ['GET', '/api/search?question=Hafen&case=x', undefined],
    ['POST', '/api/answers', { question: 'Was?', filters: { case: 'x' } }],
  ])('that there are not are said to be missing: %s %s', async (method, path, body) => {
    expect((await send(method, path, body)).status).toBe(404);
  });

  it('refuse unknown reports and empty names', async () => {
    const { id } = await create('Werft');
    expect((await send('POST', `/api/cases/${id}/articles`, { articleIds: ['made-up'] })).status).toBe(404);
    expect((await send('POST', '/api/cases', { name: '  ' })).status).toBe(400);
  });
});
