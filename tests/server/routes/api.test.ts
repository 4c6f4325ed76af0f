import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '../../../ingest/language/annotations.ts';
import { answerSchema } from '../../../server/contract/answer.ts';
import { articleSchema, articlesResponseSchema } from '../../../server/contract/article.ts';
import { comparisonSchema } from '../../../server/contract/comparison.ts';
import { conversationSchema } from '../../../server/contract/conversation.ts';
import { errorResponseSchema } from '../../../server/contract/errors.ts';
import { healthSchema } from '../../../server/contract/health.ts';
import { removalsSchema, restorationsSchema } from '../../../server/contract/removals.ts';
import { searchResponseSchema } from '../../../server/contract/search.ts';
import { summarySchema } from '../../../server/contract/summary.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { ingestedArticle } from '../../ingest/corpus/ingested-article.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const get = (path: string) => app.request(path);
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const post = (path: string, body: unknown, headers?: Record<string, string>) => send('POST', path, body, headers);
const errorOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;
const searched = async (query = '') =>
  searchResponseSchema.parse(await (await get(`/api/search?question=Brunsholm${query}`)).json()).passages;

describe('health', () => {
  it('says how much can be searched, and with what', async () => {
    expect(healthSchema.parse(await (await get('/api/health')).json())).toEqual({
      status: 'ok',
      articles: 2,
      passages: 2,
      embedder: 'fake-embedder',
      writer: 'extractive',
    });
  });
});

