import { afterEach, describe, expect, it } from 'vitest';
import { createWriter } from '../../../server/answering/writers/create-writer.ts';
import type { ModelWriter } from '../../../server/answering/writers/writer.ts';
import { writeWithModel } from '../../../server/summarizing/write-with-model.ts';
import { type FakeReply, startFakeOpenAiServer } from '../../fakes/openai-server.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Two long reports, and a writer that asks a model server over the network. */
async function prepared(reply: FakeReply | ((request: number) => FakeReply)) {
  const long = (name: string) =>
    Array.from({ length: 110 }, (_, n) => `Der Pegel ${n} am ${name} stand am Abend hoch über seiner alten Marke.`).join('\n');
  const small = await smallCorpus(['Elbdeich', 'Weserwehr'].map((name) => ({ key: `${name}.txt`, text: long(name) })));
  const server = await startFakeOpenAiServer(reply);
  closing.push(small.close, () => server.close());
  const extractive = { name: 'extractive', isModel: false as const, async *write() {} };
  const writer = createWriter({ writer: 'local:small', writerUrl: server.url, extractive, readArticle: small.readArticle });
  if (!writer.isModel) throw new Error('local:small is a language model');
  const passages = (await small.corpus.passageIndex.passagesOf(small.ids)).map((passage) => ({ passage, label: 'Bericht', relevance: 1 }));
  const write = (model: ModelWriter, signal?: AbortSignal) =>
    writeWithModel({ ...small, writer: model }, { passages, sentences: 3, language: 'de', ...(signal && { signal }) });
  return { ...small, server, writer, passages, write };
}

describe('a language model that summarises more than fits into one request', () => {
  it('is asked part by part, then once more with the sentences it cited, and every citation is of a report', async () => {
    const told = { kind: 'stream' as const, content: ['Der Pegel 0 am Elbdeich stand am Abend hoch ', 'über seiner alten Marke [1].'] };
    const { server, writer, write, textOf, passages } = await prepared(told);
    const { events, result } = await runToEnd(write(writer));
    expect(server.requests.length).toBeGreaterThan(2);
    const bodies = server.requests.map(({ body }) => body);
    for (const { passage } of passages) {
      const line = passage.text.split('\n')[0] ?? '';
      expect(bodies.slice(0, -1).filter((body) => body.includes(line)).length).toBeGreaterThan(0);
    }
    expect((bodies.at(-1) ?? '').length).toBeLessThan((bodies[0] ?? '').length);
    const claims = events.flatMap((event) => (event.type === 'checked' ? [event.checked.claim] : []));
    expect(claims).toHaveLength(1);
    for (const { citations } of claims)
      for (const { articleId, start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
    expect(events.filter((event) => event.type === 'read').at(-1)).toEqual({ type: 'read', done: passages.length, total: passages.length });
    expect(result).toMatchObject({ declined: false, cutOff: false });
  });

  it('fails with what the server said, whichever part it was', async () => {
    const { writer, write } = await prepared((request) =>
      request === 1
        ? { kind: 'error', status: 401, body: { error: { message: 'no' } } }
        : { kind: 'stream', content: ['Der Pegel 0 am Elbdeich stand hoch [1].'] },
    );
    await expect(runToEnd(write(writer))).rejects.toMatchObject({ name: 'WriterFailedError', failure: { code: 'writer-unauthorized' } });
  });

  it('is stopped in the middle of a part, and the server is left', async () => {
    const { server, writer, write } = await prepared({ kind: 'hang', content: ['Der Pegel 0 '] });
    const stop = new AbortController();
    const writing = runToEnd(write(writer, stop.signal));
    await server.requested;
    stop.abort(new Error('enough'));
    await expect(writing).rejects.toThrow('enough');
    await server.abandoned;
  });
});
