import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defineEvaluation } from '../evaluation.ts';
import { readJsonLines, UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { modelOption, withEmbedder } from '../with-embedder.ts';
import { judgeWordPairs, measureWordPairs, type PairAccuracy } from './measure-word-pairs.ts';

const OWN_PAIRS = fileURLToPath(new URL('../word-pairs.jsonl', import.meta.url));

const pairSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  asked: z.string().min(1),
  wanted: z.string().min(1),
  distractors: z.array(z.string().min(1)).min(1),
});

/** Needs no data from outside. The committed pairs were written before any model was asked for them. */
export const wordPairs = defineEvaluation({
  about: 'tells the word that means the same from those that only look alike: compounds, spellings, English, by the embedder alone',
  options: z.strictObject({
    pairs: z.string().default(OWN_PAIRS).describe('<jsonl of {id, kind, asked, wanted, distractors}>: others than the committed ones'),
    model: modelOption,
    show: z.enum(['bad']).optional().describe('<bad>: prints the pairs that went wrong, with what came instead'),
  }),
  async run({ pairs: path, model, show }, tell): Promise<Report> {
    const pairs = await readJsonLines(path, pairSchema);
    if (pairs.length === 0) throw new UnreadableDataError(`${path} has no pairs`);
    return withEmbedder(model, async (embedder) => {
      tell(`Asking ${embedder.name} for ${pairs.length} pairs`);
      const judged = await judgeWordPairs(pairs, embedder);
      if (show)
        for (const { pair, best } of judged.filter(({ hit }) => !hit)) tell(`${pair.id} ${pair.asked}: ${best}, not ${pair.wanted}`);
      const measures = measureWordPairs(judged);
      const kinds = [...Object.entries(measures.byKind), ['all', measures] as const];
      const title = `${pairs.length} pairs among distractors, ${embedder.name} alone`;
      return {
        evaluation: 'word-pairs',
        measures: { ...measures, embedder: embedder.name },
        samples: measures.samples,
        tables: [{ title, head: ['', 'accuracy@1', '95 %', 'pairs'], rows: kinds.map(([kind, accuracy]) => row(kind, accuracy)) }],
        charts: [
          {
            kind: 'bars',
            title: `accuracy@1, ${title}`,
            bars: kinds.map(([label, { accuracy1, interval }]) => ({ label, value: accuracy1, ...interval })),
          },
        ],
      };
    });
  },
});

function row(kind: string, { accuracy1, interval: { low, high }, samples }: PairAccuracy): (string | number)[] {
  return [kind, accuracy1, `${low.toFixed(3)} – ${high.toFixed(3)}`, String(samples)];
}
