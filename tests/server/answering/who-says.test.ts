import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { collectedAnswer, sampleCorpus } from './sample-corpus.ts';

const REPORT =
  'Minister Olaf Vehlmann ist nach Gorland gereist. Das berichtete der Kurier am Sund und beruft sich auf zwei Lotsen. Nach Angaben der Zeitung traf Vehlmann Admiral Ugo Tarran.';

let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
beforeAll(async () => {
  corpus = await sampleCorpus({ samples: false });
  const texts = [{ key: 'journey.md', text: REPORT, language: 'de' as const }];
  for await (const _ of ingestInto(corpus.parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
});
afterAll(() => corpus.remove());

test('a question for a newspaper is shown the sentence that names "der Zeitung", too', async () => {
  const { claims } = await collectedAnswer('Welche Zeitung schreibt, dass Vehlmann Admiral Tarran traf?', corpus.parts);
  expect(claims[0]?.text).toContain('Admiral Ugo Tarran');
  expect(claims.map(({ text }) => text).join(' ')).toContain('der Kurier am Sund');
});
