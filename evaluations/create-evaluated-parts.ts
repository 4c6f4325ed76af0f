import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pino } from 'pino';
import { type GivenText, ingestInto } from '../ingest/create-ingest.ts';
import { createRankSentences, type RankSentences } from '../server/answering/rank-sentences.ts';
import { createParts, type Parts } from '../server/create-parts.ts';
import { createArticleReader } from '../server/retrieval/read-article.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import type { Tell } from './evaluation.ts';
import type { Paragraph } from './read-squad.ts';

/** The product as the server builds it, over a corpus of its own. `articleIds`: paragraph key, or file name of a sample report → id of its article. */
export type EvaluatedParts = Pick<Parts, 'corpus' | 'retrieve' | 'ask' | 'compare' | 'makeTimeline' | 'summarize' | 'writerName'> & {
  /** As the parts' own writer has it. */
  rankSentences: RankSentences;
  articleIds: ReadonlyMap<string, string>;
};

/** An article that was not taken in would be counted as not found: the evaluation stops instead. */
export class IncompleteCorpusError extends Error {
  override name = 'IncompleteCorpusError';
}

/** Articles between two lines of progress. */
const TOLD_EVERY = 5_000;
const MOST_SAMPLES = 200;

/**
 * Ingests each paragraph as an article of its own, without a title, by the product's recipe, except that repair leaves the text alone.
 * The corpus lies in a temporary folder that is gone when `use` ends. Rejects with IncompleteCorpusError.
 */
export async function withParts<Result>(
  paragraphs: Paragraph[],
  tell: Tell,
  use: (evaluated: EvaluatedParts) => Promise<Result>,
): Promise<Result> {
  return withTemporaryParts({ sampleArticles: false }, async (parts) => {
    tell(`Ingesting ${paragraphs.length} articles`);
    const items = paragraphs.map(({ key, text }) => ({ key, text }));
    return use({ ...parts, ...rankingOf(parts), articleIds: await ingestAll(parts, items, tell) });
  });
}

/** The same over the sample reports, ingested as on a first start. */
export async function withSampleParts<Result>(tell: Tell, use: (evaluated: EvaluatedParts) => Promise<Result>): Promise<Result> {
  tell('Ingesting the sample reports');
  return withTemporaryParts({ sampleArticles: true }, async (parts) => {
    return use({ ...parts, ...rankingOf(parts), articleIds: idsByFile(parts) });
  });
}

/** The same over the reports of a folder, read and repaired as an ingest does. `articleIds`: by file name; `settings`: other than the environment's. Rejects with IncompleteCorpusError. */
export async function withFolderParts<Result>(
  folder: string,
  tell: Tell,
  use: (evaluated: EvaluatedParts) => Promise<Result>,
  settings?: Partial<Settings>,
): Promise<Result> {
  return withWholeParts(folder, tell, (parts) => use({ ...parts, ...rankingOf(parts), articleIds: idsByFile(parts) }), settings);
}

/** Texts from memory, with what their giver says of them. */
export async function withGivenParts<Result>(
  items: GivenText[],
  tell: Tell,
  use: (evaluated: EvaluatedParts) => Promise<Result>,
): Promise<Result> {
  return withTemporaryParts({ sampleArticles: false }, async (parts) => {
    tell(`Ingesting ${items.length} texts`);
    return use({ ...parts, ...rankingOf(parts), articleIds: await ingestAll(parts, items, tell) });
  });
}

function idsByFile({ corpus }: Parts): Map<string, string> {
  const { articles } = corpus.archive.list({}, { limit: MOST_SAMPLES });
  return new Map(articles.map(({ id, provenance }) => [basename(provenance.path ?? provenance.key), id]));
}

/**
 * The whole product with all its uses, over the sample reports or those of a folder, read as `npm run ingest` reads them. Rejects with
 * IncompleteCorpusError.
 */
export async function withWholeParts<Result>(
  folder: string | undefined,
  tell: Tell,
  use: (parts: Parts) => Promise<Result>,
  settings?: Partial<Settings>,
): Promise<Result> {
  tell(`Ingesting ${folder ?? 'the sample reports'}`);
  return withTemporaryParts({ ...settings, sampleArticles: folder === undefined }, async (parts) => {
    const events = folder === undefined ? [] : ingestInto(parts.corpus, { clock: parts.clock }).ingestArticles([folder]);
    for await (const event of events) {
      if (event.type === 'article-finished' && event.id === undefined && !event.shown.endsWith('.json'))
        throw new IncompleteCorpusError(`${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
    }
    return use(parts);
  });
}

async function withTemporaryParts<Result>(settings: Partial<Settings>, use: (parts: Parts) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beleg-evaluation-'));
  try {
    const logger = pino({ level: 'error' }, pino.destination(2));
    const parts = await createParts({ ...readSettings(), ...settings, dataDir }, { logger });
    try {
      return await use(parts);
    } finally {
      await parts.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function rankingOf({ corpus: { archive, embedder } }: Parts): Pick<EvaluatedParts, 'rankSentences'> {
  return { rankSentences: createRankSentences({ readArticle: createArticleReader({ archive }), embedder }) };
}

async function ingestAll({ corpus, clock }: Parts, items: GivenText[], tell: Tell): Promise<Map<string, string>> {
  const articleIds = new Map<string, string>();
  for await (const event of ingestInto(corpus, { clock }).ingestTexts(items, { repair: false })) {
    if (event.type !== 'article-finished') continue;
    if (event.id === undefined)
      throw new IncompleteCorpusError(`Paragraph ${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
    articleIds.set(event.shown, event.id);
    if (event.done % TOLD_EVERY === 0) tell(`${event.done} of ${event.of} ingested`);
  }
  return articleIds;
}
