import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { AskOptions } from '../../../server/answering/ask.ts';
import { collectAnswer, emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import { createParts, type Parts } from '../../../server/create-parts.ts';
import { readSettings } from '../../../server/settings.ts';

export const SAMPLE_FOLDER = fileURLToPath(new URL('../../../ingest/sample-articles/', import.meta.url));

/** The product as the server builds it, over the sample reports, in a temporary folder; `remove` closes it and takes the folder away. */
export async function sampleCorpus({ samples = true }: { samples?: boolean } = {}): Promise<{ parts: Parts; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beleg-test-'));
  const parts = await createParts({ ...readSettings({}), dataDir, sampleArticles: samples }, { logger: pino({ level: 'silent' }) });
  return {
    parts,
    async remove() {
      await parts.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The answer to a question, as a client collects it. */
export async function collectedAnswer(question: string, parts: Pick<Parts, 'ask'>, options: Partial<AskOptions> = {}): Promise<Answer> {
  let answer = emptyAnswer({ id: 'a', question, scope: {}, filters: {}, writer: 'extractive', corpusVersion: '', createdAt: '' });
  for await (const event of parts.ask({ question, history: [], ...options })) answer = collectAnswer(answer, event);
  return answer;
}
