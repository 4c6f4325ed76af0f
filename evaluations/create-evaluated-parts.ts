import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ingestInto } from '../ingest/create-ingest.ts';
import { createParts, type Parts } from '../server/create-parts.ts';
import { readSettings } from '../server/settings.ts';
import type { Tell } from './evaluation.ts';
import type { Paragraph } from './read-squad.ts';

/** The product as the server builds it, over a corpus of its own. `articleIds`: paragraph key → id of the article it became. */
export type EvaluatedParts = Pick<Parts, 'corpus' | 'retrieve' | 'ask' | 'writerName'> & { articleIds: ReadonlyMap<string, string> };

/** An article that was not taken in would be counted as not found: the evaluation stops instead. */
export class IncompleteCorpusError extends Error {
  override name = 'IncompleteCorpusError';
}

/** Articles between two lines of progress. */
const TOLD_EVERY = 5_000;

/**
 * Ingests each paragraph as an article of its own, without a title, by the product's recipe, except that repair leaves the text alone.
 * The corpus lies in a temporary folder that is gone when `use` ends. Rejects with IncompleteCorpusError.
 */
export async function withParts<Result>(
  paragraphs: Paragraph[],
  tell: Tell,
  use: (evaluated: EvaluatedParts) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beleg-evaluation-'));
  try {
    const logger = pino({ level: 'error' }, pino.destination(2));
    const parts = await createParts({ ...readSettings(), dataDir, sampleArticles: false }, { logger });
    try {
      tell(`Ingesting ${paragraphs.length} articles`);
      return await use({ ...parts, articleIds: await ingestAll(parts, paragraphs, tell) });
    } finally {
      await parts.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function ingestAll({ corpus, clock }: Parts, paragraphs: Paragraph[], tell: Tell): Promise<Map<string, string>> {
  const articleIds = new Map<string, string>();
  const items = paragraphs.map(({ key, text }) => ({ key, text }));
  for await (const event of ingestInto(corpus, { clock }).ingestTexts(items, { repair: false })) {
    if (event.type !== 'article-finished') continue;
    if (event.id === undefined)
      throw new IncompleteCorpusError(`Paragraph ${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
    articleIds.set(event.shown, event.id);
    if (event.done % TOLD_EVERY === 0) tell(`${event.done} of ${event.of} ingested`);
  }
  return articleIds;
}
