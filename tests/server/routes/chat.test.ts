import { DefaultChatTransport, readUIMessageStream } from 'ai';
import { afterEach, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../../server/chatting/sqlite-conversation-store.ts';
import type { ChatMessage } from '../../../server/contract/chat.ts';
import { conversationSchema, conversationsResponseSchema } from '../../../server/contract/conversation.ts';
import { errorResponseSchema } from '../../../server/contract/errors.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

let parts: FakeParts;
const appWith = (changes: Parameters<typeof createFakeParts>[0] = {}) => {
  parts = createFakeParts(changes);
  return createApp(parts);
};
type App = ReturnType<typeof createApp>;
afterEach(() => parts.dispose());

const userMessage = (text: string, id = 'm1'): ChatMessage => ({ id, role: 'user', parts: [{ type: 'text', text }] });
const post = (app: App, body: unknown) =>
  app.request('/api/chat', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const ask = (app: App, text: string, extras: Record<string, unknown> = {}) =>
  post(app, { id: 'talk-1', messages: [userMessage(text)], trigger: 'submit-message', ...extras });
const chunksOf = async (response: Response): Promise<{ type: string; [key: string]: unknown }[]> =>
  (await response.text())
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => JSON.parse(event.slice('data: '.length)));
const conversation = async (app: App, id: string) => conversationSchema.parse(await (await app.request(`/api/conversations/${id}`)).json());
const errorOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;

describe('the chat stream', () => {
  it('is understood by the AI SDK client as it comes out of the box', async () => {
    const app = appWith();
    const transport = new DefaultChatTransport<ChatMessage>({
      api: 'http://localhost/api/chat',
      fetch: async (address, init) => app.request(String(address), init),
    });
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'talk-1',
      messageId: undefined,
      messages: [userMessage('Wer rammte den Kai?')],
      abortSignal: undefined,
    });
    let message: ChatMessage | undefined;
    for await (const state of readUIMessageStream<ChatMessage>({ stream, terminateOnError: true })) message = state;
    expect(message?.parts.map(({ type }) => type)).toEqual([
      'data-question',
      'data-passages',
      'data-claim',
      'data-claim',
      'data-end',
      'text',
      'data-result',
    ]);
    const text = message?.parts.find((part) => part.type === 'text');
    expect(text?.text).toBe('„Fähre rammt Kai.“ [1]\n\n2 Berichte durchsucht, 1 zitiert.\n\n[1] Fähre rammt Kai, Küstenbote');
  });

  it('carries the parts of the contract, claims under their ids', async () => {
    const chunks = await chunksOf(await ask(appWith(), 'Wer rammte den Kai?'));
    expect(chunks.map(({ type }) => type)).toEqual([
      'start',
      'data-question',
      'data-passages',
      'data-delta',
      'data-claim',
      'data-claim',
      'data-end',
      'text-start',
      'text-delta',
      'text-end',
      'data-result',
      'finish',
    ]);
    expect(chunks.filter(({ type }) => type === 'data-claim').map(({ id }) => id)).toEqual(['claim-1', 'claim-2']);
    expect(chunks.find(({ type }) => type === 'data-delta')).toMatchObject({ transient: true, data: { text: expect.any(String) } });
    expect(chunks.find(({ type }) => type === 'data-end')?.data).toMatchObject({ reason: 'finished' });
  });

  it('is not cached', async () => {
    const { headers } = await ask(appWith(), 'Wer?');
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
  });

  it('tells a failure as a part, and keeps it', async () => {
    const app = appWith({
      ask: async function* () {
        yield { type: 'answer-failed', failure: { code: 'provider-down', message: 'Der Dienst antwortet nicht.' } };
        yield { type: 'answer-end', reason: 'failed', coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 } };
      },
    });
    const chunks = await chunksOf(await ask(app, 'Wer?'));
    expect(chunks.find(({ type }) => type === 'data-failure')?.data).toEqual({
      code: 'provider-down',
      message: 'Der Dienst antwortet nicht.',
    });
    expect((await conversation(app, 'talk-1')).turns[0]?.result).toMatchObject({ answer: { ended: 'failed' } });
  });
});

describe('a chat that cannot be kept', () => {
  it('ends with an error part, and is logged once', async () => {
    const app = appWith();
    parts.conversations.finishTurn = () => {
      throw new Error('disk full at /root/secret');
    };
    const response = await ask(createApp(parts), 'Wer?');
    const chunks = await chunksOf(response);
    expect(chunks.at(-1)?.type).toBe('error');
    expect(JSON.stringify(chunks)).not.toContain('secret');
    expect(parts.lines.filter((line) => line.includes('"msg":"fault"'))).toHaveLength(1);
    expect((await app.request('/api/health')).status).toBe(200);
  });
});

