import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorResponseSchema } from '../../../server/contract/errors.ts';
import { fieldsPreviewSchema } from '../../../server/contract/fields.ts';
import { ingestSchema, ingestsResponseSchema } from '../../../server/contract/ingest.ts';
import { createApp } from '../../../server/create-app.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { detailOf, ended, formOf, heardFrom, upload } from './uploading.ts';

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  parts = createFakeParts();
  app = createApp(parts);
});
afterEach(() => parts.dispose());

const post = (address: string, body?: unknown) =>
  app.request(address, {
    method: 'POST',
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
const errorOf = async (response: Response) => errorResponseSchema.parse(await response.json()).error;
const listed = async () => ingestsResponseSchema.parse(await (await app.request('/api/ingests')).json());
const spooled = () => {
  const folder = path.join(parts.dataFolder, 'uploads');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
};
function closeGate(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  parts.processes.gate = promise;
  return resolve;
}

describe('an ingest of files', () => {
  it('tells what became of each, keeps only the bytes of what failed, and stays listed', async () => {
    const { id } = await upload(app, [
      ['reports/a.txt', 'Die Fähre legt ab.'],
      ['reports/b.txt', 'broken'],
    ]);
    const detail = await ended(app, id);
    expect(detail).toMatchObject({
      kind: 'files',
      state: 'finished',
      counts: { items: 2, finished: 1, failed: 1, added: 1, articles: 1 },
      items: [
        { number: 1, label: 'reports/a.txt', state: 'finished', outcome: 'added', articleId: 'of upload/reports/a.txt', canRetry: false },
        { number: 2, label: 'reports/b.txt', state: 'failed', reason: 'not text but binary data', canRetry: true },
      ],
    });
    expect(spooled()).toHaveLength(1);
    expect((await listed()).ingests).toEqual([ingestSchema.parse(detail)]);
  });

  it('gives the process the label as a name and a place of its own making', async () => {
    const { id } = await upload(app, [['../../etc/x.md', 'Text']]);
    await ended(app, id);
    const [item] = parts.processes.runs.flat();
    if (item?.kind !== 'file') throw new Error('no file was ordered');
    expect(item).toMatchObject({ key: 'upload/etc/x.md', name: 'etc/x.md' });
    expect(path.dirname(path.dirname(item.file))).toBe(path.join(parts.dataFolder, 'uploads'));
    expect(path.basename(item.file)).toMatch(/^id-\d+$/);
  });

  it('takes publisher and date of all of them, and refuses what is no day or no known field', async () => {
    expect((await upload(app, [['a.txt', 'x']], { publisher: 'Küstenbote', publishedOn: '2026-01-02' })).kind).toBe('files');
    const wrong: Record<string, string>[] = [
      { publishedOn: '2026-02-30' },
      { colour: 'red' },
      { __proto__x: '1' },
      { sameName: 'perhaps' },
    ];
    for (const fields of wrong) {
      const response = await app.request('/api/ingests', { method: 'POST', body: formOf([['a.txt', 'x']], fields) });
      expect(response.status).toBe(400);
    }
    expect((await app.request('/api/ingests', { method: 'POST', body: formOf([]) })).status).toBe(400);
  });

  it('grows while it is under way, by one more upload, and ends once', async () => {
    const open = closeGate();
    const { id } = await upload(app, [['a.txt', 'one']], { announced: '3' });
    const added = await app.request(`/api/ingests/${id}/files`, {
      method: 'POST',
      body: formOf([
        ['b.txt', 'two'],
        ['c.txt', 'three'],
      ]),
    });
    expect(ingestSchema.parse(await added.json())).toMatchObject({ announced: 3, counts: { items: 3, finished: 0 } });
    open();
    expect(await ended(app, id)).toMatchObject({ state: 'finished', counts: { items: 3, finished: 3 } });
    expect(parts.processes.opened).toBe(1);
  });

  it('is read again where it failed, and nowhere else', async () => {
    const { id } = await upload(app, [
      ['a.txt', 'good'],
      ['b.txt', 'broken'],
    ]);
    await ended(app, id);
    parts.processes.isMended = true;
    expect((await post(`/api/ingests/${id}/retry`)).status).toBe(200);
    expect(await ended(app, id)).toMatchObject({ state: 'finished', counts: { items: 2, finished: 2, failed: 0 } });
    expect(parts.processes.runs.map((run) => run.map(({ number }) => number))).toEqual([[1, 2], [2]]);
    expect(spooled()).toEqual([]);
    const again = await post(`/api/ingests/${id}/retry`);
    expect(again.status).toBe(409);
    expect((await errorOf(again)).code).toBe('conflict');
  });

  it('counts the reports of a file that holds several, and tells of the entry that could not be read', async () => {
    const { id } = await upload(app, [['feed.xml', 'several']]);
    expect(await ended(app, id)).toMatchObject({
      counts: { items: 1, finished: 1, failed: 0, articles: 7 },
      items: [{ state: 'finished', outcome: 'added', articleId: 'a', articles: 7, problems: ['c: an entry without a text'] }],
    });
  });

  it.each<[string, object]>([
    ['-a -b +c', { state: 'finished', articles: 1, problems: ['a: empty', 'b: empty', 'a guess'] }],
    ['+a -b +c +d', { state: 'finished', articles: 3, problems: ['a guess', 'b: empty'] }],
    ['-a -b -c', { state: 'failed', reason: 'a: empty', problems: ['b: empty', 'c: empty'] }],
  ])('names each entry that could not be read, wherever it stands, and says the same only once: %s', async (entries, item) => {
    const { id } = await upload(app, [['paket.zip', `entries: ${entries}`]]);
    expect(await ended(app, id)).toMatchObject({ items: [item] });
  });

  it('says that more entries could not be read than are listed', async () => {
    const { id } = await upload(app, [['paket.zip', `entries: +z ${Array.from({ length: 40 }, (_, at) => `-${at}`).join(' ')}`]]);
    const problems = (await ended(app, id)).items[0]?.problems ?? [];
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('there is more of this kind that is not listed');
  });

  it('keeps the name of a file whose first entry could not be read', async () => {
    await ended(app, (await upload(app, [['paket.zip', 'entries: -a +b']])).id);
    const { id } = await upload(app, [['paket.zip', 'entries: +a +b']]);
    expect((await ended(app, id)).items[0]?.sameName).toBe('kept-both');
  });

  it('with a table of unknown columns tells them and their first rows, and is read again by the fields that are named', async () => {
    parts.processes.reasons.set(
      'kopf;worte',
      'no field holds the text. Its fields: kopf, worte. Name it in the mapping, for instance text=kopf',
    );
    const { id } = await upload(app, [
      ['a.csv', 'kopf;worte\nKai;Der Kai ist zu.\nMole;Die Mole von Brunsholm ist offen.'],
      ['b.csv', 'kopf;worte\nFähre;Die Fähre fährt.'],
      ['c.txt', 'broken'],
    ]);
    const { items } = await ended(app, id);
    expect(items.map(({ needsFields }) => needsFields)).toEqual([true, true, false]);
    const preview = await app.request(`/api/ingests/${id}/items/1/fields`);
    expect(fieldsPreviewSchema.parse(await preview.json())).toEqual({
      columns: [
        { name: 'kopf', values: ['Kai', 'Mole'] },
        { name: 'worte', values: ['Der Kai ist zu.', 'Die Mole von Brunsholm ist offen.'] },
      ],
      guess: { text: 'worte' },
    });
    expect((await app.request(`/api/ingests/${id}/items/3/fields`)).status).toBe(409);
    expect((await app.request(`/api/ingests/${id}/items/4/fields`)).status).toBe(404);

    parts.processes.isMended = true;
    const fields = { text: 'worte', title: 'kopf' };
    expect((await post(`/api/ingests/${id}/fields`, { fields, items: [1, 2, 9] })).status).toBe(200);
    expect(await ended(app, id)).toMatchObject({ counts: { finished: 2, failed: 1 } });
    expect(parts.processes.runs.map((run) => run.map(({ number }) => number))).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
    expect(parts.processes.given.map((given) => given.fields)).toEqual([undefined, fields]);
    expect((await post(`/api/ingests/${id}/fields`, { fields, items: [1] })).status).toBe(409);
    expect((await post(`/api/ingests/${id}/fields`, { fields: { colour: 'x' }, items: [1] })).status).toBe(400);
  });

  it('takes the fields with the upload, and reads what was sent with others apart', async () => {
    const { id } = await upload(app, [['a.csv', 'x;y\n1;2']], { fields: '{"text":"y"}' });
    await ended(app, id);
    const more = formOf([['b.csv', 'x;y\n1;2']], { fields: '{"text":"x"}' });
    expect((await app.request(`/api/ingests/${id}/files`, { method: 'POST', body: more })).status).toBe(200);
    await ended(app, id);
    expect(parts.processes.given.map(({ fields }) => fields)).toEqual([{ text: 'y' }, { text: 'x' }]);
    for (const fields of ['text=y', '{"text":7}', '[]']) {
      const response = await app.request('/api/ingests', { method: 'POST', body: formOf([['a.csv', 'x']], { fields }) });
      expect(response.status).toBe(400);
      expect((await errorOf(response)).faults).toMatchObject([{ field: expect.stringMatching(/^fields/) }]);
    }
  });

  it('is cancelled where it stands, and goes on from there', async () => {
    const open = closeGate();
    const { id } = await upload(app, [
      ['a.txt', 'one'],
      ['b.txt', 'two'],
    ]);
    expect((await post(`/api/ingests/${id}/cancel`)).status).toBe(200);
    open();
    expect(await ended(app, id)).toMatchObject({ state: 'cancelled', counts: { items: 2, finished: 0 } });
    expect((await post(`/api/ingests/${id}/cancel`)).status).toBe(409);
    const late = await app.request(`/api/ingests/${id}/files`, { method: 'POST', body: formOf([['c.txt', 'three']]) });
    expect(late.status).toBe(409);
    expect(spooled()).toHaveLength(2);
    await post(`/api/ingests/${id}/retry`);
    expect(await ended(app, id)).toMatchObject({ state: 'finished', counts: { finished: 2 } });
  });

  it('waits for the one before it, and can be cancelled while it waits', async () => {
    const open = closeGate();
    const first = await upload(app, [['a.txt', 'one']]);
    const second = await upload(app, [['b.txt', 'two']]);
    expect((await detailOf(app, second.id)).state).toBe('waiting');
    await post(`/api/ingests/${second.id}/cancel`);
    expect((await detailOf(app, second.id)).state).toBe('cancelled');
    open();
    expect((await ended(app, first.id)).state).toBe('finished');
  });

  it('is forgotten when it has ended, not before', async () => {
    const open = closeGate();
    const { id } = await upload(app, [['a.txt', 'broken']]);
    expect((await app.request(`/api/ingests/${id}`, { method: 'DELETE' })).status).toBe(409);
    open();
    await ended(app, id);
    expect((await app.request(`/api/ingests/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await listed()).ingests).toEqual([]);
    expect(spooled()).toEqual([]);
  });

  it.each(['GET /x', 'GET /x/events', 'POST /x/files', 'POST /x/cancel', 'POST /x/retry', 'DELETE /x'])(
    'answers %s with 404',
    async (call) => {
      const [method = '', address] = call.split(' ');
      const body = address?.endsWith('files') ? { body: formOf([['a.txt', 'x']]) } : {};
      const response = await app.request(`/api/ingests${address}`, { method, ...body });
      expect(response.status).toBe(404);
      expect((await errorOf(response)).code).toBe('not-found');
      expect(spooled()).toEqual([]);
    },
  );
});

describe('the process that reads', () => {
  it('may die of one file: that one fails, the others are in', async () => {
    const files = Array.from({ length: 9 }, (_, at): [string, string] => [`${at}.txt`, at === 4 ? 'deadly' : `report ${at}`]);
    const { id } = await upload(app, files);
    const detail = await ended(app, id);
    expect(detail).toMatchObject({ state: 'finished', counts: { items: 9, finished: 8, failed: 1 } });
    expect(detail.items[4]).toMatchObject({ state: 'failed', reason: expect.stringContaining('process ended'), canRetry: true });
    expect(parts.processes.opened).toBeLessThan(9);
  });

  it('may die whatever it reads: then the ingest is interrupted, and told in the log', async () => {
    const { id } = await upload(
      app,
      Array.from({ length: 8 }, (_, at): [string, string] => [`${at}.txt`, 'deadly']),
    );
    expect(await ended(app, id)).toMatchObject({ state: 'interrupted', fault: 'internal' });
    await post(`/api/ingests/${id}/retry`);
    await ended(app, id);
  });

  it('may fail to write: the ingest is interrupted with what to mend, without a path', async () => {
    const { id } = await upload(app, [
      ['a.txt', 'good'],
      ['b.txt', 'full'],
    ]);
    const detail = await ended(app, id);
    expect(detail).toMatchObject({ state: 'interrupted', fault: 'disk-full', counts: { finished: 1 } });
    expect(JSON.stringify(detail)).not.toContain('/secret/place');
    expect(parts.lines.join('')).toContain('/secret/place');
  });
});

describe('the name of a file', () => {
  const keys = () => parts.processes.runs.flat().map(({ key }) => key);
  const sent = async (files: [string, string][], fields = {}) => ended(app, (await upload(app, files, fields)).id);

  it('with the same content is the same report', async () => {
    await sent([['a/1.txt', 'one']]);
    await sent([['a/1.txt', 'one']]);
    expect(keys()).toEqual(['upload/a/1.txt', 'upload/a/1.txt']);
  });

  it('with another content is another report beside it, which is said; sent again, each is found again', async () => {
    await sent([['1.txt', 'one']]);
    expect((await sent([['1.txt', 'two']])).items).toMatchObject([{ sameName: 'kept-both' }]);
    await sent([['1.txt', 'one']]);
    await sent([['1.txt', 'two']]);
    const [first, second, third, fourth] = keys();
    expect(first).toBe('upload/1.txt');
    expect(second).toMatch(/^upload\/1\.txt~[0-9a-f]{8}$/);
    expect([third, fourth]).toEqual([first, second]);
  });

  it('twice in one upload, with two contents, are two reports', async () => {
    const { items } = await sent([
      ['1.txt', 'one'],
      ['1.txt', 'two'],
    ]);
    expect(items.map(({ sameName }) => sameName)).toEqual([undefined, 'kept-both']);
    expect(new Set(keys()).size).toBe(2);
  });

  it('is replaced where the analyst says so, and its former content is a report of its own when it comes back', async () => {
    await sent([['1.txt', 'one']]);
    expect((await sent([['1.txt', 'two']], { sameName: 'replace' })).items).toMatchObject([{ sameName: 'replaced' }]);
    await sent([['1.txt', 'one']]);
    expect(keys().slice(0, 2)).toEqual(['upload/1.txt', 'upload/1.txt']);
    expect(keys()[2]).toMatch(/~/);
  });

  it('in other folders or other case is another report', async () => {
    await sent([
      ['a/1.txt', 'one'],
      ['b/1.txt', 'one'],
      ['B/1.txt', 'one'],
    ]);
    expect(keys()).toEqual(['upload/a/1.txt', 'upload/b/1.txt', 'upload/B/1.txt']);
  });

  it('of what could not be read is free again', async () => {
    await sent([['1.txt', 'broken']]);
    expect((await sent([['1.txt', 'whole']])).items[0]?.sameName).toBeUndefined();
    expect(keys()).toEqual(['upload/1.txt', 'upload/1.txt']);
  });

  it('is not taken from another file by one that is named like its second content', async () => {
    await sent([['1.txt', 'one']]);
    await sent([['1.txt', 'two']]);
    const second = keys()[1]?.replace('upload/', '') ?? '';
    await sent([[second, 'three']]);
    expect(new Set(keys()).size).toBe(3);
  });
});

describe('a pasted text', () => {
  it('is an ingest of one, named by its title or its beginning', async () => {
    const response = await post('/api/ingests', { text: 'Die Mole ist offen.', publisher: 'Küstenbote', publishedOn: '2026-01-02' });
    expect(response.status).toBe(201);
    const { id } = ingestSchema.parse(await response.json());
    expect(await ended(app, id)).toMatchObject({ kind: 'text', items: [{ label: 'Die Mole ist offen.', outcome: 'added' }] });
    await post('/api/ingests', { text: ' Die Mole ist offen. ', title: 'Mole' });
    await expect.poll(async () => (await listed()).ingests[0]?.state).toBe('finished');
    const keys = parts.processes.runs.flat().map(({ key }) => key);
    expect(keys[0]).toMatch(/^pasted\/[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it.each([{}, { text: '' }, { text: 7 }, { text: 'x', colour: 'red' }, { text: 'x', publishedOn: '30.2.2026' }, [], null, 'x'])(
    'is not %j',
    async (body) => {
      const response = await post('/api/ingests', body);
      expect(response.status).toBe(400);
      expect((await listed()).ingests).toEqual([]);
    },
  );

  it('of more than a million characters is refused', async () => {
    expect((await post('/api/ingests', { text: 'x'.repeat(1_000_001) })).status).toBe(400);
    expect((await post('/api/ingests', { text: 'ä'.repeat(1_000_000) })).status).toBe(201);
    expect((await post('/api/ingests', { text: 'x'.repeat(9 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('addresses', () => {
  it('are read one after another, each once', async () => {
    const [feed, page] = ['https://example.org/feed', 'https://example.org/page'];
    const response = await post('/api/ingests', { addresses: [feed, page, feed] });
    expect(response.status).toBe(201);
    const { id } = ingestSchema.parse(await response.json());
    expect(await ended(app, id)).toMatchObject({ kind: 'addresses', counts: { items: 2, finished: 2 } });
    expect(parts.processes.runs.flat().map(({ key }) => key)).toEqual([feed, page]);
  });

  it.each([['file:///etc/passwd'], ['javascript:alert(1)'], [''], [7]])('are no %j', async (address) => {
    expect((await post('/api/ingests', { addresses: [address] })).status).toBe(400);
  });
});

describe('the events of an ingest', () => {
  it('are told from the start, item by item, and end with it', async () => {
    const open = closeGate();
    const { id } = await upload(app, [
      ['a.txt', 'one'],
      ['b.txt', 'broken'],
    ]);
    const response = await app.request(`/api/ingests/${id}/events`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    open();
    const heard = await heardFrom(response);
    expect(heard.items.slice(0, 2).map(({ number, state }) => [number, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ]);
    expect(heard.items.filter(({ number }) => number === 2).at(-1)).toMatchObject({ state: 'failed' });
    expect(heard.ingests.at(-1)).toMatchObject({ state: 'finished', counts: { finished: 1, failed: 1 } });
    expect(heard.ids).toEqual(heard.ids.toSorted((one, other) => one - other));

    const replayed = await heardFrom(await app.request(`/api/ingests/${id}/events`));
    expect(replayed.items.map(({ number, state }) => [number, state])).toEqual([
      [1, 'finished'],
      [2, 'failed'],
    ]);
  });

  it('go on after the last that was heard; when all was heard an EventSource is told to stop asking', async () => {
    const { id } = await upload(app, [['a.txt', 'broken']]);
    const { sequence } = await ended(app, id);
    const heardAll = await app.request(`/api/ingests/${id}/events`, { headers: { 'Last-Event-ID': String(sequence) } });
    expect(heardAll.status).toBe(204);
    const rest = await heardFrom(await app.request(`/api/ingests/${id}/events?after=${sequence - 1}`));
    expect(rest.ingests).toMatchObject([{ sequence, state: 'finished' }]);
    const odd = await heardFrom(await app.request(`/api/ingests/${id}/events`, { headers: { 'Last-Event-ID': 'DROP TABLE' } }));
    expect(odd.items).toHaveLength(1);
  });

  it('end when the reader leaves', async () => {
    closeGate();
    const { id } = await upload(app, [['a.txt', 'one']]);
    for (let at = 0; at < 40; at += 1) {
      const response = await app.request(`/api/ingests/${id}/events`);
      expect(response.status).toBe(200);
      await response.body?.cancel();
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
});

describe('a server that ended', () => {
  it('leaves its ingest interrupted; the next one goes on from there', async () => {
    const open = closeGate();
    const { id } = await upload(app, [
      ['a.txt', 'one'],
      ['b.txt', 'two'],
    ]);
    const closing = parts.ingesting.close();
    open();
    await closing;
    const { createIngesting } = await import('../../../server/ingesting/create-ingesting.ts');
    const { createSpool } = await import('../../../server/ingesting/spool.ts');
    const { createSqliteIngestStore } = await import('../../../server/ingesting/sqlite-ingest-store.ts');
    const again = createIngesting({
      store: createSqliteIngestStore({ file: path.join(parts.dataFolder, 'ingests.sqlite') }),
      spool: createSpool({ folder: path.join(parts.dataFolder, 'uploads') }),
      openProcess: parts.processes.open,
      previewFields: async () => ({ kind: 'rejected', reason: 'not looked at' }),
      clock: parts.clock,
      onFault: (fault) => parts.lines.push(String(fault)),
    });
    expect(again.get(id)).toMatchObject({ state: 'interrupted', fault: 'server-ended' });
    expect(again.retry(id)).toBe(2);
    await expect.poll(() => again.get(id)?.state).toBe('finished');
    expect(spooled()).toEqual([]);
    await again.close();
  });
});