describe('articles', () => {
  const list = async (query: string) => articlesResponseSchema.parse(await (await get(`/api/articles${query}`)).json());

  it('lists reports page by page', async () => {
    const first = await list('?limit=1');
    expect(first.articles).toHaveLength(1);
    const second = await list(`?limit=1&cursor=${first.next}`);
    expect([...first.articles, ...second.articles].map(({ id }) => id).toSorted()).toEqual(parts.ids.toSorted());
    expect(second.next).toBeNull();
  });

  it('matches filters literally', async () => {
    expect((await list(`?publisher=${encodeURIComponent("O'Brien")}`)).articles).toHaveLength(1);
    for (const value of ["x' OR 1=1 --", "\\'", '%', '_', "O'Brien' --"]) {
      expect((await list(`?publisher=${encodeURIComponent(value)}`)).articles, value).toHaveLength(0);
      expect((await list(`?name=${encodeURIComponent(value)}`)).articles, value).toHaveLength(0);
    }
    expect((await list('?from=2025-03-03')).articles).toHaveLength(1);
    expect((await list('?text=werft')).articles).toHaveLength(1);
  });

  it('finds reports by the days they mention, in lists and in searches', async () => {
    const { archive } = parts.corpus;
    const text = 'In Brunsholm sank am 16. September 2031 die Fähre Ilse.';
    const { id, revision } = archive.store(ingestedArticle({ key: 'tag.txt', text }), { versions: '1', passages: 1 });
    archive.annotations.keep(id, revision, annotate(text));
    await parts.reconcile();
    const day = '?mentionedFrom=2031-09-16&mentionedTo=2031-09-16';
    expect((await list(day)).articles.map((article) => article.id)).toEqual([id]);
    expect((await list('?mentionedFrom=2031-09-17')).articles).toEqual([]);
    expect(new Set((await searched(day.replace('?', '&'))).map(({ articleId }) => articleId))).toEqual(new Set([id]));
    for (const wrong of ['16.9.2031', '2031-02-30', "x' OR 1=1 --", ''])
      expect((await get(`/api/articles?mentionedFrom=${encodeURIComponent(wrong)}`)).status, wrong).toBe(400);
  });

  it('opens a report with the characters that citations count in, and its original', async () => {
    const article = articleSchema.parse(await (await get(`/api/articles/${parts.ids[0]}`)).json());
    expect(article.text).toContain('Die Fähre Helga');
    expect(article).toMatchObject({ original: article.text, editList: [], edits: 0, characters: article.text.length, deleted: false });
    const same = await get(`/api/articles/${parts.ids[0]}?revision=${article.revision}`);
    expect(articleSchema.parse(await same.json())).toEqual(article);
  });

  it('says which places of the text may be damage', async () => {
    const text = 'Die Fähre fährt wieder. In Im Gegenzug sinkt der Preis.';
    const { id } = parts.corpus.archive.store(ingestedArticle({ key: 'zweifel.txt', text }), { versions: '1', passages: 1 });
    const { doubts } = articleSchema.parse(await (await app.request(`/api/articles/${id}`)).json());
    expect(doubts.map(({ start, end, rule }) => [text.slice(start, end), rule])).toEqual([['In Im', 'doubled-word']]);
  });

  it('opens an older revision after the report has changed', async () => {
    const { archive } = parts.corpus;
    const before = archive.get(parts.ids[0] ?? '');
    if (!before) throw new Error('missing');
    archive.store(
      { ...before, key: before.provenance.key, text: 'Alles anders.', original: 'Alles anders.', nameKeys: [] },
      { versions: '1', passages: 1 },
    );
    const old = articleSchema.parse(await (await get(`/api/articles/${before.id}?revision=${before.revision}`)).json());
    expect(old).toMatchObject({ text: before.text, revision: before.revision, characters: before.text.length });
    expect(articleSchema.parse(await (await get(`/api/articles/${before.id}`)).json()).text).toBe('Alles anders.');
    expect((await get(`/api/articles/${before.id}?revision=made-up`)).status).toBe(404);
  });

  it('takes a correction and takes it back', async () => {
    const path = `/api/articles/${parts.ids[0]}`;
    const corrected = articleSchema.parse(await (await send('PATCH', path, { publisher: 'Inselblatt', publishedOn: '2025-03-05' })).json());
    expect(corrected).toMatchObject({ publisher: 'Inselblatt', publishedOn: '2025-03-05', publishedHow: 'corrected' });
    const taken = articleSchema.parse(await (await send('PATCH', path, { publisher: null })).json());
    expect(taken).toMatchObject({ publisher: 'Küstenbote', publishedOn: '2025-03-05' });
  });

  it.each([{}, { publisher: '' }, { colour: 'red' }, { publishedOn: '2025-02-30' }, [], null, 'x', { title: 7 }])(
    'refuses the correction %j',
    async (body) => {
      const response = await send('PATCH', `/api/articles/${parts.ids[0]}`, body);
      expect(response.status).toBe(400);
      expect((await errorOf(response)).code).toBe('invalid-request');
    },
  );

  it('deletes from search and list, keeps the text readable, and restores', async () => {
    const [id = ''] = parts.ids;
    expect((await send('DELETE', `/api/articles/${id}`)).status).toBe(204);
    expect((await send('DELETE', `/api/articles/${id}`)).status).toBe(204);
    expect((await searched()).map(({ articleId }) => articleId)).not.toContain(id);
    expect([...(await parts.corpus.passageIndex.contents()).keys()]).not.toContain(id);
    expect(parts.corpus.archive.pending()).toEqual([]);
    expect((await list('')).articles).toHaveLength(1);
    expect(articleSchema.parse(await (await get(`/api/articles/${id}`)).json())).toMatchObject({ deleted: true });
    expect((await errorOf(await post('/api/answers', { question: 'Wer?', articleIds: [id] }))).articleIds).toEqual([id]);

    const restored = articleSchema.parse(await (await send('POST', `/api/articles/${id}/restore`)).json());
    expect(restored.deleted).toBe(false);
    expect((await searched()).map(({ articleId }) => articleId)).toContain(id);
    expect((await list('')).articles).toHaveLength(2);
  });

  it('deletes many at once and brings those back that it deleted', async () => {
    const [first = '', second = ''] = parts.ids;
    await send('DELETE', `/api/articles/${first}`);
    const response = await post('/api/articles/removals', { articleIds: [first, second, second] });
    expect(removalsSchema.parse(await response.json())).toEqual({ removed: [second] });
    expect((await list('')).articles).toEqual([]);
    expect([...(await parts.corpus.passageIndex.contents()).keys()]).toEqual([]);
    expect(parts.corpus.archive.pending()).toEqual([]);

    const back = await post('/api/articles/restorations', { articleIds: [second] });
    expect(restorationsSchema.parse(await back.json())).toEqual({ restored: [second] });
    expect((await list('')).articles.map(({ id }) => id)).toEqual([second]);
    expect((await searched()).map(({ articleId }) => articleId)).toEqual([second]);
  });

  it('deletes none of many where one is unknown, and says which', async () => {
    const response = await post('/api/articles/removals', { articleIds: [...parts.ids, 'made-up'] });
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ code: 'not-found', articleIds: ['made-up'] });
    expect((await list('')).articles).toHaveLength(2);
    for (const articleIds of [[], 'x', [7]]) expect((await post('/api/articles/removals', { articleIds })).status).toBe(400);
  });

  it.each([
    ['GET', '/api/articles/made-up'],
    ['PATCH', '/api/articles/made-up'],
    ['DELETE', '/api/articles/made-up'],
    ['POST', '/api/articles/made-up/restore'],
    ['GET', '/api/comparisons/made-up'],
    ['GET', '/api/timelines/made-up'],
    ['GET', '/api/summaries/made-up'],
    ['GET', '/api/conversations/made-up'],
    ['DELETE', '/api/conversations/made-up'],
  ])('answers %s %s with 404', async (method, path) => {
    const response = await send(method, path, method === 'PATCH' ? { publisher: 'x' } : undefined);
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('not-found');
    expect(parts.corpus.archive.counts().articles).toBe(2);
  });
});

