import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { de } from '../../web/texts/de.ts';
import { en } from '../../web/texts/en.ts';

const SAMPLES = fileURLToPath(new URL('../../ingest/sample-articles', import.meta.url));

test.each([de, en])('each of the four suggested questions rests on a sample report that is there ($code)', async ({ start }) => {
  const names = (await readdir(SAMPLES)).filter((name) => !name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(`${SAMPLES}/${name}`)));
  // The samples come in several encodings; a title is found in one of the two.
  const texts = files.flatMap((bytes) => [new TextDecoder('utf-8').decode(bytes), new TextDecoder('windows-1252').decode(bytes)]);
  expect(start.questions).toHaveLength(4);
  expect(start.questions.filter(({ report }) => !texts.some((text) => text.includes(report)))).toEqual([]);
});
