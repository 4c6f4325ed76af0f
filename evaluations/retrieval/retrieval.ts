import { z } from 'zod';
import { withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { halfOption } from '../question-options.ts';
import type { Paragraph } from '../read-squad.ts';
import type { Report } from '../report.ts';
import { greatestOverlap, measureRetrieval, type RankedQuestion } from './measure-retrieval.ts';
import { type Distractors, readDistractors } from './read-distractors.ts';
import { readRetrievalSet } from './read-retrieval-set.ts';
import { reportRetrieval } from './retrieval-report.ts';
import type { AskedQuestion } from './retrieval-set.ts';
import { createLegs } from './search-legs.ts';

/** Each paragraph or document an article without a title of its own; vectors alone, text alone and both are asked for it. */
export const retrieval = defineEvaluation({
  about: 'finds the article that answers: vectors alone, text alone, hybrid',
  options: z.strictObject({
    questions: z.string('is missing').describe('<squad.json, or a folder in BEIR form>: the questions, and the articles they are asked of'),
    passages: z.string().optional().describe('<the same in another language>: articles aligned by ids'),
    distractors: z.string().optional().describe('<jsonl of {title, text}>: articles that answer nothing, put into the corpus too'),
    half: halfOption,
  }),
  async run(options, tell): Promise<Report> {
    const { articles, questions } = await readRetrievalSet(options);
    const distractors: Distractors =
      options.distractors === undefined ? { paragraphs: [], bySplit: {} } : await readDistractors(options.distractors);
    return withParts([...articles, ...distractors.paragraphs], tell, async ({ corpus, retrieve, articleIds }) => {
      tell(`Asking ${questions.length} questions three ways`);
      const asked = prepareArticles(questions, { articles, articleIds });
      const measures = await measureRetrieval(asked, createLegs({ corpus, retrieve }));
      return {
        evaluation: evaluationOf(options),
        measures: {
          ...measures,
          half: options.half,
          articles: articleIds.size,
          distractors: distractors.bySplit,
          embedder: corpus.embedder.name,
        },
        samples: measures.samples,
        ...reportRetrieval(measures, titleOf(options.half, { asked: asked.length, articles: articles.length, distractors })),
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

/** Questions whose relevant articles go by the ids that they have in this corpus. */
export function prepareArticles(
  questions: AskedQuestion[],
  { articles, articleIds }: { articles: Paragraph[]; articleIds: ReadonlyMap<string, string> },
): RankedQuestion[] {
  const textOf = new Map(articles.map(({ key, text }) => [key, text]));
  return questions.map(({ text, relevant }) => ({
    text,
    relevant: new Map([...relevant].map(([key, gain]) => [articleIds.get(key) ?? `not in the corpus: ${key}`, gain])),
    overlap: greatestOverlap(
      text,
      [...relevant.keys()].map((key) => textOf.get(key) ?? ''),
    ),
  }));
}

function titleOf(half: string, { asked, articles, distractors }: { asked: number; articles: number; distractors: Distractors }): string {
  const splits = Object.entries(distractors.bySplit).map(([split, count]) => `${split} ${count}`);
  const among = splits.length === 0 ? '' : ` among ${distractors.paragraphs.length} distractors (of split ${splits.join(', ')})`;
  return `${asked} questions (half: ${half}) of ${articles} articles${among}`;
}
