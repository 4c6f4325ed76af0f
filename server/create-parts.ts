import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { modelProgressLines } from '../ingest/corpus/model-progress.ts';
import type { Reranker } from '../ingest/corpus/reranker.ts';
import { createIngest, type Ingest, type ModelUse, previewFields } from '../ingest/create-ingest.ts';
import { createAskInParts } from './answering/ask-in-parts.ts';
import { createAsk } from './answering/create-ask.ts';
import { createRankSentences } from './answering/rank-sentences.ts';
import { createExtractiveWriter } from './answering/writers/extractive-writer.ts';
import type { Writer } from './answering/writers/writer.ts';
import { createSqliteConversationStore } from './chatting/sqlite-conversation-store.ts';
import { createJudgeBacking } from './checking/backing.ts';
import { createCheckClaim } from './checking/create-check-claim.ts';
import { countIndependent } from './checking/independent-sources.ts';
import { createLikeness } from './checking/likeness.ts';
import { createSourceOf } from './checking/sourcing.ts';
import { createCompare } from './comparing/create-compare.ts';
import { logFault } from './guarding/handle-error.ts';
import { createStreamLimit } from './guarding/limit-streams.ts';
import { createIngesting } from './ingesting/create-ingesting.ts';
import { forkIngestProcess } from './ingesting/fork-ingest-process.ts';
import { createSpool } from './ingesting/spool.ts';
import { createSqliteIngestStore } from './ingesting/sqlite-ingest-store.ts';
import { createRetriever } from './retrieval/create-retriever.ts';
import { type ArticleReader, createArticleReader } from './retrieval/read-article.ts';
import { createReadQuestion } from './retrieval/read-question.ts';
import { createReranked } from './retrieval/rerank.ts';
import type { AppParts } from './routes/app-parts.ts';
import { ingestEnvironment, type Settings } from './settings.ts';
import { createSummarize } from './summarizing/create-summarize.ts';
import { createTimeline } from './timeline/create-timeline.ts';

const SAMPLE_ARTICLES = fileURLToPath(new URL('../ingest/sample-articles', import.meta.url));
const WEB_FOLDER = fileURLToPath(new URL('../web/dist', import.meta.url));

export type Parts = AppParts & {
  /** How many sample reports were taken in just now. */
  samplesIngested: number;
  close(): Promise<void>;
};

