import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReadUse } from '../../../server/chatting/read-use.ts';
import { createRespond, type RespondEvent } from '../../../server/chatting/respond.ts';
import { createTellMentions } from '../../../server/chatting/tell-mentions.ts';
import { untilAborted } from '../../../server/chatting/until-aborted.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { createWaitingAsk } from '../../fakes/fake-uses.ts';

let parts: FakeParts;
const respondWith = (changes: Parameters<typeof createFakeParts>[0] = {}) => {
  parts = createFakeParts(changes);
  return createRespond({
    ...parts,
    readUse: createReadUse(parts),
    tellMentions: createTellMentions(parts.corpus),
    isKnownArticle: () => true,
    idsOf: (filters) => parts.corpus.archive.idsOf(filters),
    corpusVersion: () => '1',
    onFault: () => {},
  });
};
const keptResult = () => parts.conversations.get('talk')?.turns[0]?.result;

describe('respond', () => {
  afterEach(() => parts.dispose());

  it('keeps the turn before the answer, so that a crash leaves the question', async () => {
    const events = respondWith()({ message: 'Wer?', conversationId: 'talk' });
    await events.next();
    expect(parts.conversations.get('talk')?.turns).toMatchObject([{ question: 'Wer?' }]);
    expect(keptResult()).toBeUndefined();
    await events.return(undefined);
  });

  it('keeps the partial answer when it is stopped', async () => {
    parts = createFakeParts();
    const waiting = createWaitingAsk({ archive: parts.corpus.archive });
    const respond = createRespond({
      ...parts,
      ask: waiting.ask,
      readUse: createReadUse(parts),
      tellMentions: createTellMentions(parts.corpus),
      isKnownArticle: () => true,
      idsOf: (filters) => parts.corpus.archive.idsOf(filters),
      corpusVersion: () => '1',
      onFault: () => {},
    });
    const stop = new AbortController();
    const seen: RespondEvent[] = [];
    const reading = (async () => {
      for await (const event of respond({ message: 'Wer?', conversationId: 'talk', signal: stop.signal })) seen.push(event);
    })();
    await waiting.started;
    stop.abort();
    await reading;
    expect(seen.at(-1)).toMatchObject({ type: 'result', result: { answer: { ended: 'stopped', claims: [{ id: 'claim-1' }] } } });
    expect(keptResult()).toMatchObject({ use: 'answer', answer: { ended: 'stopped', claims: [{ id: 'claim-1' }] } });
  });

  it('keeps the partial answer when its reader just leaves', async () => {
    const events = respondWith()({ message: 'Wer?', conversationId: 'talk' });
    for await (const event of events) if (event.type === 'claim-checked') break;
    expect(keptResult()).toMatchObject({ answer: { ended: 'stopped', claims: [{ id: 'claim-1' }] } });
  });

  it('keeps an empty answer for a signal that was aborted before', async () => {
    const events = respondWith()({ message: 'Wer?', conversationId: 'talk', signal: AbortSignal.abort() });
    for await (const _ of events);
    expect(keptResult()).toMatchObject({ answer: { ended: 'stopped' } });
  });

  it('survives a conversation that is deleted while it is answered', async () => {
    const events = respondWith()({ message: 'Wer?', conversationId: 'talk' });
    await events.next();
    parts.conversations.remove('talk');
    for await (const _ of events);
    expect(parts.conversations.get('talk')).toBeUndefined();
  });

  it('tells a fault of an asker that breaks its promise as a failure', async () => {
    const respond = respondWith({
      // biome-ignore lint/correctness/useYield: it fails before it yields
      ask: async function* () {
        throw new Error('broken');
      },
    });
    const seen: RespondEvent[] = [];
    for await (const event of respond({ message: 'Wer?', conversationId: 'talk' })) seen.push(event);
    expect(seen.map(({ type }) => type)).toEqual(['answer-failed', 'answer-end', 'result']);
    expect(keptResult()).toMatchObject({ answer: { ended: 'failed', failure: { code: 'internal-error' } } });
  });
});

describe('untilAborted', () => {
  it('ends after an abort even when its source hangs', async () => {
    async function* hanging() {
      yield 1;
      await new Promise(() => {});
      yield 2;
    }
    vi.useFakeTimers();
    const stop = new AbortController();
    const events = untilAborted(hanging(), stop.signal);
    expect(await events.next()).toEqual({ done: false, value: 1 });
    const last = events.next();
    stop.abort();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await last).toEqual({ done: true, value: undefined });
    vi.useRealTimers();
  });
});
