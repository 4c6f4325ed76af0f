import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ingest } from '../../../../../ingest/create-ingest.ts';
import { UnfitTrainingDataError } from '../../../../answering/matching/matching-model/recipe/packed-lines.ts';

const SAMPLES = fileURLToPath(new URL('../../../../../ingest/sample-articles/', import.meta.url));
const PAIRS = new URL('unlinked-samples.json', import.meta.url);
const MOST = 200;

/** Every two sample reports of the tuning half that share no matter (evaluations/comparison/unrelated.ts), by file name: what is put together of these is wrong. */
export function unlinkedSamples(): [string, string][] {
  return JSON.parse(readFileSync(PAIRS, 'utf8'));
}

/** Takes the sample reports in, as a first start does. File name → id of its article. Rejects with UnfitTrainingDataError. */
export async function ingestSamples({ corpus: { archive }, ingestArticles }: Ingest): Promise<Map<string, string>> {
  for await (const event of ingestArticles([SAMPLES])) {
    // What is planted in them lies beside them, and is no report.
    if (event.type !== 'article-finished' || event.shown.endsWith('.json')) continue;
    if (event.id === undefined) throw new UnfitTrainingDataError(`${event.shown} was not taken in`);
  }
  const { articles } = archive.list({}, { limit: MOST });
  return new Map(articles.map(({ id, provenance: { path, key } }) => [basename(path ?? key), id]));
}