describe('search', () => {
  it('gives passages with exact offsets', async () => {
    const passages = await searched();
    expect(passages).toHaveLength(2);
    for (const { articleId, revision, start, end, text } of passages) {
      expect(parts.corpus.archive.textOf(articleId, revision)?.text.slice(start, end)).toBe(text);
    }
  });

  it('keeps to the filters', async () => {
    expect(await searched('&from=2025-03-03')).toHaveLength(1);
    expect(await searched(`&publisher=${encodeURIComponent("x' OR 1=1 --")}`)).toHaveLength(0);
  });

  it.each(['aber und oder', '🛳️', '"AND" OR (NOT *:*) ~2 ^', '\u0000', 'a'.repeat(4000)])('survives the question %j', async (question) => {
    expect((await get(`/api/search?question=${encodeURIComponent(question)}`)).status).toBe(200);
  });
});

describe('queries', () => {
  it.each([
    ['/api/search?question=x&limit=-1', 'limit'],
    ['/api/search?question=x&limit=0', 'limit'],
    ['/api/search?question=x&limit=1e9', 'limit'],
    ['/api/search?question=x&limit=NaN', 'limit'],
    ['/api/search?question=x&limit[a]=1', 'limit[a]'],
    ['/api/search?question=x&colour=red', 'colour'],
    ['/api/search?question=x&question=y', 'question'],
    ['/api/search?question=%20', 'question'],
    ['/api/search', 'question'],
    ['/api/search?question=x&from=yesterday', 'from'],
    ['/api/search?question=x&language=fr', 'language'],
    ['/api/articles?limit=501', 'limit'],
    ['/api/articles?cursor=made-up', 'cursor'],
    ['/api/articles?__proto__=x', '__proto__'],
    ['/api/health?verbose=1', 'verbose'],
    ['/api/conversations?limit=1', 'limit'],
  ])('refuses %s, naming the field', async (path, field) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error.code).toBe('invalid-request');
    expect(JSON.stringify(error.faults)).toContain(`"field":"${field}"`);
  });
});

