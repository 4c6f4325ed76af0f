import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { createCorpus } from '../../../ingest/corpus/create-corpus.ts';
import type { Split } from '../../../ingest/corpus/embed-articles.ts';
import type { EmbedderOptions } from '../../../ingest/corpus/load-embedder.ts';
import type { EmbeddedPassage } from '../../../ingest/corpus/passage.ts';

import { ingestedArticle } from './ingested-article.ts';

export const MODEL_FOLDER = fileURLToPath(new URL('../../../ingest/corpus/embedding-model', import.meta.url));

/** Each sentence a passage; a sentence ends at ". ". */
export const splitSentences: Split = ({ id, revision, text, language }) =>
  [...text.matchAll(/\S.*?(?:\.(?=\s|$)|$)/gsu)].map(({ 0: sentence, index }) => {
    const span = { start: index, end: index + sentence.length };
    return { id: `${id}/${revision}/${index}`, articleId: id, revision, ...span, text: sentence, language, sentences: [span] };
  });

export const TEST_RULES = { repair: '1', splitter: '1', language: '1' };

/** A model in a folder: nothing is fetched for it. */
export function modelIn(folder: string): EmbedderOptions {
  return { model: folder, threads: 1, cacheFolder: `${folder}/no-downloads`, hub: 'http://127.0.0.1:1' };
}

export function openTestCorpus(dataDir: string, modelFolder = MODEL_FOLDER) {
  return createCorpus({
    dataDir,
    embedder: modelIn(modelFolder),
    split: splitSentences,
    rules: TEST_RULES,
    clock: () => new Date('2031-03-04T05:06:07Z'),
    mintId: randomUUID,
  });
}

/** Stores an article in the archive alone. */
export function storeIn(corpus: Corpus, key: string, text: string) {
  const passages = splitSentences({ id: '', revision: '', text, language: 'de' }).length;
  return { ...corpus.archive.store(ingestedArticle({ key, text }), { versions: '1', passages }), passages };
}

export async function sentencePassages({ archive, embedder }: Corpus, id: string): Promise<EmbeddedPassage[]> {
  const article = archive.get(id);
  const passages = article ? splitSentences(article) : [];
  const vectors = await embedder.embedPassages(passages.map(({ text }) => text));
  return passages.map((passage, nth) => ({ ...passage, vector: vectors[nth] ?? new Float32Array() }));
}
