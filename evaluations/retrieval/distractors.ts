import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { defineEvaluation } from '../evaluation.ts';
import { hasWords } from '../read-data.ts';
import { readWikipedia, type WikipediaArticle } from '../read-wikipedia.ts';
import type { Report } from '../report.ts';

/** Characters. What is shorter is a heading or an entry of a list, which nobody would take for an answer. */
const SHORTEST_PARAGRAPH = 50;

/** First what is kept out of training; what a model was trained on comes last, and is counted apart. */
const SPLITS = ['test', 'validation', 'train'];

export type Distractor = { title: string; text: string; split: string };

/** No measure: prepares the file that `retrieval --distractors` takes. */
export const distractors = defineEvaluation({
  about: 'writes paragraphs of Wikipedia as distractors for `retrieval`: of split=test first, then validation, then train',
  options: z.strictObject({
    wikipedia: z.string('is missing').describe('<jsonl or jsonl.xz of {title, split, paragraphs}>: the articles'),
    out: z.string('is missing').describe('<jsonl>: where they are written, {title, text, split} a line'),
    paragraphs: z.coerce
      .number()
      .int()
      .positive()
      .default(100_000)
      .describe('<number>: how many, if there are as many; 100,000 unless said'),
  }),
  async run({ wikipedia, out, paragraphs }, tell): Promise<Report> {
    tell(`Reading ${wikipedia}`);
    const taken = takeDistractors(await readWikipedia(wikipedia), paragraphs);
    await writeFile(out, taken.map((distractor) => `${JSON.stringify(distractor)}\n`).join(''));
    const bySplit = Object.fromEntries(SPLITS.map((split) => [split, taken.filter((distractor) => distractor.split === split).length]));
    return {
      evaluation: 'distractors',
      measures: { paragraphs: taken.length, bySplit },
      samples: taken.length,
      tables: [
        {
          title: `${taken.length} paragraphs in ${out}`,
          head: ['split', 'paragraphs'],
          rows: Object.entries(bySplit).map(([split, count]) => [split, String(count)]),
        },
      ],
    };
  },
});

/** In the order of the splits, then of the articles. */
export function takeDistractors(articles: WikipediaArticle[], most: number): Distractor[] {
  return SPLITS.flatMap((split) => articles.filter((article) => article.split === split))
    .flatMap(({ title, split, paragraphs }) => paragraphs.filter(isParagraph).map((text) => ({ title, text, split })))
    .slice(0, most);
}

function isParagraph(text: string): boolean {
  return text.length >= SHORTEST_PARAGRAPH && !text.startsWith('=') && hasWords(text);
}
