import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pino } from 'pino';
import { ingestInto } from '../ingest/create-ingest.ts';
import { createRankSentences, type RankSentences } from '../server/answering/rank-sentences.ts';
import { createParts, type Parts } from '../server/create-parts.ts';
import { createArticleReader } from '../server/retrieval/read-article.ts';
import { readSettings } from '../server/settings.ts';
import type { Tell } from './evaluation.ts';
import type { Paragraph } from './read-squad.ts';

/** The product as the server builds it, over a corpus of its own. `articleIds`: paragraph key, or file name of a sample report → id of its article. */
export type EvaluatedParts = Pick<Parts, 'corpus' | 'retrieve' | 'ask' | 'compare' | 'makeTimeline' | 'writerName'> & {
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
    return use({ ...parts, ...rankingOf(parts), articleIds: await ingestAll(parts, paragraphs, tell) });
  });
}

/** The same over the sample reports, ingested as on a first start. */
export async function withSampleParts<Result>(tell: Tell, use: (evaluated: EvaluatedParts) => Promise<Result>): Promise<Result> {
  tell('Ingesting the sample reports');
  return withTemporaryParts({ sampleArticles: true }, async (parts) => {
    const { articles } = parts.corpus.archive.list({}, { limit: MOST_SAMPLES });
    return use({
      ...parts,
      ...rankingOf(parts),
      articleIds: new Map(articles.map(({ id, provenance }) => [basename(provenance.path ?? provenance.key), id])),
    });
  });
}

/** The same over a folder of report files, ingested as the product does. `articleIds`: by file name. */
export async function withReportFolder<Result>(
  folder: string,
  tell: Tell,
  use: (evaluated: EvaluatedParts) => Promise<Result>,
): Promise<Result> {
  return withTemporaryParts({ sampleArticles: false }, async (parts) => {
    tell(`Ingesting the reports in ${folder}`);
    const articleIds = new Map<string, string>();
    for await (const event of ingestInto(parts.corpus, { clock: parts.clock }).ingestArticles([folder])) {
      if (event.type !== 'article-finished') continue;
      if (event.id === undefined) throw new IncompleteCorpusError(`${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
      articleIds.set(basename(event.shown), event.id);
    }
    return use({ ...parts, ...rankingOf(parts), articleIds });
  });
}

async function withTemporaryParts<Result>(
  { sampleArticles }: { sampleArticles: boolean },
  use: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beleg-evaluation-'));
  try {
    const logger = pino({ level: 'error' }, pino.destination(2));
    const parts = await createParts({ ...readSettings(), dataDir, sampleArticles }, { logger });
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
