import { z } from 'zod';
import { withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { halfOption, questionsOption, readQuestions } from '../question-options.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { LEAVE_OUT_SEED, titleHalf } from '../title-half.ts';
import { measureAbstention } from './measure-abstention.ts';

/** Half of the titles are left out of the corpus: their questions cannot be answered. */
export const abstention = defineEvaluation({
  about: 'declines what the corpus cannot answer, and answers the rest',
  options: z.strictObject({
    questions: questionsOption,
    half: halfOption,
    seed: z.coerce.number().int().positive().default(LEAVE_OUT_SEED).describe('<number>: another seed leaves other titles out'),
  }),
  async run({ questions: path, half, seed }, tell): Promise<Report> {
    const { paragraphs, questions } = await readQuestions({ questions: path, half });
    const isKept = ({ title }: { title: string }) => titleHalf(title, seed) === 'even';
    const answerable = questions.filter(isKept);
    const unanswerable = questions.filter((question) => !isKept(question));
    if (answerable.length === 0 || unanswerable.length === 0) {
      throw new UnreadableDataError(`${path} has too few titles to leave half of them out; try another --seed`);
    }
    return withParts(paragraphs.filter(isKept), tell, async ({ ask }) => {
      tell(`Asking ${answerable.length} answerable and ${unanswerable.length} unanswerable questions`);
      const measures = await measureAbstention({ ask, answerable, unanswerable });
      const range = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
      return {
        evaluation: 'abstention',
        measures: { ...measures, half, seed },
        samples: Math.min(measures.answerable, measures.unanswerable),
        tables: [
          {
            title: `Whole titles left out (seed ${seed}; half: ${half})`,
            head: ['', 'declined', '95 %', 'questions'],
            rows: [
              [
                'unanswerable',
                measures.declinedUnanswerable,
                range(measures.intervals.declinedUnanswerable),
                String(measures.unanswerable),
              ],
              ['answerable', measures.declinedAnswerable, range(measures.intervals.declinedAnswerable), String(measures.answerable)],
            ],
          },
        ],
        charts: [
          {
            kind: 'bars',
            title: 'Declined, whole titles left out',
            bars: [
              { label: 'unanswerable', value: measures.declinedUnanswerable, ...measures.intervals.declinedUnanswerable },
              { label: 'answerable', value: measures.declinedAnswerable, ...measures.intervals.declinedAnswerable },
            ],
          },
        ],
      };
    });
  },
});
