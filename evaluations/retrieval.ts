import { z } from 'zod';
import { withParts } from './create-evaluated-parts.ts';
import { defineEvaluation } from './evaluation.ts';
import {
  type AskedQuestion,
  LEGS,
  measureRetrieval,
  type RetrievalMeasures,
  SCORES,
  type Score,
  wordOverlap,
} from './measure-retrieval.ts';
import { halfOption, passagesOption, questionsOption, readQuestions } from './question-options.ts';
import { createLegs } from './rank-articles.ts';
import { readDistractors } from './read-squad.ts';
import type { Report, ReportTable } from './report.ts';

/** Each paragraph an article without its title; vectors alone, text alone and both are asked for it. */
export const retrieval = defineEvaluation({
  about: 'finds the article that answers: vectors alone, text alone, hybrid',
  options: z.strictObject({
    questions: questionsOption,
    passages: passagesOption,
    distractors: z.string().optional().describe('<jsonl of {title, text}>: articles that answer nothing, put into the corpus too'),
    half: halfOption,
  }),
  async run(options, tell): Promise<Report> {
    const { paragraphs, questions } = await readQuestions(options);
    const distractors = options.distractors === undefined ? [] : await readDistractors(options.distractors);
    const articles = [...paragraphs, ...distractors];
    return withParts(articles, tell, async ({ corpus, retrieve, articleIds }) => {
      const textOf = new Map(paragraphs.map(({ key, text }) => [key, text]));
      const asked = questions.map(
        (question): AskedQuestion => ({
          ...question,
          articleId: articleIds.get(question.paragraphKey) ?? '',
          overlap: wordOverlap(question.text, textOf.get(question.paragraphKey) ?? ''),
        }),
      );
      tell(`Asking ${asked.length} questions three ways`);
      const measures = await measureRetrieval(asked, createLegs({ corpus, retrieve }));
      return {
        evaluation: evaluationOf(options),
        measures: { ...measures, half: options.half, articles: articles.length, embedder: corpus.embedder.name },
        samples: measures.samples,
        tables: [
          scoreTable(measures, `${asked.length} questions (half: ${options.half}) of ${articles.length} articles`),
          gainTable(measures),
        ],
      };
    });
  },
});

/** Thresholds differ with what is asked of what. */
function evaluationOf({ passages, distractors }: { passages?: string | undefined; distractors?: string | undefined }): string {
  return [
    'retrieval',
    ...(passages === undefined ? [] : ['cross-lingual']),
    ...(distractors === undefined ? [] : ['with-distractors']),
  ].join('-');
}

function scoreTable(measures: RetrievalMeasures, title: string): ReportTable {
  const scores = Object.keys(SCORES).filter((name): name is Score => name in SCORES);
  return {
    title,
    head: ['', ...scores, '95 % (nDCG@10)', 'recall@5, least overlap'],
    rows: LEGS.map((leg) => {
      const { low, high } = measures[leg].intervals.ndcg10;
      return [leg, ...scores.map((score) => measures[leg][score]), `${low.toFixed(3)}–${high.toFixed(3)}`, measures.leastOverlap[leg]];
    }),
  };
}

function gainTable({ gains }: RetrievalMeasures): ReportTable {
  return {
    title: 'Gain in nDCG@10, paired bootstrap',
    head: ['', 'gain', '95 %', 'share above 0'],
    rows: Object.entries(gains).map(([name, { difference, low, high, shareAbove }]) => [
      name,
      difference,
      `${low.toFixed(4)} – ${high.toFixed(4)}`,
      shareAbove,
    ]),
  };
}
