import { describe, expect, it, vi } from 'vitest';
import type { FakeReply } from '../../../fakes/openai-server.ts';
import { closeAfterEach, eventsOf, KEY, outlined, serve, served, stream } from './served-writer.ts';

closeAfterEach();

describe('failures are events', () => {
  const openAiError = (code: string, message = `Incorrect key ${KEY}, see https://user:pw@x.example`) => ({
    error: { message, type: 'invalid_request_error', param: null, code },
  });
  const cases: [string, FakeReply, string][] = [
    ['401', { kind: 'error', status: 401, body: openAiError('invalid_api_key') }, 'writer-unauthorized'],
    ['403', { kind: 'error', status: 403, body: openAiError('') }, 'writer-unauthorized'],
    ['404', { kind: 'error', status: 404, body: openAiError('model_not_found') }, 'writer-model-not-found'],
    ['400 for an unknown model', { kind: 'error', status: 400, body: openAiError('model_not_found') }, 'writer-model-not-found'],
    ['400', { kind: 'error', status: 400, body: openAiError('context_length_exceeded') }, 'writer-request-refused'],
    [
      '429',
      { kind: 'error', status: 429, body: openAiError('rate_limit_exceeded'), headers: { 'retry-after': '0' } },
      'writer-rate-limited',
    ],
    ['500', { kind: 'error', status: 500, body: openAiError('') }, 'writer-unavailable'],
    ['503 with a page', { kind: 'error', status: 503, body: '<html>down</html>' }, 'writer-unavailable'],
    [
      'a redirect',
      { kind: 'error', status: 307, body: {}, headers: { location: 'http://127.0.0.1:9/v1/chat/completions' } },
      'writer-request-refused',
    ],
    ['a connection that is cut', { kind: 'cut', content: [] }, 'writer-broken-stream'],
    ['a broken event', { kind: 'malformed', content: [] }, 'writer-broken-stream'],
    ['an error event', { kind: 'stream-error', content: [], error: { message: `bad ${KEY}`, code: 429 } }, 'writer-rate-limited'],
    ['no finish reason', { kind: 'stream', content: ['Die Mole'], finishReason: null }, 'writer-broken-stream'],
    ['the content filter', { kind: 'stream', content: [], finishReason: 'content_filter' }, 'writer-content-filter'],
    ['an empty reply', { kind: 'stream', content: [] }, 'writer-empty'],
    ['a reply of blanks', { kind: 'stream', content: ['  \n', '\n'] }, 'writer-empty'],
    ['a length limit before the first word', { kind: 'stream', content: [], finishReason: 'length' }, 'writer-empty'],
  ];
  for (const provider of ['local', 'openai']) {
    it.each(cases)(`${provider}: %s`, async (_name, reply, code) => {
      const printed = vi.spyOn(console, 'error');
      const events = await eventsOf(await serve(reply, { provider }));
      expect(outlined(events)).toEqual([`failed: ${code}`]);
      expect(JSON.stringify(events)).not.toMatch(/sk-secret|x\.example|127\.0\.0\.1|Wann öffnet|Hafenbehörde/u);
      expect(printed).not.toHaveBeenCalled();
    });
  }

  it('speaks the language of the question and says what to do', async () => {
    const writer = await serve({ kind: 'error', status: 401, body: openAiError('invalid_api_key') });
    const [german] = await eventsOf(writer);
    const [english] = await eventsOf(writer, { language: 'en' });
    expect(german).toMatchObject({ failure: { message: expect.stringMatching(/Prüfen Sie WRITER_API_KEY.*local:fake-model, HTTP 401/u) } });
    expect(english).toMatchObject({ failure: { message: expect.stringMatching(/Check WRITER_API_KEY.*local:fake-model, HTTP 401/u) } });
  });

  it('a server that is not there', async () => {
    const writer = await serve(stream());
    await served()?.close();
    expect(outlined(await eventsOf(writer))).toEqual(['failed: writer-unavailable']);
  });

  it('silence before the headers ends in time, and the request is cancelled', async () => {
    const writer = await serve({ kind: 'silence' }, { limits: { firstTokenMs: 80 } });
    expect(outlined(await eventsOf(writer))).toEqual(['failed: writer-timeout']);
    // On a busy machine the time can be over before the request is sent.
    if (served()?.requests.length !== 0) await served()?.abandoned;
  });

  it('silence in the middle ends in time, and what was complete stands', async () => {
    const writer = await serve({ kind: 'hang', content: ['Die Mole ist zu [1]. Der Kai ist '] }, { limits: { silenceMs: 80 } });
    expect(outlined(await eventsOf(writer))).toEqual(['Die Mole ist zu. → 1', 'failed: writer-timeout']);
    await served()?.abandoned;
  });

  it('the whole time is limited too', async () => {
    const writer = await serve({ kind: 'hang', content: ['Die Mole ist zu [1]. Der Kai ist '] }, { limits: { totalMs: 150 } });
    expect(outlined(await eventsOf(writer)).at(-1)).toBe('failed: writer-timeout');
  });

  it.each(['cut', 'malformed'] as const)('keeps the complete sentences of a reply that was %s', async (kind) => {
    const writer = await serve({ kind, content: ['Die Mole ist zu [1]. ', 'Der Kai ist nicht'] });
    expect(outlined(await eventsOf(writer))).toEqual(['Die Mole ist zu. → 1', 'failed: writer-broken-stream']);
  });

  it('tries again once where that is allowed', async () => {
    const writer = await serve(
      (number) =>
        number === 0 ? { kind: 'error', status: 429, body: {}, headers: { 'retry-after-ms': '1' } } : stream('Die Mole ist zu [1].'),
      { limits: { maxRetries: 1 } },
    );
    expect(outlined(await eventsOf(writer))).toEqual(['Die Mole ist zu. → 1']);
    expect(served()?.requests).toHaveLength(2);
  });
});

