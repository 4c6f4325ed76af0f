import { z } from 'zod';
import type { Passage } from '../../ingest/corpus/passage.ts';
import { type EvaluatedParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { sameQuote } from '../same-quote.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { greatestOverlap, measureRetrieval, type RankedQuestion } from './measure-retrieval.ts';
import { reportRetrieval } from './retrieval-report.ts';
import { createLegs } from './search-legs.ts';

/** Needs no data from outside: one of the evaluations that every test run makes. Passages, not articles: there are only 27 of those. */
export const samplesRetrieval = defineEvaluation({
  about: 'finds the passages of the sample reports that answer the questions of ground-truth.json: vectors alone, text alone, hybrid',
  options: z.strictObject({
    half: z
      .enum(['all', 'even', 'odd'])
      .default('all')
      .describe('<all|even|odd>: which questions, by the number of their id; even to tune on, odd to report on'),
  }),
  async run({ half }, tell): Promise<Report> {
    const { questions } = await readSampleTruth();
    const answerable = questions
      .filter((question) => question.answerable)
      .filter((question) => half === 'all' || idHalf(question) === half);
    return withSampleParts(tell, async (parts) => {
      const { corpus, retrieve, articleIds } = parts;
      const passages = await corpus.passageIndex.passagesOf([...articleIds.values()]);
      tell(`Asking ${answerable.length} questions three ways`);
      const asked = answerable.map((question) => preparePassages(question, { passages, articleIds }));
      const measures = await measureRetrieval(asked, createLegs({ corpus, retrieve, idOf: ({ id }) => id }));
      return {
        evaluation: 'samples-retrieval',
        measures: { ...measures, half, passages: passages.length, embedder: corpus.embedder.name },
        samples: measures.samples,
        ...reportRetrieval(measures, `${asked.length} questions (half: ${half}) of ${passages.length} passages of the sample reports`),
      };
    });
  },
});

/** Relevant: the passages that hold an answering sentence, or a part of one. Throws UnreadableDataError when none does. */
export function preparePassages(
  question: { id: string; question: string; answers: { file: string; quote: string }[] },
  { passages, articleIds }: { passages: Passage[]; articleIds: EvaluatedParts['articleIds'] },
): RankedQuestion {
  const relevant = passages.filter(({ articleId, text }) =>
    question.answers.some(({ file, quote }) => articleIds.get(file) === articleId && sameQuote(text, quote)),
  );
  if (relevant.length === 0)
    throw new UnreadableDataError(`No passage holds an answer to ${question.id}: its quotes are not in the reports`);
  return {
    text: question.question,
    relevant: new Map(relevant.map(({ id }) => [id, 1])),
    overlap: greatestOverlap(
      question.question,
      relevant.map(({ text }) => text),
    ),
  };
}