describe('answers', () => {
  it('gives the whole answer, with quotes equal to the characters of the report', async () => {
    const answer = answerSchema.parse(await (await post('/api/answers', { question: 'Wer rammte den Kai?' })).json());
    expect(answer).toMatchObject({ question: 'Wer rammte den Kai?', ended: 'finished', writer: 'extractive', scope: {}, filters: {} });
    expect(answer.claims.map(({ id }) => id)).toEqual(['claim-1', 'claim-2']);
    for (const { articleId, revision, start, end, quote } of answer.claims.flatMap(({ citations }) => citations)) {
      expect(parts.corpus.archive.textOf(articleId, revision)?.text.slice(start, end)).toBe(quote);
    }
    expect(parts.conversations.list()).toEqual([]);
  });

  it.each([
    ['Vergleiche die beiden Berichte', '/api/comparisons'],
    ['Fasse die Berichte über Brunsholm zusammen', '/api/summaries'],
    ['Erstelle eine Zeitleiste', '/api/timelines'],
  ])('refuses %j, of which the chat makes another result, and says where to get that', async (question, path) => {
    const response = await post('/api/answers', { question });
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error).toMatchObject({ code: 'invalid-request', path, faults: [{ field: 'question' }] });
    expect(error.message).toContain(`POST ${path}`);
  });

  it('takes a command as a question where it is told to', async () => {
    const body = { question: 'Vergleiche die Berichte über Brunsholm', use: 'answer' };
    expect(answerSchema.parse(await (await post('/api/answers', body)).json()).claims[0]?.id).toBe('claim-1');
  });

  it.each(['Laut wem?', 'Wer sagt das?', 'Und wann?', 'Says who?'])(
    'says of %j, which is about an answer, that none came before, as the chat does',
    async (question) => {
      const { abstention, claims } = answerSchema.parse(await (await post('/api/answers', { question })).json());
      expect(claims).toEqual([]);
      expect(abstention?.code).toBe('no-searchable-words');
      expect(abstention?.missing).toMatch(/ging keine voraus|none came before/);
      const chat = await post('/api/chat', { id: 'fresh', messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] });
      expect(await chat.text()).toContain(JSON.stringify(abstention?.missing).slice(1, -1));
    },
  );

  it('answers a question about an answer of the conversation from what is kept of it', async () => {
    const chat = { id: 'talk', messages: [{ role: 'user', parts: [{ type: 'text', text: 'Wer rammte den Kai?' }] }] };
    await (await post('/api/chat', chat)).text();
    const answer = answerSchema.parse(await (await post('/api/answers', { question: 'Laut wem?', conversationId: 'talk' })).json());
    expect(answer.understanding?.about?.use).toBe('answer');
    expect(answer.claims.map(({ kind }) => kind)).toContain('quotation');
  });

  it('keeps to the chosen reports and says so', async () => {
    const articleIds = parts.ids.slice(1);
    const answer = answerSchema.parse(await (await post('/api/answers', { question: 'Was?', articleIds })).json());
    expect(answer.scope).toEqual({ articleIds });
    expect(answer.articles.map(({ id }) => id)).toEqual(articleIds);
  });

  it('continues a conversation and is kept in it', async () => {
    parts.conversations.startTurn('talk', { id: 'turn-1', question: 'Wer rammte den Kai?', createdAt: '2026-01-01T00:00:00.000Z' });
    const answer = answerSchema.parse(await (await post('/api/answers', { question: 'Und wann?', conversationId: 'talk' })).json());
    expect(answer.understoodAs).toBe('Und wann? (nach: Wer rammte den Kai?)');
    const kept = conversationSchema.parse(await (await get('/api/conversations/talk')).json());
    expect(kept.turns.at(-1)?.result).toEqual({ use: 'answer', answer });
  });

  it('names an unknown conversation and unknown reports', async () => {
    const conversation = await post('/api/answers', { question: 'Wer?', conversationId: 'made-up' });
    expect(conversation.status).toBe(404);
    expect(parts.conversations.list()).toEqual([]);
    const articles = await post('/api/answers', { question: 'Wer?', articleIds: [parts.ids[0], 'made-up'] });
    expect(articles.status).toBe(404);
    expect((await errorOf(articles)).articleIds).toEqual(['made-up']);
  });

  it('tells a writer that failed as 502, with what was written', async () => {
    parts.dispose();
    const coverage = { searched: 1, relevant: 1, cited: 0, independent: 0 };
    parts = createFakeParts({
      ask: async function* () {
        yield {
          type: 'answer-failed',
          failure: { code: 'provider-unauthorized', message: 'The provider refused the key. Check WRITER_API_KEY.' },
        };
        yield { type: 'answer-end', reason: 'failed', coverage };
      },
    });
    const response = await createApp(parts).request('/api/answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"Wer?"}',
    });
    expect(response.status).toBe(502);
    const error = await errorOf(response);
    expect(error).toMatchObject({ code: 'writer-failed', reason: 'provider-unauthorized', answer: { ended: 'failed', question: 'Wer?' } });
  });

  it.each([
    [null, 'request'],
    [[], 'request'],
    ['x', 'request'],
    [{}, 'question'],
    [{ question: 7 }, 'question'],
    [{ question: '   ' }, 'question'],
    [{ question: 'x'.repeat(4001) }, 'question'],
    [{ question: 'x', articleIds: [] }, 'articleIds'],
    [{ question: 'x', filters: { publisher: { $ne: 1 } } }, 'filters.publisher'],
    [{ question: 'x', filters: { 'publisher; DROP TABLE articles': 'x' } }, 'filters.publisher; DROP TABLE articles'],
    [{ question: 'x', constructor: { prototype: {} } }, 'constructor'],
  ])('refuses the body %j, naming the field', async (body, field) => {
    const response = await post('/api/answers', body);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).faults).toMatchObject([{ field }]);
  });

  it('refuses a missing body, announced as JSON or not at all', async () => {
    expect((await errorOf(await post('/api/answers', undefined))).code).toBe('invalid-request');
    const bare = await app.request('/api/answers', { method: 'POST' });
    expect(bare.status).toBe(400);
    expect((await errorOf(bare)).faults).toMatchObject([{ field: 'question' }]);
  });

  it('names the limit for a question of a million characters', async () => {
    const response = await post('/api/answers', { question: 'x'.repeat(1_000_000) });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).message).toMatch(/^question: .*4000/);
  });
});

