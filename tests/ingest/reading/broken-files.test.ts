import { describe, expect, it } from 'vitest';
import { readItems } from '../../fakes/read-items.ts';
import { faultIn } from './fuzz/judge-items.ts';
import { createRandom, mutate } from './fuzz/mutate.ts';
import { seeds } from './fuzz/seed-files.ts';

/** A few of each; tests/ingest/reading/fuzz/fuzz-readers.ts tries as many as one has time for. */
const tries = 25;

describe('broken files', () => {
  it.each(Object.entries(seeds))(
    'of the format %s never break a promise of the readers',
    async (_, { files, path, words, wrap = (faulty) => faulty }) => {
      for (let seed = 1; seed <= tries; seed += 1) {
        const random = createRandom(seed);
        const file = files[Math.floor(random() * files.length)] ?? Buffer.alloc(0);
        expect(faultIn(await readItems(wrap(mutate(file, random, words)), path)), `seed ${seed}`).toBeUndefined();
      }
    },
  );
});
