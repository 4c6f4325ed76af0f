import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createUIMessageStream, createUIMessageStreamResponse, type UIMessageStreamWriter } from 'ai';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Answer } from '../../server/contract/answer.ts';
import { correctionSchema } from '../../server/contract/article.ts';
import { type Case, caseArticlesRequestSchema, caseRequestSchema } from '../../server/contract/case.ts';
import { type ChatMessage, chatRequestSchema } from '../../server/contract/chat.ts';
import type { ConversationSummary, Result } from '../../server/contract/conversation.ts';
import { articleSelectionSchema } from '../../server/contract/removals.ts';
import { summaryRequestSchema } from '../../server/contract/summary.ts';
import { securityHeaders } from '../../server/guarding/security-headers.ts';
import { ARTICLES, familyOf, summaryOf } from './fixture-articles.ts';
import { INGESTS, withoutItems } from './fixture-ingests.ts';
import { ABSTENTION, ANSWER, BRIEFING, COMPARISON, FAILED, PARTIAL, SUMMARY } from './fixture-results.ts';
import { TIMELINE } from './fixture-timeline.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What the server was asked, so that a test can see what the screen sent. */
export type Seen = { method: string; path: string; body: unknown };

const notFound = () => Response.json({ error: { code: 'not-found', message: 'There is no such thing here' } }, { status: 404 });

async function writeAnswer(writer: UIMessageStreamWriter<ChatMessage>, answer: Answer) {
  writer.write({
    type: 'data-question',
    data: { question: answer.question, understoodAs: answer.understoodAs, language: answer.language },
  });
  writer.write({ type: 'data-progress', transient: true, data: { stage: 'reading', done: 2, total: 26 } });
  for (const claim of answer.claims) writer.write({ type: 'data-claim', id: claim.id, data: { claim, articles: answer.articles } });
  if (answer.abstention) writer.write({ type: 'data-abstention', data: { abstention: answer.abstention, articles: answer.articles } });
  if (answer.failure) writer.write({ type: 'data-failure', data: answer.failure });
  writer.write({ type: 'data-end', data: { reason: answer.ended, coverage: answer.coverage } });
}

/** Waits until the reader stops, with part of an answer written. */
async function writeUntilStopped(writer: UIMessageStreamWriter<ChatMessage>, signal: AbortSignal) {
  const { question, understoodAs, language, articles, claims } = PARTIAL;
  writer.write({ type: 'data-question', data: { question, understoodAs, language } });
  for (const claim of claims) writer.write({ type: 'data-claim', id: claim.id, data: { claim, articles } });
  writer.write({ type: 'data-progress', transient: true, data: { stage: 'reading', done: 2, total: 24 } });
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
}

function resultFor(question: string): Result {
  if (question.includes('Zeitleiste')) return { use: 'timeline', timeline: TIMELINE };
  if (question.includes('Vergleiche')) return { use: 'comparison', comparison: COMPARISON };
  if (question.includes('Fasse')) return { use: 'summary', summary: SUMMARY };
  if (question.includes('Inflation')) return { use: 'answer', answer: ABSTENTION };
  if (question.includes('scheitern')) return { use: 'answer', answer: FAILED };
  return { use: 'answer', answer: { ...ANSWER, question } };
}

