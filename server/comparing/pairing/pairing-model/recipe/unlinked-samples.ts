import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ingest } from '../../../../../ingest/create-ingest.ts';
import { UnfitTrainingDataError } from '../../../../answering/matching/matching-model/recipe/packed-lines.ts';

const SAMPLES = fileURLToPath(new URL('../../../../../ingest/sample-articles/', import.meta.url));
const PAIRS = new URL('unlinked-samples.json', import.meta.url);
const ON_ONE_MATTER = new URL('unlinked-samples-on-one-matter.json', import.meta.url);
const MOST = 200;

type Quote = { file: string; quote: string };
/** Two sample reports by file name, and what of them is on one matter all the same, by its words in either; `isOne`: surely, else nobody says. */
export type UnlinkedSamples = { files: [string, string]; told: { quotes: [string, string]; isOne: boolean }[] };

/**
 * Every two sample reports of the tuning half that no planted matter links (evaluations/comparison/unrelated.ts). What is put together of these is wrong, but for what was read in them as one matter: all of
 * the likelier candidates were read.
 */
export function unlinkedSamples(): UnlinkedSamples[] {
  const pairs: [string, string][] = JSON.parse(readFileSync(PAIRS, 'utf8'));
  const { one, perhaps }: Record<'one' | 'perhaps', Quote[][]> = JSON.parse(readFileSync(ON_ONE_MATTER, 'utf8'));
  const all = [...one.map((quotes) => ({ quotes, isOne: true })), ...perhaps.map((quotes) => ({ quotes, isOne: false }))];
  return pairs.map((files) => ({
    files,
    told: all.flatMap(({ quotes, isOne }) => {
      const [here, there] = files.map((file) => quotes.find((told) => told.file === file)?.quote);
      return here !== undefined && there !== undefined ? [{ quotes: [here, there] as [string, string], isOne }] : [];
    }),
  }));
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
