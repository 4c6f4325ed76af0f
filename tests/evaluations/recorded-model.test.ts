import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { withRecordedModel } from '../../evaluations/recorded-model.ts';
import { createWriter } from '../../server/answering/writers/create-writer.ts';
import type { ModelWriter } from '../../server/answering/writers/writer.ts';
import { PAIRS } from '../../server/comparing/model-reading/pairs-task.ts';
import { readingPrompt } from '../../server/comparing/model-reading/reading-prompt.ts';

let folder: string | undefined;
afterEach(() => folder && rm(folder, { recursive: true }));

const BOUNDARIES = ['0123456789abcdef01234567', '89abcdef0123456789abcdef'];
const asked = (boundary: string, text = 'Die Mole ist zu.') => ({
  ...readingPrompt([{ label: 'Kurier', sentences: [{ number: 1, text }] }], { task: PAIRS, language: 'de', boundary }),
  language: 'de' as const,
});

it('a recorded model replies to the same request as before, whatever its boundary, and lists what it was never asked', async () => {
  folder = await mkdtemp(join(tmpdir(), 'beleg-recorded-'));
  const file = join(folder, 'readings.jsonl');
  await writeFile(file, '');
  const [first = '', second = ''] = BOUNDARIES;
  const unrecorded = await withRecordedModel(file, async (model) => {
    expect(await modelOf(model.settings).reply(asked(first))).toMatchObject({ text: '?' });
    expect(model.replies).toBe(0);
    return model.unrecorded;
  });
  expect(unrecorded).toMatchObject([{ prompt: expect.stringContaining('[1] Die Mole ist zu.') }]);
  await writeFile(file, unrecorded.map(({ key }) => JSON.stringify({ key, reply: 'KEINE' })).join('\n'));
  await withRecordedModel(file, async (model) => {
    expect(await modelOf(model.settings).reply(asked(second))).toMatchObject({ text: 'KEINE', isCutOff: false });
    expect(await modelOf(model.settings).reply(asked(second, 'Die Mole ist offen.'))).toMatchObject({ text: '?' });
    expect(model).toMatchObject({ replies: 1, unrecorded: [{ prompt: expect.stringContaining('offen') }] });
  });
});

function modelOf({ writer, writerUrl }: { writer: string; writerUrl?: string | undefined }): ModelWriter {
  const extractive = { name: 'extractive', isModel: false as const, async *write() {} };
  const readArticle = () => {
    throw new Error('no article is read');
  };
  const made = createWriter({ writer, writerUrl, extractive, readArticle });
  if (!made.isModel) throw new Error(`${writer} is a language model`);
  return made;
}
