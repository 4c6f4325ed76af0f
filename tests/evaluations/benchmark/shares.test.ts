import { describe, expect, it } from 'vitest';
import { type CpuProfile, sharesOf } from '../../../evaluations/benchmark/shares.ts';

const node = (id: number, url: string, children: number[] = [], functionName = 'one') => ({
  id,
  callFrame: { functionName, url },
  children,
});

describe('where the time of an ingest goes', () => {
  it('gives what a common rule takes to the room that called it, and leaves waiting out', () => {
    const profile: CpuProfile = {
      nodes: [
        node(1, '', [2, 5, 6, 8], '(root)'),
        node(2, 'file:///beleg/ingest/describing/describe.ts', [3, 7]),
        node(3, 'file:///beleg/ingest/language/names/names.ts', [4]),
        node(4, 'file:///beleg/ingest/language/remember.ts'),
        node(5, '', [], '(idle)'),
        node(6, 'file:///beleg/ingest/deduplicating/signature.ts', [9]),
        node(7, 'file:///beleg/ingest/language/language-of.ts'),
        node(8, '', [], '(garbage collector)'),
        node(9, 'file:///beleg/ingest/language/words.ts'),
      ],
      samples: [4, 5, 9, 7, 8, 1],
      timeDeltas: [9000, 50_000, 4000, 3000, 2000, 1000],
    };
    expect([...sharesOf([profile])]).toEqual([
      ['names', 9],
      ['families', 4],
      ['describe', 3],
      ['(garbage collector)', 2],
      ['other', 1],
    ]);
  });
});