/** A server that gives hand-written responses of the contract and the built screen, under the real security headers. */
export async function startFixtureServer() {
  const seen: Seen[] = [];
  const removed = new Set<string>();
  const articles = structuredClone(ARTICLES);
  const ingests = structuredClone(INGESTS);
  const cases: Case[] = [{ id: 'bau', name: 'Brückenbau', createdAt: '2026-03-10T10:00:00.000Z', articles: 1 }];
  const ingestOf = (id: string) => {
    const found = ingests.find((ingest) => ingest.id === id);
    if (!found) throw new Error(`There is no fixture ingest ${id}`);
    return found;
  };
  const kept = { id: 'kept', title: 'Wer hat sie eröffnet?', createdAt: '2026-03-10T10:00:00.000Z', updatedAt: '2026-03-10T10:05:00.000Z' };
  const conversations = new Map<string, ConversationSummary>([['kept', { ...kept, turns: 2 }]]);
  const app = new Hono();
  app.use(securityHeaders());
  app.use('/api/*', async (c, next) => {
    const body: unknown =
      c.req.method === 'POST' || c.req.method === 'PATCH'
        ? await c.req.raw
            .clone()
            .json()
            .catch(() => null)
        : null;
    seen.push({ method: c.req.method, path: c.req.path, body });
    await next();
  });

  app.get('/api/articles', (c) => {
    const text = c.req.query('text')?.toLowerCase() ?? '';
    const isInCase = (id: string) => c.req.query('case') === undefined || id === 'kosten';
    const shown = articles.filter(
      (article) => !removed.has(article.id) && isInCase(article.id) && article.text.toLowerCase().includes(text),
    );
    return c.json({ articles: shown.map(summaryOf), next: null });
  });
  app.get('/api/articles/:id/family', (c) => c.json(familyOf(c.req.param('id'))));
  app.get('/api/cases', (c) => c.json({ cases }));
  app.post('/api/cases', async (c) => {
    const { name } = caseRequestSchema.parse(await c.req.json());
    const begun = { id: `case-${cases.length + 1}`, name, createdAt: '2026-03-10T10:00:00.000Z', articles: 0 };
    cases.push(begun);
    return c.json(begun, 201);
  });
  app.post('/api/cases/:id/articles', async (c) => {
    const { articleIds } = caseArticlesRequestSchema.parse(await c.req.json());
    const found = cases.find(({ id }) => id === c.req.param('id'));
    return found ? c.json(Object.assign(found, { articles: articleIds.length })) : notFound();
  });
  app.get('/api/articles/:id', (c) => {
    const article = articles.find(({ id }) => id === c.req.param('id'));
    if (!article) return notFound();
    return c.json({ ...article, revision: c.req.query('revision') ?? article.revisions[0], deleted: removed.has(article.id) });
  });
  app.patch('/api/articles/:id', async (c) => {
    const article = articles.find(({ id }) => id === c.req.param('id'));
    if (!article) return notFound();
    const { publisher, publishedOn } = correctionSchema.parse(await c.req.json());
    if (publisher) article.publisher = publisher;
    if (publishedOn) article.publishedOn = publishedOn;
    return c.json(article);
  });
  app.post('/api/articles/removals', async (c) => {
    const { articleIds } = articleSelectionSchema.parse(await c.req.json());
    for (const id of articleIds) removed.add(id);
    return c.json({ removed: articleIds });
  });
  app.post('/api/articles/restorations', async (c) => {
    const { articleIds } = articleSelectionSchema.parse(await c.req.json());
    for (const id of articleIds) removed.delete(id);
    return c.json({ restored: articleIds });
  });
  app.get('/api/mentions', (c) => {
    const reports = ARTICLES.slice(0, 2).map(({ id, revision, label, publisher, publishedOn, text }) => ({
      article: { id, revision, label, publisher, publishedOn },
      mentions: [
        { start: 10, end: 20, before: text.slice(0, 10), hit: text.slice(10, 20), after: text.slice(20, 80), how: 'same' },
        { start: 30, end: 36, before: text.slice(0, 30), hit: text.slice(30, 36), after: text.slice(36, 90), how: 'about' },
      ],
    }));
    return c.json({ reports, read: ARTICLES.length, of: ARTICLES.length, next: null });
  });
  app.get('/api/ingests', (c) => c.json({ ingests: ingests.map(withoutItems) }));
  app.post('/api/ingests', (c) => c.json(withoutItems(ingestOf('running')), 201));
  app.get('/api/ingests/:id', (c) => c.json(ingestOf(c.req.param('id'))));
  app.get('/api/ingests/:id/events', (c) => c.body(null, 204));
  app.post('/api/ingests/:id/cancel', (c) =>
    c.json(withoutItems(Object.assign(ingestOf(c.req.param('id')), { state: 'cancelled', sequence: 8 }))),
  );
  app.post('/api/ingests/:id/retry', (c) =>
    c.json(withoutItems(Object.assign(ingestOf(c.req.param('id')), { state: 'running', sequence: 8 }))),
  );
  app.delete('/api/ingests/:id', (c) => {
    ingests.splice(ingests.indexOf(ingestOf(c.req.param('id'))), 1);
    return c.body(null, 204);
  });
  app.get('/api/results', (c) => {
    const { id, createdAt, articles } = COMPARISON;
    const labels = articles.slice(0, 2).map(({ label }) => label);
    return c.json({ results: [{ kind: 'comparisons', id, createdAt, labels, reports: articles.length }] });
  });
  app.get('/api/conversations', (c) => c.json({ conversations: [...conversations.values()] }));
  app.get('/api/conversations/:id', (c) => {
    if (c.req.param('id') !== 'kept') return notFound();
    const turns = [
      { id: 't1', question: ANSWER.question, createdAt: kept.createdAt, result: { use: 'answer', answer: ANSWER } },
      { id: 't2', question: ABSTENTION.question, createdAt: kept.updatedAt, result: { use: 'answer', answer: ABSTENTION } },
    ];
    return c.json({ ...kept, turns });
  });
  app.delete('/api/conversations/:id', (c) => {
    conversations.delete(c.req.param('id'));
    return c.body(null, 204);
  });
  app.post('/api/comparisons', async (c) => {
    if (!(await c.req.text()).includes('feind')) return c.json(COMPARISON, 201);
    // One that is never done: its progress, until the screen closes the connection.
    const progress = 'event: progress\ndata: {"type":"progress","stage":"reading","done":412,"total":1000}\n\n';
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(progress)),
      cancel: () => void seen.push({ method: 'ABORT', path: c.req.path, body: undefined }),
    });
    return c.body(body, 200, { 'content-type': 'text/event-stream' });
  });
  app.get('/api/comparisons/:id', (c) => (c.req.param('id') === COMPARISON.id ? c.json(COMPARISON) : notFound()));
  app.post('/api/timelines', async (c) => {
    if (!(await c.req.text()).includes('endlos')) return c.json(TIMELINE, 200);
    const progress = 'event: progress\ndata: {"type":"progress","stage":"reading","done":412,"total":1000}\n\n';
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(progress)),
      cancel: () => void seen.push({ method: 'ABORT', path: c.req.path, body: undefined }),
    });
    return c.body(body, 200, { 'content-type': 'text/event-stream' });
  });
  app.get('/api/timelines/:id', (c) => (c.req.param('id') === TIMELINE.id ? c.json(TIMELINE) : notFound()));
  app.post('/api/summaries', async (c) => {
    // A long one is never finished: it is there to be stopped.
    const { length } = summaryRequestSchema.parse(await c.req.json());
    if (length !== 'long') return c.json(SUMMARY, 201);
    const reading = { type: 'progress', stage: 'reading', done: 412, total: 1000 };
    return streamSSE(c, async (events) => {
      await events.writeSSE({ event: 'progress', data: JSON.stringify(reading) });
      await new Promise<void>((resolve) => events.onAbort(resolve));
    });
  });
  app.get('/api/summaries/:id', (c) => {
    const found = [SUMMARY, BRIEFING].find(({ id }) => id === c.req.param('id'));
    return found ? c.json(found) : notFound();
  });

  app.post('/api/chat', async (c) => {
    const chat = chatRequestSchema.parse(await c.req.json());
    const question = chat.messages.at(-1)?.parts.find((part) => part.type === 'text')?.text ?? '';
    if (question.includes('nicht bereit'))
      return c.json({ error: { code: 'unavailable', message: 'The corpus is being rebuilt. Try again in a minute.' } }, 503);
    const now = new Date().toISOString();
    conversations.set(chat.id, { id: chat.id, title: question, createdAt: now, updatedAt: now, turns: 1 });
    const stream = createUIMessageStream<ChatMessage>({
      execute: async ({ writer }) => {
        writer.write({ type: 'start' });
        if (question.includes('langsam')) return writeUntilStopped(writer, c.req.raw.signal);
        const result = resultFor(question);
        if (result.use === 'answer') await writeAnswer(writer, result.answer);
        writer.write({ type: 'data-result', data: result });
        writer.write({ type: 'finish' });
      },
    });
    return createUIMessageStreamResponse({ stream });
  });
  app.all('/api/*', notFound);

  app.get('*', async (c) => {
    const file = extname(c.req.path) === '' ? 'index.html' : normalize(c.req.path);
    const bytes = await readFile(join(DIST, file)).catch(() => null);
    if (!bytes) return notFound();
    return c.body(bytes, 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fixture server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
