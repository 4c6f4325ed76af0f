import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DamagedNetError, readNet } from '../../../../server/retrieval/nets/read-net.ts';

const MODEL = new URL('../../../../server/answering/matching/matching-model/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'beleg-matching-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = { pair: { dtype: 'F32', shape: [1, 2], data_offsets: [0, 8] } };
const NUMBERS = Buffer.from(new Float32Array([1.5, -2]).buffer);

function modelOf(head: unknown, numbers: Buffer = NUMBERS): Buffer {
  const written = Buffer.from(typeof head === 'string' ? head : JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(written.length));
  return Buffer.concat([length, written, numbers]);
}

function read(bytes: Buffer) {
  const file = join(folder, 'model.safetensors');
  writeFileSync(file, bytes);
  return readNet(pathToFileURL(file));
}

describe('a file of the net', () => {
  it('gives its numbers by their names, whatever else its head says', () => {
    expect(read(modelOf({ __metadata__: { format: 'pt' }, ...HEAD }))('pair')).toEqual({
      dims: [1, 2],
      values: new Float32Array([1.5, -2]),
    });
  });

  it.each([
    ['nothing in it', Buffer.alloc(0), 'it is empty'],
    ['half a head', modelOf(HEAD).subarray(0, 20), 'its head is cut off'],
    ['a length beyond all bounds', Buffer.concat([Buffer.alloc(8, 0xff), NUMBERS]), 'its head is cut off'],
    ['a head that is no JSON', modelOf('{"pair":'), 'its head cannot be read'],
    ['numbers of another kind', modelOf({ pair: { ...HEAD.pair, dtype: 'F16' } }), 'its head cannot be read'],
    ['half of its numbers', modelOf(HEAD, NUMBERS.subarray(0, 4)), 'pair is cut off'],
    ['a shape that its numbers do not have', modelOf({ pair: { ...HEAD.pair, shape: [3, 2] } }), 'pair is cut off'],
    ['offsets that run backwards', modelOf({ pair: { ...HEAD.pair, data_offsets: [8, 0] } }), 'pair is cut off'],
    ['what is no number', modelOf(HEAD, Buffer.from(new Float32Array([1, Number.NaN]).buffer)), 'pair holds what is no number'],
  ])('with %s is refused, and it says why', (_, bytes, why) => {
    expect(() => read(bytes)).toThrow(DamagedNetError);
    expect(() => read(bytes)).toThrow(why);
  });

  it('says which numbers it lacks', () => {
    expect(() => read(modelOf(HEAD))('m.proj.weight')).toThrow('it has no m.proj.weight');
  });

  it.each([MODEL, new URL('wider/', MODEL)])('is, where it ships, what its recipe wrote', (folder) => {
    const [expected, name] = readFileSync(new URL('SHA256SUMS', folder), 'utf8').trim().split(/\s+/);
    expect(name).toBe('model.safetensors');
    expect(
      createHash('sha256')
        .update(readFileSync(new URL('model.safetensors', folder)))
        .digest('hex'),
    ).toBe(expected);
  });
});
