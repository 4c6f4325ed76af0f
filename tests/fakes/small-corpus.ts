import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestedArticle } from '../../ingest/corpus/archive.ts';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { splitIntoPassages } from '../../ingest/splitting/split-into-passages.ts';
import { createJudgeBacking } from '../../server/checking/backing.ts';
import { createCheckClaim } from '../../server/checking/create-check-claim.ts';
import { createRetriever } from '../../server/retrieval/create-retriever.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { fixedFacts, ingestedArticle } from '../ingest/corpus/ingested-article.ts';
import { fakeEmbedder } from './fake-embedder.ts';
import { createMemoryPassageIndex } from './memory-passage-index.ts';

type Given = Partial<IngestedArticle> & { key: string; text: string };

/** What comparing and summarising stand on: a real archive with these articles, passages in memory, no model. `ids` are in the given order. */
export async function smallCorpus(articles: Given[]) {
  const folder = mkdtempSync(join(tmpdir(), 'beleg-small-corpus-'));
  const archive = createSqliteArchive({ path: join(folder, 'archive.sqlite'), ...fixedFacts() });
  const embedder = fakeEmbedder();
  const passageIndex = createMemoryPassageIndex();
  const ids: string[] = [];
  for (const given of articles) {
    const article = ingestedArticle(given);
    const { id, revision } = archive.store(article, { versions: 'r1 s1 l1', passages: 1 });
    const passages = splitIntoPassages({ id, revision, text: article.text });
    const vectors = await embedder.embedPassages(passages.map((passage) => passage.text));
    await passageIndex.replace([
      { articleId: id, passages: passages.map((passage, at) => ({ ...passage, vector: vectors[at] ?? new Float32Array() })) },
    ]);
    archive.markIndexed([{ id, revision, passages: passages.length }]);
    ids.push(id);
  }
  const corpus = { archive, embedder, passageIndex };
  const readArticle = createArticleReader(corpus);
  let minted = 0;
  return {
    ids,
    corpus,
    readArticle,
    retrieve: createRetriever({ corpus }),
    checkClaim: createCheckClaim({ readArticle, judgeBacking: createJudgeBacking({ embedder }), likeness: async () => 0 }),
    clock: () => new Date('2031-03-04T05:06:07Z'),
    mintId: () => `result-${++minted}`,
    textOf: (id: string) => archive.get(id)?.text ?? '',
    close() {
      archive.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs a generator to its end: what it yielded and what it returned. */
export async function runToEnd<Event, Result>(generator: AsyncGenerator<Event, Result>): Promise<{ events: Event[]; result: Result }> {
  const events: Event[] = [];
  for (;;) {
    const next = await generator.next();
    if (next.done) return { events, result: next.value };
    events.push(next.value);
  }
}