describe('comparisons and summaries', () => {
  it('makes a comparison once, keeps it, and opens it again', async () => {
    const made = comparisonSchema.parse(await (await post('/api/comparisons', { articleIds: parts.ids })).json());
    expect(made.articles).toHaveLength(2);
    expect(comparisonSchema.parse(await (await get(`/api/comparisons/${made.id}`)).json())).toEqual(made);
    expect((await get(`/api/summaries/${made.id}`)).status).toBe(404);
  });

  it('makes a summary of the asked length in the language of the question', async () => {
    const made = summarySchema.parse(
      await (await post('/api/summaries', { question: 'What happened to the ferry in the harbour?', length: 'short' })).json(),
    );
    expect(made).toMatchObject({ length: 'short', language: 'en' });
    expect(summarySchema.parse(await (await get(`/api/summaries/${made.id}`)).json())).toEqual(made);
  });

  it('tells progress as server-sent events when asked to', async () => {
    const response = await post('/api/summaries', { articleIds: parts.ids }, { Accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(events.map((event) => event.split('\n')[0])).toEqual(['event: progress', 'event: claim-checked', 'event: result']);
    const kept = summarySchema.parse(JSON.parse(events.at(-1)?.split('\ndata: ')[1] ?? ''));
    expect((await get(`/api/summaries/${kept.id}`)).status).toBe(200);
  });

  it.each([
    ['/api/comparisons', {}],
    ['/api/comparisons', { articleIds: ['a'] }],
    ['/api/comparisons', { articleIds: ['a', 'a'] }],
    ['/api/summaries', {}],
    ['/api/summaries', { question: 'x', length: 'huge' }],
  ])('refuses %s %j', async (path, body) => {
    expect((await post(path, body)).status).toBe(400);
  });

  it('compares all reports that pass the filters, and refuses those of an unknown case', async () => {
    const made = comparisonSchema.parse(await (await post('/api/comparisons', { filters: {} })).json());
    expect(made.articles).toHaveLength(2);
    expect((await post('/api/comparisons', { filters: { case: 'made-up' } })).status).toBe(404);
    expect((await post('/api/comparisons', { articleIds: parts.ids, filters: {} })).status).toBe(400);
  });

  it('ends a comparison whose reader has left', async () => {
    const ended = Promise.withResolvers<void>();
    parts.dispose();
    parts = createFakeParts({
      compare: async function* ({ signal }) {
        yield { type: 'progress', stage: 'reading', done: 0, total: 2 };
        signal?.addEventListener('abort', () => ended.resolve(), { once: true });
        await ended.promise;
        throw new Error('stopped');
      },
    });
    const response = await createApp(parts).request('/api/comparisons', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: '{"filters":{}}',
    });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await ended.promise;
    expect(parts.results.comparison('id-1')).toBeUndefined();
  });

  it('names unknown reports', async () => {
    expect((await errorOf(await post('/api/comparisons', { articleIds: [...parts.ids, 'made-up'] }))).articleIds).toEqual(['made-up']);
  });

  it.each(['text/event-stream', 'application/json'])('tells a fault without its insides, and logs it in one line (%s)', async (accept) => {
    parts.dispose();
    parts = createFakeParts({
      // biome-ignore lint/correctness/useYield: it fails before it yields
      compare: async function* () {
        throw new Error('secret /root/path');
      },
    });
    const response = await createApp(parts).request('/api/comparisons', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept },
      body: '{"question":"geheime Frage"}',
    });
    const body = await response.text();
    expect(body).toContain('internal-error');
    expect(body).not.toMatch(/secret|root|at \w+ \(/);
    const faults = parts.lines.filter((line) => line.includes('"level":50'));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.trimEnd()).not.toContain('\n');
    expect(parts.lines.join('')).not.toContain('geheime Frage');
  });
});

describe('addresses', () => {
  it('tells a wrong method apart from a wrong address', async () => {
    const wrong = await send('DELETE', '/api/health');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toContain('GET');
    expect((await errorOf(wrong)).code).toBe('method-not-allowed');
    expect((await get('/api/chat')).status).toBe(405);
    expect((await get('/api/nothing')).status).toBe(404);
    expect((await send('POST', '/api/nothing', {})).status).toBe(404);
  });
});
