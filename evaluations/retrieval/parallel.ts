import { z } from 'zod';
import { defineEvaluation } from '../evaluation.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { modelOption, withEmbedder } from '../with-embedder.ts';
import { type CosineSpread, type Direction, measureParallel, type ParallelMeasures, type SentencePair } from './measure-parallel.ts';

/** A first line that names the columns instead of being a pair. */
const HEAD = /^(?:de|german)\t(?:en|english)(?:\t|$)/iu;

/** How far one embedder brings two languages together: no corpus, no text search. */
export const parallel = defineEvaluation({
  about: 'finds the translation of a sentence among all sentences, by the embedder alone',
  options: z.strictObject({
    pairs: z.string('is missing').describe('<tsv: German, English, document>: sentences and their translations'),
    model: modelOption,
  }),
  async run({ pairs: path, model }, tell): Promise<Report> {
    const pairs = parsePairs(await readText(path), path);
    return withEmbedder(model, async (embedder) => {
      tell(`Embedding ${pairs.length} pairs with ${embedder.name}`);
      const measures = await measureParallel(pairs, embedder);
      const title = `${pairs.length} sentences in two languages, ${embedder.name} alone`;
      return {
        evaluation: 'parallel',
        measures: { ...measures, embedder: embedder.name },
        samples: measures.samples,
        tables: tables(measures, title),
        charts: [
          {
            kind: 'bars',
            title: `accuracy@1, ${title}`,
            bars: [bar('English → German', measures.enToDe), bar('German → English', measures.deToEn)],
          },
        ],
      };
    });
  },
});

/** Throws UnreadableDataError. */
export function parsePairs(text: string, path: string): SentencePair[] {
  const lines = text.split(/\r?\n/);
  const pairs = lines.flatMap((line, index): SentencePair[] => {
    if (line.trim() === '' || (index === 0 && HEAD.test(line))) return [];
    const [german = '', english = ''] = line.split('\t').map((cell) => cell.trim());
    if (german === '' || english === '')
      throw new UnreadableDataError(`${path}:${index + 1} is not "German, English, document", parted by tabs`);
    return [{ german, english }];
  });
  if (pairs.length < 2) throw new UnreadableDataError(`${path} has ${pairs.length} pairs: two are the least to find one among`);
  return pairs;
}

function tables({ enToDe, deToEn, cosine }: ParallelMeasures, title: string): Report['tables'] {
  const row = (name: string, { accuracy1, interval: { low, high } }: Direction) => [
    name,
    accuracy1,
    `${low.toFixed(3)} – ${high.toFixed(3)}`,
  ];
  const spread = (name: string, { mean, tenth, ninetieth }: CosineSpread) => [name, mean, `${tenth.toFixed(3)} – ${ninetieth.toFixed(3)}`];
  return [
    { title, head: ['', 'accuracy@1', '95 %'], rows: [row('English → German', enToDe), row('German → English', deToEn)] },
    {
      title: 'Cosines of English questions and German sentences',
      head: ['', 'mean', '10 % – 90 %'],
      rows: [
        spread('translations', cosine.translations),
        spread('nearest that is none', cosine.nearestOthers),
        spread('all that are none', cosine.others),
      ],
    },
  ];
}

function bar(label: string, { accuracy1, interval }: Direction) {
  return { label, value: accuracy1, ...interval };
}
