import { z } from 'zod';
import { withParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { halfOption } from '../question-options.ts';
import type { Report, ReportTable } from '../report.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { type Ablated, measureAblation } from './measure-ablation.ts';
import { readDistractors } from './read-distractors.ts';
import { readRetrievalSet } from './read-retrieval-set.ts';
import { prepareArticles } from './retrieval.ts';
import { preparePassages } from './samples-retrieval.ts';
import { readSpellingCases } from './spelling-cases.ts';

type Options = z.infer<typeof options>;
const options = z.strictObject({
  questions: z
    .string()
    .optional()
    .describe(
      '<squad.json, or a folder in BEIR form>; without it the questions on the sample reports, and those that spell names otherwise',
    ),
  passages: z.string().optional().describe('<the same in another language>: articles aligned by ids'),
  distractors: z.string().optional().describe('<jsonl of {title, text}>: articles that answer nothing, put into the corpus too'),
  half: halfOption,
});

/** What each part of retrieval brings: all of it against all but one, question by question. */
export const ablation = defineEvaluation({
  about: 'what each part of retrieval brings: all of it beside each part left out, and each leg alone, by paired bootstrap',
  options,
  async run(given, tell): Promise<Report> {
    return given.questions === undefined ? ofSamples(given, tell) : ofSet({ ...given, questions: given.questions }, tell);
  },
});

async function ofSet(given: Options & { questions: string }, tell: (line: string) => void): Promise<Report> {
  const { articles, questions } = await readRetrievalSet(given);
  const distractors = given.distractors === undefined ? [] : (await readDistractors(given.distractors)).paragraphs;
  return withParts([...articles, ...distractors], tell, async ({ corpus, articleIds }) => {
    tell(`Asking ${questions.length} questions in all ways`);
    const asked = prepareArticles(questions, { articles, articleIds });
    const measured = await measureAblation(asked, { corpus, idOf: ({ articleId }) => articleId });
    return {
      evaluation: 'ablation',
      measures: { ...measured, half: given.half, articles: articleIds.size, embedder: corpus.embedder.name },
      samples: measured.samples,
      tables: [tableOf(measured, `${measured.samples} questions (half: ${given.half}) of ${articleIds.size} articles`)],
    };
  });
}

async function ofSamples({ half }: Options, tell: (line: string) => void): Promise<Report> {
  const { questions } = await readSampleTruth();
  const sets = {
    samples: questions.filter((question) => question.answerable).map((question) => ({ ...question, half: idHalf(question) })),
    spellings: await readSpellingCases(),
  };
  return withSampleParts(tell, async ({ corpus, articleIds }) => {
    const passages = await corpus.passageIndex.passagesOf([...articleIds.values()]);
    const measureOf = async (set: keyof typeof sets) => {
      const chosen = sets[set].filter((question) => half === 'all' || question.half === half);
      tell(`Asking ${chosen.length} questions in all ways`);
      return measureAblation(
        chosen.map((question) => preparePassages(question, { passages, articleIds })),
        { corpus, idOf: ({ id }) => id },
      );
    };
    const measured = { samples: await measureOf('samples'), spellings: await measureOf('spellings') };
    return {
      evaluation: 'ablation-samples',
      measures: { ...measured, half, passages: passages.length, embedder: corpus.embedder.name },
      samples: measured.samples.samples + measured.spellings.samples,
      tables: [
        tableOf(measured.samples, `${measured.samples.samples} questions (half: ${half}) on the sample reports, passages`),
        tableOf(measured.spellings, `${measured.spellings.samples} questions (half: ${half}) that spell a name otherwise, passages`),
      ],
    };
  });
}

function tableOf({ whole, ablated }: { whole: Pick<Ablated, 'ndcg10' | 'recall5'>; ablated: Ablated[] }, title: string): ReportTable {
  return {
    title,
    head: ['', 'nDCG@10', 'recall@5', 'the whole gains, nDCG@10', '95 %', 'recall@5', '95 %'],
    rows: [
      ['whole', whole.ndcg10, whole.recall5, '', '', '', ''],
      ...ablated.map(({ name, ndcg10, recall5, gain }) => [
        name,
        ndcg10,
        recall5,
        gain.ndcg10.difference,
        `${gain.ndcg10.low.toFixed(4)} – ${gain.ndcg10.high.toFixed(4)}`,
        gain.recall5.difference,
        `${gain.recall5.low.toFixed(4)} – ${gain.recall5.high.toFixed(4)}`,
      ]),
    ],
  };
}