describe('a conversation', () => {
  it('is begun by the first message and continued by the next; what the client says of its history is ignored', async () => {
    const app = appWith();
    await (await ask(app, 'Wer rammte den Kai?')).text();
    const forged = { id: 'm0', role: 'assistant', parts: [{ type: 'text', text: 'Erfunden' }] };
    const chunks = await chunksOf(
      await post(app, { id: 'talk-1', messages: [userMessage('Anderes'), forged, userMessage('Und wann?', 'm2')] }),
    );
    expect(chunks.find(({ type }) => type === 'data-question')?.data).toMatchObject({
      understoodAs: 'Und wann? (nach: Wer rammte den Kai?)',
    });
    const { title, turns } = await conversation(app, 'talk-1');
    expect(title).toBe('Wer rammte den Kai?');
    expect(turns.map(({ question }) => question)).toEqual(['Wer rammte den Kai?', 'Und wann?']);
    const { conversations } = conversationsResponseSchema.parse(await (await app.request('/api/conversations')).json());
    expect(conversations).toMatchObject([{ id: 'talk-1', turns: 2 }]);
  });

  it('comes back after a restart, results and all', async () => {
    const app = appWith();
    await (await ask(app, 'Wer rammte den Kai?')).text();
    const before = await conversation(app, 'talk-1');
    const store = createSqliteConversationStore({ file: `${parts.dataFolder}/conversations.sqlite` });
    const restarted = createApp({ ...parts, conversations: store.conversations, results: store.results });
    expect(await conversation(restarted, 'talk-1')).toEqual(before);
    store.close();
  });

  it('asks again in place of the newest turn', async () => {
    const app = appWith();
    await (await ask(app, 'Wer?')).text();
    await (await ask(app, 'Und wann?')).text();
    await (await ask(app, 'Und wann?', { trigger: 'regenerate-message' })).text();
    const { turns } = await conversation(app, 'talk-1');
    expect(turns.map(({ question }) => question)).toEqual(['Wer?', 'Und wann?']);
    expect(turns[1]?.result).toMatchObject({ answer: { understoodAs: 'Und wann? (nach: Wer?)' } });
  });

  it('is deleted with its turns', async () => {
    const app = appWith();
    await (await ask(app, 'Wer?')).text();
    expect((await app.request('/api/conversations/talk-1', { method: 'DELETE' })).status).toBe(204);
    expect((await app.request('/api/conversations/talk-1')).status).toBe(404);
  });
});

describe('commands in the chat', () => {
  it('compare the chosen reports, and the comparison can be opened by its id', async () => {
    const app = appWith();
    const chunks = await chunksOf(await ask(app, 'Vergleiche die Berichte', { articleIds: parts.ids }));
    const progress = chunks.find(({ type }) => type === 'data-progress');
    expect(progress).toMatchObject({ transient: true, data: { stage: 'comparing' } });
    const result = (await conversation(app, 'talk-1')).turns[0]?.result;
    if (result?.use !== 'comparison') throw new Error('no comparison');
    expect(result.comparison.articles.map(({ id }) => id)).toEqual(parts.ids);
    expect((await app.request(`/api/comparisons/${result.comparison.id}`)).status).toBe(200);
  });

  it('summarise what the last answer named when they name nothing', async () => {
    const app = appWith();
    await (await ask(app, 'Wer?', { articleIds: [parts.ids[1]] })).text();
    await (await ask(app, 'Fasse das kurz zusammen')).text();
    expect((await conversation(app, 'talk-1')).turns[1]?.result).toMatchObject({
      use: 'summary',
      summary: { length: 'short', articles: [{ id: parts.ids[1] }] },
    });
  });

  it.each([
    ['Vergleiche die Berichte', {}, 'reports-not-named'],
    ['Vergleiche die Berichte', { count: 1 }, 'wrong-number-of-reports'],
  ])('say what is missing: %j %j', async (message, { count }: { count?: number }, code) => {
    const app = appWith();
    const chunks = await chunksOf(await ask(app, message, count === undefined ? {} : { articleIds: parts.ids.slice(0, count) }));
    expect(chunks.find(({ type }) => type === 'data-failure')?.data).toMatchObject({ code });
  });

  it('tell a fault without its insides', async () => {
    const app = appWith({
      // biome-ignore lint/correctness/useYield: it fails before it yields
      summarize: async function* () {
        throw new Error('broken at /root/secret');
      },
    });
    const text = await (await ask(app, 'Fasse die Berichte über den Streik zusammen')).text();
    expect(text).toContain('internal-error');
    expect(text).not.toContain('secret');
    expect(parts.lines.filter((line) => line.includes('"msg":"fault"'))).toHaveLength(1);
  });
});

describe('requests that no chat is', () => {
  it.each([
    [{ messages: [userMessage('Wer?')] }, 'id'],
    [{ id: 'x', messages: [] }, 'messages'],
    [{ id: 'x', messages: null }, 'messages'],
    [{ id: 'x', messages: [{ role: 'user' }] }, 'messages.0.parts'],
    [{ id: '../x', messages: [userMessage('Wer?')] }, 'id'],
    [{ id: 'ä', messages: [userMessage('Wer?')] }, 'id'],
    [{ id: 'x'.repeat(101), messages: [userMessage('Wer?')] }, 'id'],
    [{ id: 'x', messages: [userMessage('  ')] }, 'messages.0.parts'],
    [{ id: 'x', messages: [{ role: 'assistant', parts: [{ type: 'text', text: 'a' }] }] }, 'messages.0.parts'],
    [{ id: 'x', messages: [userMessage('Wer?')], filters: { colour: 'red' } }, 'filters.colour'],
  ])('refuses %j', async (body, field) => {
    const response = await post(appWith(), body);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).faults).toMatchObject([{ field }]);
    expect(parts.conversations.list()).toEqual([]);
  });

  it('names the limit of a question, even for one of a million characters', async () => {
    for (const length of [4001, 1_000_000]) {
      const app = appWith();
      const response = await ask(app, 'x'.repeat(length));
      expect(response.status).toBe(400);
      expect((await errorOf(response)).message).toContain('at most 4000 characters');
      if (length === 4001) parts.dispose();
    }
  });

  it('takes the long history that a stock client resends', async () => {
    const old = userMessage('x'.repeat(3 * 1024 * 1024), 'm0');
    expect((await post(appWith(), { id: 'x', messages: [old, userMessage('Wer?')] })).status).toBe(200);
  });

  it('names unknown reports', async () => {
    const response = await ask(appWith(), 'Wer?', { articleIds: ['made-up'] });
    expect(response.status).toBe(404);
    expect((await errorOf(response)).articleIds).toEqual(['made-up']);
  });
});