/** Builds all real parts from the settings, and fills an empty corpus with the sample reports. Rejects with a named error that says what to do. */
export async function createParts(settings: Settings, { logger }: { logger: Logger }): Promise<Parts> {
  // One core a model: questions are answered beside each other, and each blocks the process while it is embedded.
  const use: ModelUse = { threads: 1, onProgress: modelProgressLines((line) => logger.info(line)) };
  const ingest = await createIngest(settings, use);
  let close = () => ingest.close();
  try {
    const reranker = await rerankerOf(settings, use);
    if (reranker) close = () => reranker.close().then(() => ingest.close());
    // Composed first: a wrong WRITER is told before the sample reports are read.
    const parts = await compose({ ingest, reranker, settings, logger });
    close = parts.close;
    const samplesIngested = await ingestSamples(ingest, settings);
    const annotating = annotateBeside(ingest, (fault) => logFault(logger, fault, { where: 'annotating' }));
    close = () => annotating.end().then(parts.close);
    return { ...parts, samplesIngested, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function rerankerOf({ rerankerModel, modelsDir, modelHub }: Settings, use: ModelUse): Promise<Reranker | undefined> {
  if (rerankerModel === undefined) return undefined;
  const { loadReranker } = await import('../ingest/corpus/transformers-reranker.ts');
  return loadReranker({ model: rerankerModel, cacheFolder: modelsDir, hub: modelHub, ...use });
}

/** What speaks to providers of models is loaded only where one is to write. */
async function writerOf(settings: Settings, parts: { extractive: Writer; readArticle: ArticleReader }): Promise<Writer> {
  if (settings.writer === 'extractive') return parts.extractive;
  const { createWriter } = await import('./answering/writers/create-writer.ts');
  return createWriter({ ...settings, ...parts });
}

type Composed = { ingest: Ingest; reranker: Reranker | undefined; settings: Settings; logger: Logger };

async function compose({ ingest, reranker, settings, logger }: Composed): Promise<Omit<Parts, 'samplesIngested'>> {
  const { corpus } = ingest;
  const { archive, embedder } = corpus;
  const clock = () => new Date();
  const onFault = (fault: unknown) => logFault(logger, fault, {});
  const readArticle = createArticleReader({ archive });
  const searched = createRetriever({ corpus });
  const retrieve = reranker ? createReranked({ retrieve: searched, reranker }) : searched;
  const rankSentences = createRankSentences({ readArticle, embedder });
  const extractive = createExtractiveWriter({ rankSentences, readArticle });
  const writer = await writerOf(settings, { extractive, readArticle });
  const checkClaim = createCheckClaim({
    readArticle,
    judgeBacking: createJudgeBacking({ embedder }),
    likeness: createLikeness({ embedder }),
  });
  const sourceOf = createSourceOf({ readArticle, families: archive.families });
  const facts = { clock, mintId: randomUUID };
  const comparing = { corpus, retrieve, readArticle, checkClaim, ...facts, ...(writer.isModel && { reader: writer }) };
  const readQuestion = createReadQuestion({ archive, clock });
  const store = createSqliteConversationStore({ file: path.join(settings.dataDir, 'conversations.sqlite') });
  const ingesting = createIngesting({
    store: createSqliteIngestStore({ file: path.join(settings.dataDir, 'ingests.sqlite') }),
    spool: createSpool({ folder: path.join(settings.dataDir, 'uploads') }),
    previewFields,
    openProcess: () =>
      forkIngestProcess({
        settings,
        environment: ingestEnvironment(),
        onDied: (how) => onFault(new Error(`The ingest process ended by itself (${how})`)),
      }),
    clock,
    onFault,
  });
  return {
    corpus,
    ask: createAskInParts({
      ask: createAsk({
        corpus,
        retrieve,
        rankSentences,
        writer,
        ...(writer.isModel && { quoting: extractive }),
        checkClaim,
        sourceOf,
        readArticle,
        onFault,
      }),
      readQuestion,
      countIndependent: (claims) => countIndependent(claims, archive.families),
      onFault,
    }),
    readQuestion,
    retrieve,
    compare: createCompare({ ...comparing, ...(writer.isModel && { model: writer }) }),
    summarize: createSummarize({
      corpus,
      retrieve,
      readArticle,
      checkClaim,
      sourceOf,
      // Its contradictions are quoted: a language model may find them, but is not asked to put them into words.
      compare: createCompare(comparing),
      ...(writer.isModel && { model: writer }),
      ...facts,
    }),
    makeTimeline: createTimeline(comparing),
    conversations: store.conversations,
    results: store.results,
    ingesting,
    changesOf: ingest.changesOf,
    findDoubts: ingest.findDoubts,
    reconcile: () => ingest.reconcile(),
    writerName: writer.name,
    hasLanguageModel: writer.isModel,
    ...facts,
    streams: createStreamLimit(),
    settings,
    webFolder: WEB_FOLDER,
    logger,
    async close() {
      await ingesting.close();
      store.close();
      await reranker?.close();
      await ingest.close();
    },
  };
}

/** What the rules of language/ say of articles of which it is not kept: the samples, and all of them after the rules changed. Questions do not wait for it. */
function annotateBeside(ingest: Pick<Ingest, 'annotate'>, onFault: (fault: unknown) => void): { end(): Promise<void> } {
  const stop = new AbortController();
  const done = ingest.annotate({ signal: stop.signal }).then(() => undefined, onFault);
  return {
    end: () => {
      stop.abort();
      return done;
    },
  };
}

async function ingestSamples(ingest: Ingest, { sampleArticles }: Settings): Promise<number> {
  if (!sampleArticles || ingest.corpus.archive.counts().articles > 0) return 0;
  let added = 0;
  for await (const event of ingest.ingestArticles([SAMPLE_ARTICLES])) {
    if (event.type === 'ingest-end') added = event.summary.added;
  }
  return added;
}
