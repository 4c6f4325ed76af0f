import { afterEach, describe, expect, it } from 'vitest';
import { summarySchema } from '../../../server/contract/summary.ts';
import { createApp } from '../../../server/create-app.ts';
import type { SummarizeOptions } from '../../../server/summarizing/summarize.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { createFakeSummarize } from '../../fakes/fake-uses.ts';

let parts: FakeParts;
afterEach(() => parts.dispose());

const request = (body: unknown, accept = 'application/json', signal?: AbortSignal) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: accept },
  body: JSON.stringify(body),
  ...(signal && { signal }),
});

describe('POST /api/summaries', () => {
  it('passes on form, order, conditions and the day from which reports are new, and keeps what was made', async () => {
    parts = createFakeParts();
    const asked: SummarizeOptions[] = [];
    const summarize = createFakeSummarize({ archive: parts.corpus.archive, mintId: parts.mintId });
    const app = createApp({
      ...parts,
      summarize: (options) => {
        asked.push(options);
        return summarize(options);
      },
    });
    const body = { filters: { from: '2025-03-01' }, form: 'briefing', order: 'by-matter', newSince: '2025-03-03', language: 'en' };
    const made = summarySchema.parse(await (await app.request('/api/summaries', request(body))).json());
    expect(asked).toMatchObject([{ ...body, length: 'normal' }]);
    expect(summarySchema.parse(await (await app.request(`/api/summaries/${made.id}`)).json())).toEqual(made);
  });

  it.each([{ form: 'memo' }, { newSince: 'gestern' }, { order: 'random' }, { filters: { colour: 'red' } }])('refuses %j', async (wrong) => {
    parts = createFakeParts();
    expect((await createApp(parts).request('/api/summaries', request({ question: 'Werft', ...wrong }))).status).toBe(400);
  });

  it.each(['text/event-stream', 'application/json'])('stops the work when the connection is closed (%s)', async (accept) => {
    parts = createFakeParts();
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    const app = createApp({
      ...parts,
      summarize: async function* ({ signal }) {
        yield { type: 'progress', stage: 'reading', done: 412, total: 1_000 };
        started.resolve();
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
        aborted.resolve();
        throw signal?.reason;
      },
    });
    const left = new AbortController();
    const responding = Promise.resolve(app.request('/api/summaries', request({ articleIds: parts.ids }, accept, left.signal)));
    responding.then((response) => response.body?.pipeTo(new WritableStream()).catch(() => undefined)).catch(() => undefined);
    await started.promise;
    left.abort();
    await aborted.promise;
  });
});
