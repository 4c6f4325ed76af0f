import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createIsolatedParser, type IsolatedParser, isolationLimits } from '../../../ingest/reading/isolated/isolated-parser.ts';
import { column, stream, writePdf } from '../../fakes/pdf-writer.ts';

const page = Buffer.from('<html><body><article><h1>Kai</h1><p>Die Fähre hat den Kai gerammt.</p></article></body></html>');
const good = writePdf([column(['Die Fähre hat den Kai gerammt.'])]);

/** A PDF whose one page unpacks, twice deflated, to so many bytes of a kind. */
function bombOf(bytes: Buffer): Buffer {
  const content = stream(deflateSync(deflateSync(bytes)), true)
    .toString('latin1')
    .replace('/FlateDecode', '[/FlateDecode /FlateDecode]');
  const pdf = writePdf([column(['Kai'])], { objects: [content] }).toString('latin1');
  return Buffer.from(pdf.replace('/Contents 1001 0 R', '/Contents 100 0 R'), 'latin1');
}

describe('parsing in a process of its own', () => {
  let parser: IsolatedParser | undefined;
  afterEach(() => parser?.close());
  const parse = async (format: 'pdf' | 'html' | 'email', bytes: Uint8Array) => (await parser?.parse({ format, bytes, path: 'a' }))?.outcome;

  it('gives what the reader gives, to many files at once', async () => {
    parser = createIsolatedParser();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => parse(at % 2 === 0 ? 'html' : 'pdf', at % 2 === 0 ? page : good)),
    );
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: 'read', original: expect.stringContaining('Die Fähre hat den Kai gerammt.') });
  });

  it('ends what takes too much memory, says so, and parses the next file', async () => {
    parser = createIsolatedParser({ ...isolationLimits, processes: 1, megabytes: 250 });
    const bomb = parse('pdf', bombOf(Buffer.alloc(200_000_000, ' ')));
    const next = parse('pdf', good);
    expect(await bomb).toEqual({ kind: 'rejected', reason: 'parsing took more than 250 MB of memory and was ended' });
    expect(await next).toMatchObject({ kind: 'read' });
  });

  it('ends what takes too long, says so, and parses the next file', async () => {
    parser = createIsolatedParser({ ...isolationLimits, processes: 1, seconds: 5 });
    await parse('pdf', good);
    const endless = Buffer.from('BT /F1 9 Tf (a) Tj ET '.repeat(3_000_000));
    expect(await parse('pdf', bombOf(endless))).toEqual({ kind: 'rejected', reason: 'parsing took longer than 5 s and was ended' });
    expect(await parse('html', page)).toMatchObject({ kind: 'read' });
  });

  it('starts anew after its unused processes have ended', async () => {
    parser = createIsolatedParser({ ...isolationLimits, processes: 1, idleSeconds: 0 });
    for (let round = 0; round < 2; round += 1) {
      expect(await parse('html', page)).toMatchObject({ kind: 'read' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('is given up when it is closed', async () => {
    parser = createIsolatedParser({ ...isolationLimits, processes: 1 });
    const [one, other] = [parse('pdf', good), parse('pdf', good)];
    parser.close();
    expect(await one).toMatchObject({ kind: 'rejected' });
    expect(await other).toEqual({ kind: 'rejected', reason: 'the ingest was closed' });
  });
});