describe('limits', () => {
  it('says that the length limit was reached, and keeps what is complete', async () => {
    const writer = await serve({ kind: 'stream', content: ['Die Mole ist zu [1]. Der Kai ist nicht'], finishReason: 'length' });
    expect(outlined(await eventsOf(writer))).toEqual(['Die Mole ist zu. → 1', 'limit']);
  });

  it('stops reading a reply of 96 MB', async () => {
    const writer = await serve({ kind: 'flood', characters: 96_000_000, deltaCharacters: 3_400 }, { limits: { maxCharacters: 20_000 } });
    const events = await eventsOf(writer);
    expect(events.at(-1)).toEqual({ type: 'limit' });
    const characters = events.reduce((sum, event) => sum + (event.type === 'draft' ? event.draft.text.length : 0), 0);
    expect(characters).toBeGreaterThan(10_000);
    expect(characters).toBeLessThanOrEqual(20_000);
    await served()?.abandoned;
    expect(served()?.sentCharacters()).toBeLessThan(20_000_000);
  });

  it('stops reading a single line of 24 MB', async () => {
    const writer = await serve({ kind: 'flood', characters: 24_000_000, deltaCharacters: 24_000_000 });
    expect(outlined(await eventsOf(writer))).toEqual(['failed: writer-empty']);
    await served()?.abandoned;
  });
});

describe('an abort', () => {
  it('ends silently and closes the connection, before the headers and in the middle', async () => {
    for (const reply of [{ kind: 'silence' }, { kind: 'hang', content: ['Die Mole ist zu [1]. Der Kai ist '] }] satisfies FakeReply[]) {
      const writer = await serve(reply);
      const abort = new AbortController();
      const done = eventsOf(writer, { signal: abort.signal });
      await served()?.requested;
      setTimeout(() => abort.abort('the reader left'), 50);
      expect((await done).filter((event) => event.type === 'failed' || event.type === 'limit')).toEqual([]);
      await served()?.abandoned;
      await served()?.close();
    }
  });

  it('asks nobody when the signal was aborted already', async () => {
    const writer = await serve(stream('Die Mole ist zu [1].'));
    expect(await eventsOf(writer, { signal: AbortSignal.abort() })).toEqual([]);
    expect(served()?.requests).toEqual([]);
  });
});
