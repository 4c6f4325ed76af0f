import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createIsolatedParser, isolationLimits } from '../../../../ingest/reading/isolated/isolated-parser.ts';
import { readArticles } from '../../../../ingest/reading/read-articles.ts';
import type { ReadItem } from '../../../../ingest/reading/read-outcome.ts';
import { faultIn } from './judge-items.ts';
import { createRandom, mutate } from './mutate.ts';
import { seeds } from './seed-files.ts';

/**
 * Feeds the readers broken files for some time; not part of `npm test`. From the repository's root, with its Node:
 *   node tests/ingest/reading/fuzz/fuzz-readers.ts --format pdf --seconds 600 [--seed 1] [--keep /tmp/found]
 * Prints what breaks a promise, with the seed that gives it again; the exit status is 1 when something did.
 */
const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const formats = values.format === undefined ? Object.keys(seeds) : values.format.split(',');
const parser = createIsolatedParser({ ...isolationLimits, processes: 1, seconds: 20 });
let found = 0;

for (const format of formats) {
  const seed = seeds[format];
  if (!seed) throw new RangeError(`No format ${format}; there are ${Object.keys(seeds).join(', ')}.`);
  const until = Date.now() + Number(values.seconds) * 1000;
  let [count, read, slowest] = [0, 0, 0];
  for (let number = Number(values.seed); Date.now() < until; number += 1) {
    const random = createRandom(number);
    const file = seed.files[Math.floor(random() * seed.files.length)] ?? Buffer.alloc(0);
    const { wrap = (faulty: Buffer) => faulty } = seed;
    const bytes = wrap(mutate(file, random, seed.words));
    const began = performance.now();
    const items: ReadItem[] = [];
    for await (const item of readArticles(bytes, { path: seed.path }, { parser })) items.push(item);
    slowest = Math.max(slowest, performance.now() - began);
    count += 1;
    if (items.some(({ outcome }) => outcome.kind === 'read')) read += 1;
    const fault = faultIn(items);
    if (fault === undefined) continue;
    found += 1;
    console.log(`${format}, seed ${number}: ${fault}`);
    if (values.keep !== undefined) writeFileSync(`${values.keep}-${format}-${number}`, bytes);
  }
  console.log(`${format}: ${count} files, ${read} of them read, the slowest in ${Math.round(slowest)} ms`);
}
parser.close();
process.exitCode = found > 0 ? 1 : 0;
